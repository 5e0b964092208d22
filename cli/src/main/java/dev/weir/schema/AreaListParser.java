package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.schema.Areas.Area;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code mappings/codes/areas.csv}: every area once, and in which one it lies. */
public final class AreaListParser {

    private static final List<String> COLUMNS = List.of("area", "level", "parent");

    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Position> places = new LinkedHashMap<>();
    private final FileProblems problems;

    private AreaListParser(FileProblems problems) {
        this.problems = problems;
    }

    /**
     * @param text a file with the columns {@code area,level,parent}
     * @param file its path as messages name it
     * @return the areas; none if the file has an error
     */
    public static Areas parse(String text, String file, Problems problems) {
        FileProblems found = new FileProblems(problems, 'C');
        AreaListParser parser = new AreaListParser(found);
        CsvLines.read(text, file, COLUMNS, found).forEach(parser::read);
        parser.areas.values().forEach(parser::check);
        parser.checkOneDistrict(file);
        return found.isClean() ? new Areas(parser.areas) : Areas.NONE;
    }

    private void read(CsvLine line) {
        String name = line.values().get(0);
        Optional<AreaLevel> level = AreaLevel.of(line.values().get(1));
        if (name.isEmpty()) {
            problems.error(line.position(), ProblemCode.LIST_ROW, "\"area\" is empty", "write one or remove the line");
            return;
        }
        if (level.isEmpty()) {
            String known = Stream.of(AreaLevel.values()).map(AreaLevel::word).collect(Collectors.joining(", "));
            error(line.position(), "\"" + line.values().get(1) + "\" is no level of an area", "write one of " + known);
            return;
        }
        String parent = line.values().get(2);
        Area area = new Area(name, level.get(), Optional.of(parent).filter(text -> !text.isEmpty()));
        Area other = areas.putIfAbsent(name, area);
        if (other != null) {
            error(
                    line.position(),
                    "area \"" + name + "\" lies in \"" + parent + "\" and in \""
                            + other.parent().orElse("") + "\"",
                    "an area has one parent: remove one of the lines, or give two areas two names");
            return;
        }
        places.put(name, line.position());
    }

    private void check(Area area) {
        Position place = places.get(area.name());
        Optional<AreaLevel> above = area.level().above();
        if (above.isEmpty()) {
            area.parent()
                    .ifPresent(parent -> error(
                            place,
                            "the district \"" + area.name() + "\" lies in \"" + parent + "\"",
                            "nothing is above the district: leave its parent empty"));
            return;
        }
        if (isInACircle(area)) {
            error(
                    place,
                    "area \"" + area.name() + "\" lies in itself, by its parent \""
                            + area.parent().orElseThrow() + "\"",
                    "name the area above it");
            return;
        }
        Optional<Area> parent = area.parent().map(areas::get);
        if (parent.isEmpty()) {
            String message = area.parent()
                    .map(name -> "area \"" + area.name() + "\" lies in \"" + name + "\", of which no line tells")
                    .orElse("area \"" + area.name() + "\" has no parent");
            error(place, message, "name the " + above.get().word() + " it lies in, and give that a line of its own");
        } else if (parent.get().level() != above.get()) {
            error(
                    place,
                    "the " + area.level().word() + " \"" + area.name() + "\" lies in \""
                            + parent.get().name() + "\", which is a "
                            + parent.get().level().word(),
                    "name the " + above.get().word() + " it lies in");
        }
    }

    private boolean isInACircle(Area area) {
        Set<String> seen = new HashSet<>();
        Optional<Area> next = Optional.of(area);
        while (next.isPresent() && seen.add(next.get().name())) {
            next = next.get().parent().map(areas::get);
        }
        return next.isPresent() && next.get().equals(area);
    }

    private void checkOneDistrict(String file) {
        List<String> districts = areas.values().stream()
                .filter(area -> area.level() == AreaLevel.DISTRICT)
                .map(Area::name)
                .toList();
        if (problems.isClean() && districts.size() != 1) {
            error(
                    districts.isEmpty() ? Position.of(file) : places.get(districts.get(1)),
                    districts.isEmpty() ? "there is no district" : "there are two districts",
                    "write one line of the level district");
        }
    }

    private void error(Position place, String message, String hint) {
        problems.error(place, ProblemCode.LIST_AREA, message, hint);
    }
}
