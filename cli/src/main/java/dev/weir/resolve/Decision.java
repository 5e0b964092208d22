package dev.weir.resolve;

import dev.weir.problem.Position;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person has decided about records; it comes before every rule, every night.
 *
 * @param a the record that is meant
 * @param b for {@link Kind#SAME} and {@link Kind#DIFFERENT}: the other record
 * @param field for {@link Kind#VALUE}: the field of the golden row that holds record a
 * @param value for {@link Kind#VALUE}: its value as text; for a reference as records write it
 * @param by who decided
 * @param on when
 * @param why the reason, for whoever asks later
 */
public record Decision(
        Kind kind,
        String entity,
        Side a,
        Optional<Side> b,
        Optional<String> field,
        Optional<String> value,
        String by,
        LocalDate on,
        String why,
        Position position) {

    /** What is decided. */
    public enum Kind {
        /** Both records mean one thing, whatever a veto says. */
        SAME,
        /** They never do. */
        DIFFERENT,
        /** A field's golden value. */
        VALUE
    }

    /** One record by its key. */
    public record Side(String mapping, String scope, String key) {}

    /** Of the decisions about one question the latest; on one day the later line. The order is that of the days: the last counts most. */
    public static List<Decision> latest(List<Decision> decisions) {
        Map<List<Object>, Decision> latest = new LinkedHashMap<>();
        decisions.stream().sorted(Comparator.comparing(Decision::on)).forEach(decision -> {
            List<Object> question = List.of(
                    decision.entity(),
                    Stream.concat(Stream.of(decision.a()), decision.b().stream())
                            .collect(Collectors.toSet()),
                    decision.field());
            latest.remove(question);
            latest.put(question, decision);
        });
        return List.copyOf(latest.values());
    }
}
