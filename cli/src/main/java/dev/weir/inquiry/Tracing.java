package dev.weir.inquiry;

import dev.weir.inquiry.Trace.Origin;
import dev.weir.inquiry.Trace.Statement;
import dev.weir.resolve.Decision;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for each golden field the record whose value counts: the best, in resolve's own order, of those that state it. */
final class Tracing {

    private final List<Decision> decisions;
    private final Entity entity;
    private final TraceReader reader;
    private final LikenessReader likeness;

    /** @param decisions all of the workspace */
    Tracing(Session session, Entity entity, List<Decision> decisions) {
        this.decisions = new ArrayList<>(Decision.latest(decisions));
        Collections.reverse(this.decisions);
        this.entity = entity;
        this.reader = new TraceReader(session, entity);
        this.likeness = new LikenessReader(session, entity);
    }

    /** @return empty if there is no such golden row */
    Optional<Trace> of(long id) throws SQLException {
        Optional<Map<String, String>> golden = reader.golden(id);
        if (golden.isEmpty()) {
            return Optional.empty();
        }
        List<Statement> records = reader.records(id);
        List<Origin> fields = new ArrayList<>();
        for (Field field : entity.fields()) {
            String value = golden.get().get(field.name());
            if (value != null) {
                fields.add(origin(field, value, records));
            }
        }
        return Optional.of(new Trace(
                entity.name(),
                id,
                golden.get().get("as_of"),
                fields,
                records,
                likeness.between(records),
                reader.versions(id)));
    }

    private Origin origin(Field field, String value, List<Statement> records) throws SQLException {
        Optional<String> decision =
                decision(field, records).map(decided -> decided.by() + ", " + decided.on() + ": " + decided.why());
        Optional<Statement> source = decision.isPresent()
                ? Optional.empty()
                : records.stream()
                        .filter(record -> value.equals(record.values().get(field.name())))
                        .min(Comparator.comparing(record -> record.ranks().get(field.name())));
        List<Statement> others = records.stream()
                .filter(record -> record.values().get(field.name()) != null)
                .filter(record -> !value.equals(record.values().get(field.name())))
                .toList();
        return new Origin(field.name(), value, source, decision, others);
    }

    /** The latest whose value can be read. */
    private Optional<Decision> decision(Field field, List<Statement> records) throws SQLException {
        for (Decision decision : decisions) {
            if (concerns(decision, field, records)
                    && reader.isReadable(field, decision.value().orElse(null))) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }

    private boolean concerns(Decision decision, Field field, List<Statement> records) {
        return decision.kind() == Decision.Kind.VALUE
                && decision.entity().equals(entity.name())
                && decision.field().equals(Optional.of(field.name()))
                && records.stream()
                        .anyMatch(record -> record.mapping().equals(decision.a().mapping())
                                && record.scope().equals(decision.a().scope())
                                && record.sourceKey().equals(decision.a().key()));
    }
}
