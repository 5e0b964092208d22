package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.Column;
import dev.weir.mapping.Converter;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.RecordRule;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.resolve.Decision;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A decided value must be what the mapping of its record would have made of it: an identity number with a right check digit, a phone. */
final class DecisionCheck {

    private static final Set<Converter> FORMS =
            EnumSet.of(Converter.CN_ID, Converter.PHONE, Converter.USCC, Converter.PLATE);

    private final Map<String, CompiledMapping> mappings;

    DecisionCheck(Map<String, CompiledMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether any of them needs Weir's functions. */
    boolean concerns(Collection<Decision> decisions) {
        return decisions.stream().anyMatch(decision -> converter(decision).isPresent());
    }

    /** @param session with Weir's functions, if any decision is concerned */
    void check(Session session, Collection<Decision> decisions, Problems problems) throws SQLException {
        for (Decision decision : decisions) {
            Optional<Converter> converter = converter(decision);
            if (converter.isPresent()) {
                check(session, decision, "weir_" + converter.get().name().toLowerCase(Locale.ROOT), problems);
            }
        }
    }

    private static void check(Session session, Decision decision, String function, Problems problems)
            throws SQLException {
        String text = decision.value().orElseThrow();
        List<Optional<String>> said = session.first(
                        "SELECT " + function + "(x), " + function + "_fault(x) FROM (SELECT CAST(? AS VARCHAR) AS x)",
                        row -> List.of(Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))),
                        text)
                .orElseThrow();
        Optional<String> value = said.get(0);
        if (value.equals(Optional.of(text))) {
            return;
        }
        String field = decision.entity() + "." + decision.field().orElseThrow();
        problems.error(
                decision.position(),
                ProblemCode.DECISION_FIELD.in('C'),
                "the value is none of " + field + ", as mapping " + decision.a().mapping() + " reads it"
                        + said.get(1).map(code -> " (" + code + ")").orElse(""),
                value.isPresent()
                        ? "write it as the mapping would record it: in its long form, in capitals and without blanks"
                        : "correct it");
    }

    /** What makes the field of the record that is meant, if the mapping takes it from a column as it stands. */
    private Optional<Converter> converter(Decision decision) {
        return decision.field().stream()
                .flatMap(field -> Stream.ofNullable(mappings.get(decision.a().mapping()))
                        .flatMap(mapping -> mapping.mapping().records().stream()
                                .filter(rule -> rule.entity().equals(decision.entity()))
                                .flatMap(rule -> column(mapping, rule, field).stream())))
                .map(Column::converter)
                .filter(FORMS::contains)
                .findFirst();
    }

    private static Optional<Column> column(CompiledMapping mapping, RecordRule rule, String field) {
        return Optional.ofNullable(rule.fields().get(field))
                .filter(Computed.class::isInstance)
                .map(value -> ((Computed) value).expression().sql().strip())
                .flatMap(name -> mapping.mapping().columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst());
    }
}
