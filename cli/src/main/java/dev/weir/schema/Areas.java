package dev.weir.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The areas of the district, each declared once with the one that it lies in. Whatever counts by area goes by them.
 *
 * @param areas by name, in the file's order
 */
public record Areas(Map<String, Area> areas) {

    /** Of a workspace that declares none. */
    public static final Areas NONE = new Areas(Map.of());

    /**
     * One area.
     *
     * @param parent the area that it lies in; empty for the district
     */
    public record Area(String name, AreaLevel level, Optional<String> parent) {}

    public Areas {
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    }

    public boolean isEmpty() {
        return areas.isEmpty();
    }

    /** The names of the communities, by that of the area of the level in which they lie, in the order of names. */
    public Map<String, List<String>> communities(AreaLevel level) {
        Map<String, List<String>> within = new TreeMap<>();
        areas.values().stream()
                .filter(area -> area.level() == AreaLevel.COMMUNITY)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(community ->
                        within.merge(above(community, level).name(), List.of(community.name()), Areas::together));
        return within;
    }

    /** The name of the district. */
    public Optional<String> district() {
        return areas.values().stream()
                .filter(area -> area.level() == AreaLevel.DISTRICT)
                .map(Area::name)
                .findFirst();
    }

    private Area above(Area area, AreaLevel level) {
        Area found = area;
        while (found.level() != level) {
            found = areas.get(found.parent().orElseThrow());
        }
        return found;
    }

    private static List<String> together(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
