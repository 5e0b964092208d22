package dev.weir.cli;

import dev.weir.cli.Trace.Origin;
import dev.weir.cli.Trace.Statement;
import dev.weir.resolve.Decision;
import dev.weir.run.OpenWorkspace;
import dev.weir.schema.Authority;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds for each golden field the record whose value counts: the best, in resolve's order, of those that state it. */
final class Tracing {

    private final OpenWorkspace open;
    private final Entity entity;
    private final TraceReader reader;

    Tracing(OpenWorkspace open, Entity entity, Connection connection) {
        this.open = open;
        this.entity = entity;
        this.reader = new TraceReader(connection, entity);
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
        return Optional.of(
                new Trace(entity.name(), id, golden.get().get("as_of"), fields, records, reader.versions(id)));
    }

    private Origin origin(Field field, String value, List<Statement> records) {
        Optional<String> decision = open.decisions().stream()
                .filter(decided -> decided.kind() == Decision.Kind.VALUE && concerns(decided, field, records))
                .map(decided -> decided.by() + ", " + decided.on() + ": " + decided.why())
                .findFirst();
        Optional<Statement> source = decision.isPresent()
                ? Optional.empty()
                : records.stream()
                        .filter(record -> value.equals(record.values().get(field.name())))
                        .min(order(field));
        List<Statement> others = records.stream()
                .filter(record -> record.values().get(field.name()) != null)
                .filter(record -> !value.equals(record.values().get(field.name())))
                .toList();
        return new Origin(field.name(), value, source, decision, others);
    }

    private boolean concerns(Decision decision, Field field, List<Statement> records) {
        return decision.entity().equals(entity.name())
                && decision.field().equals(Optional.of(field.name()))
                && records.stream()
                        .anyMatch(record -> record.mapping().equals(decision.a().mapping())
                                && record.scope().equals(decision.a().scope())
                                && record.sourceKey().equals(decision.a().key()));
    }

    /** As resolve ranks them: stale last, then aged ones, then by authority, then the newest first. */
    private Comparator<Statement> order(Field field) {
        Optional<Authority> own = field.authority();
        List<String> departments = own.map(Authority::departments)
                .filter(named -> !named.isEmpty())
                .orElse(entity.authority().departments());
        String oldest = own.or(() -> Optional.of(entity.authority()))
                .flatMap(Authority::maxAge)
                .map(age -> CellValue.text(LocalDateTime.now(open.clock()).minus(age)))
                .orElse("");
        return Comparator.comparing(Statement::stale)
                .thenComparing(
                        record -> Objects.requireNonNullElse(record.asOf(), "").compareTo(oldest) < 0)
                .thenComparing(record -> trust(departments, record.department()))
                .thenComparing(Statement::asOf, Comparator.reverseOrder())
                .thenComparing(Statement::number);
    }

    private static int trust(List<String> departments, String department) {
        int index = departments.indexOf(department);
        return index < 0 ? departments.size() : index;
    }
}
