package dev.weir.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.question.Asked.Side;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of {@code weir.question}: what was asked, and what was answered. */
public final class QuestionBook {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;

    public QuestionBook(Session session) {
        this.session = session;
    }

    /** A question that no workbook asks yet. */
    public record Unsent(String department, AskedLine line) {}

    /** Whether a rule has asked it, in whatever run. @param key what makes it the same question */
    public boolean isAsked(String rule, List<String> key) throws SQLException {
        return session.number("SELECT count(*) FROM weir.question WHERE rule = ? AND subject = ?", rule, json(key)) > 0;
    }

    /**
     * Notes a question; the next workbook asks it.
     *
     * @param title of its rule, in the language of the workspace
     * @param departments of mappings, by name
     * @param field what insisting decides; empty for nothing
     * @param value what the department states of it
     */
    public void ask(
            Question question,
            String title,
            List<String> key,
            long goldenId,
            String subject,
            String details,
            Optional<String> field,
            Optional<String> value,
            Map<String, String> departments,
            long run,
            LocalDateTime now)
            throws SQLException {
        List<Side> records = session.rows(
                "SELECT mapping, coalesce(scope, ''), source_key FROM weir.link WHERE entity = ? AND golden_id = ?"
                        + " AND NOT coalesce(ended, false) ORDER BY ALL",
                row -> new Side(
                        departments.getOrDefault(row.getString(1), ""),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3)),
                question.entity(),
                goldenId);
        session.execute(
                "INSERT INTO weir.question (question_id, rule, department, against, title, subject, who, details, entity, golden_id,"
                        + " records, field, value, asked_by_run, asked_at) VALUES ((SELECT coalesce(max(question_id), 0) + 1"
                        + " FROM weir.question), ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS JSON), ?, ?, ?, ?)",
                question.name(),
                question.department(),
                question.against().orElse(null),
                title,
                json(key),
                subject,
                details,
                question.entity(),
                goldenId,
                json(records),
                field.orElse(null),
                value.orElse(null),
                run,
                now);
    }

    /** In the order in which they were found. */
    public List<Unsent> unsent() throws SQLException {
        return session.rows(
                "SELECT department, question_id, rule, who, title, details FROM weir.question WHERE file IS NULL ORDER BY question_id",
                row -> new Unsent(
                        row.getString(1),
                        new AskedLine(
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))));
    }

    /** Notes by which workbook a question was asked. */
    public void sent(List<AskedLine> lines, String file) throws SQLException {
        for (AskedLine line : lines) {
            session.execute("UPDATE weir.question SET file = ? WHERE question_id = ?", file, line.number());
        }
    }

    public Optional<Asked> find(long number) throws SQLException {
        return session.first(
                "SELECT question_id, rule, department, against, title, entity, records, field, value, answer FROM weir.question"
                        + " WHERE question_id = ?",
                row -> new Asked(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        records(row.getString(7)),
                        Optional.ofNullable(row.getString(8)),
                        Optional.ofNullable(row.getString(9)),
                        Optional.ofNullable(row.getString(10))),
                number);
    }

    /** @param load the one that notes the answers */
    public void answer(long number, Answer answer, String remark, long load, LocalDateTime now) throws SQLException {
        session.execute(
                "UPDATE weir.question SET answer = ?, remark = ?, answered_at = ?, answer_load = ? WHERE question_id = ?",
                answer.word(),
                remark.isEmpty() ? null : remark,
                now,
                load,
                number);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Side> records(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Side>>() {});
        } catch (JsonProcessingException damage) {
            throw new IllegalStateException(damage);
        }
    }
}
