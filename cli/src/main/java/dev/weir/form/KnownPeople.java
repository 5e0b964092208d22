package dev.weir.form;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.Question;
import dev.weir.inquiry.Trace;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.PublishedDatabase;
import dev.weir.resolve.Decision;
import dev.weir.schema.Schema;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of people and homes. Who is meant is found in the working file; what is told of them comes from a published file and from nowhere else, so that
 * nothing is told that its readers may not see.
 */
final class KnownPeople {

    private final Schema schema;
    private final List<Decision> decisions;
    private final Inquiry working;
    private final Session published;
    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Map<String, Optional<Trace>> traces = new HashMap<>();

    KnownPeople(Schema schema, List<Decision> decisions, Inquiry working, PublishedDatabase published) {
        this.schema = schema;
        this.decisions = decisions;
        this.working = working;
        this.published = new Session(published.connection());
    }

    /** The ids of those whom values name. */
    List<Long> ids(Key key, List<String> values) {
        return working.texts(new Question(key.sql(), List.copyOf(values))).stream()
                .map(row -> Long.valueOf(row.get(0)))
                .toList();
    }

    /** What an expression over one text gives; null for nothing. */
    String read(String expression, String text) {
        return working.texts(new Question("SELECT CAST(" + expression + " AS VARCHAR)", List.of(text)))
                .get(0)
                .get(0);
    }

    /** Whether a field may be seen. */
    boolean sees(String entity, String field) {
        return columns.computeIfAbsent(entity, this::columns).contains(field);
    }

    private Set<String> columns(String entity) {
        return new HashSet<>(
                ask("SELECT column_name FROM duckdb_columns() WHERE schema_name = 'main' AND table_name = ?", entity));
    }

    /** Whether a row may be seen. */
    boolean sees(String entity, long id) {
        return sees(entity, entity + "_id")
                && !ask("SELECT " + entity + "_id FROM " + entity + " WHERE " + entity + "_id = ?", id)
                        .isEmpty();
    }

    /** A value as text; null where there is none. The field may be seen. */
    String value(String entity, String field, long id) {
        List<String> values =
                ask("SELECT CAST(" + field + " AS VARCHAR) FROM " + entity + " WHERE " + entity + "_id = ?", id);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The membership by which a resident belongs to a household. @param type the one that is wanted, if there is one */
    Optional<Long> membership(long resident, String type) {
        if (!sees("membership", "resident") || !sees("membership", "membership_type")) {
            return Optional.empty();
        }
        return ask(
                        "SELECT CAST(membership_id AS VARCHAR) FROM membership WHERE resident = ? AND membership_type IN ('registered', 'living')"
                                + " ORDER BY membership_type = ? DESC, membership_id LIMIT 1",
                        resident,
                        type)
                .stream()
                .findFirst()
                .map(Long::valueOf);
    }

    /**
     * All of a community.
     *
     * @throws WeirException when the published file does not tell who belongs to one
     */
    List<Long> of(Subject subject, String community) {
        if (!tellsWhoBelongs(subject)) {
            throw new WeirException(
                    Stage.EXPORT,
                    "the published file",
                    "its readers may not see who lives in which community; leave --scope out and name people or"
                            + " households in the form, or fill it in for readers who may see them");
        }
        String sql = subject == Subject.RESIDENT
                ? "SELECT CAST(resident_id AS VARCHAR) FROM population_registered WHERE community = ? ORDER BY household_id, resident_id"
                : "SELECT CAST(h.household_id AS VARCHAR) FROM household AS h JOIN place AS p ON p.place_id = h.place"
                        + " WHERE p.community = ? AND h.household_no IS NOT NULL ORDER BY h.household_no";
        return ask(sql, community).stream().map(Long::valueOf).toList();
    }

    private boolean tellsWhoBelongs(Subject subject) {
        return subject == Subject.RESIDENT
                ? sees("population_registered", "community")
                : sees("household", "place") && sees("household", "household_no") && sees("place", "community");
    }

    /** Where a value comes from. */
    Optional<Trace.Origin> origin(String entity, String field, long id) {
        if (traces.size() > 64) {
            traces.clear();
        }
        return traces.computeIfAbsent(
                        entity + " " + id,
                        key -> working.trace(schema.entity(entity).orElseThrow(), decisions, id))
                .flatMap(trace -> trace.fields().stream()
                        .filter(origin -> origin.field().equals(field))
                        .findFirst());
    }

    private List<String> ask(String sql, Object... values) {
        try {
            return published.rows(sql, row -> row.getString(1), values);
        } catch (SQLException failure) {
            throw new WeirException(Stage.EXPORT, "the published file", DatabaseMessage.of(failure), failure);
        }
    }
}
