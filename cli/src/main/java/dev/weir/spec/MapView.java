package dev.weir.spec;

import dev.weir.problem.Position;
import dev.weir.yaml.YamlList;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlScalar;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads a map after {@link SpecChecker} has seen it: whatever has the wrong form is as if it were not there, since it has been reported.
 */
public final class MapView {

    private final YamlMap map;

    private MapView(YamlMap map) {
        this.map = map;
    }

    /** The node as a map; without keys if it is none. */
    public static MapView of(YamlNode node) {
        return new MapView(node instanceof YamlMap map ? map : new YamlMap(List.of(), node.position()));
    }

    public boolean has(String key) {
        return map.has(key);
    }

    /** Where the map begins. */
    public Position position() {
        return map.position();
    }

    /** Where the key's value begins, else where the map begins. */
    public Position position(String key) {
        return node(key).map(YamlNode::position).orElse(map.position());
    }

    /** Where the key itself stands, else where the map begins. */
    public Position keyPosition(String key) {
        return map.positionOf(key);
    }

    public Optional<YamlNode> node(String key) {
        return map.entry(key).map(YamlMap.Entry::value);
    }

    /** The key's single value, which is something. */
    public Optional<YamlScalar> scalar(String key) {
        return node(key)
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(scalar -> scalar.type() != YamlScalar.Type.NOTHING);
    }

    public Optional<String> text(String key) {
        return scalar(key).map(YamlScalar::text);
    }

    public boolean flag(String key, boolean otherwise) {
        return text(key)
                .filter(ValueType.BOOLEAN::accepts)
                .map(Boolean::valueOf)
                .orElse(otherwise);
    }

    public int number(String key, int otherwise) {
        return text(key)
                .filter(ValueType.WHOLE_NUMBER::accepts)
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    public double percent(String key, double otherwise) {
        return text(key).filter(ValueType.PERCENT::accepts).map(Double::valueOf).orElse(otherwise);
    }

    public Optional<Double> probability(String key) {
        return text(key).filter(ValueType.PROBABILITY::accepts).map(Double::valueOf);
    }

    /** Degrees of longitude or latitude; 0 if there are none. */
    public double degrees(String key) {
        return text(key).filter(ValueType.DEGREES::accepts).map(Double::valueOf).orElse(0.0);
    }

    public Optional<Duration> duration(String key) {
        return text(key).flatMap(DurationText::duration);
    }

    /** A size in bytes; the units are decimal, as DuckDB has them. */
    public OptionalLong bytes(String key) {
        return text(key).filter(ValueType.SIZE::accepts).stream()
                .mapToLong(MapView::bytesOf)
                .findFirst();
    }

    public Optional<Period> period(String key) {
        return text(key).filter(ValueType.PERIOD::accepts).map(MapView::periodOf);
    }

    /** The word as the constant of the same name in capitals. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(word -> Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst());
    }

    /** The values of a list, or the single value that stands for one. */
    public List<YamlScalar> scalars(String key) {
        return items(key).stream()
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(scalar -> scalar.type() != YamlScalar.Type.NOTHING)
                .toList();
    }

    public List<String> texts(String key) {
        return scalars(key).stream().map(YamlScalar::text).toList();
    }

    /** The map under the key; without keys if there is none. */
    public MapView map(String key) {
        return of(node(key).orElseGet(() -> new YamlList(List.of(), map.position())));
    }

    /** The maps of the list under the key. */
    public List<MapView> maps(String key) {
        return items(key).stream()
                .filter(YamlMap.class::isInstance)
                .map(MapView::of)
                .toList();
    }

    /** The entries of this map. */
    public List<YamlMap.Entry> entries() {
        return map.entries();
    }

    /** The entries of the map under the key. */
    public List<YamlMap.Entry> entries(String key) {
        return node(key).filter(YamlMap.class::isInstance).map(MapView::of).stream()
                .flatMap(view -> view.entries().stream())
                .toList();
    }

    private List<YamlNode> items(String key) {
        return node(key)
                .map(node -> node instanceof YamlList list ? list.items() : List.of(node))
                .orElse(List.of());
    }

    private static long bytesOf(String text) {
        long amount = Long.parseLong(text.substring(0, text.length() - 2));
        return amount
                * switch (text.charAt(text.length() - 2)) {
                    case 'K' -> 1_000L;
                    case 'M' -> 1_000_000L;
                    case 'G' -> 1_000_000_000L;
                    default -> 1_000_000_000_000L;
                };
    }

    private static Period periodOf(String text) {
        int amount = Integer.parseInt(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'd' -> Period.ofDays(amount);
            case 'm' -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }
}
