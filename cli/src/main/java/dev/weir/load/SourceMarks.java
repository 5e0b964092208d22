package dev.weir.load;

import dev.weir.mapping.Converter;
import dev.weir.mapping.Watermark;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far a source has been read: the watermark of a register, the place in a growing file. */
final class SourceMarks {

    private final Session session;

    SourceMarks(Session session) {
        this.session = session;
    }

    void write(long loadId, LoadInput input) throws SQLException {
        watermark(loadId, input);
        position(loadId, input);
    }

    /**
     * The greatest value that this load committed, as the database wrote it. A time to come is somebody's mistake: as a mark it would hide
     * every change until then. Two days are left for clocks of other zones that are wrong besides.
     */
    private void watermark(long loadId, LoadInput input) throws SQLException {
        Optional<Watermark> watermark = input.mapping().watermark();
        if (watermark.isEmpty()) {
            return;
        }
        String column = Sql.name(watermark.get().column());
        String notToCome = (isTime(input, watermark.get().column())
                        ? "converted." + column
                        : "coalesce(try_cast(stage." + column + " AS TIMESTAMP), (SELECT arrived_at FROM input))")
                + " <= (SELECT arrived_at FROM input) + INTERVAL 2 DAY";
        session.execute(
                SqlTemplate.of("""
                INSERT INTO weir.watermark (route, column_name, value, load_id)
                SELECT ?, ?, value, ? FROM (
                  SELECT arg_max(stage.${column}, converted.${column}) AS value
                  FROM converted JOIN stage ON stage._row = converted._row
                  WHERE ${not_to_come})
                WHERE value IS NOT NULL AND value IS DISTINCT FROM (
                  SELECT arg_max(value, load_id) FROM weir.watermark WHERE route = ? AND column_name = ?)""")
                        .name("column", watermark.get().column())
                        .sql("not_to_come", notToCome)
                        .sql(),
                input.mapping().name(),
                watermark.get().column(),
                loadId,
                input.mapping().name(),
                watermark.get().column());
    }

    /** What a person should know of the mark: it may hide rows. Asked before {@link #write}. */
    List<String> notes(LoadInput input) throws SQLException {
        Optional<Watermark> watermark = input.mapping().watermark();
        if (watermark.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (session.number("SELECT count(*) FROM stage") == 0
                && session.number(
                                "SELECT count(*) FROM weir.watermark WHERE route = ?",
                                input.mapping().name())
                        == 0) {
            notes.add(
                    ("The first query brought no row. If the table has some, the first mark \"%s\" does not fit the column: see"
                                    + " watermark in the mapping.")
                            .formatted(watermark.get().first()));
        }
        List<String> forms = session.rows(
                SqlTemplate.of("""
                SELECT any_value(text) FROM (
                  SELECT ${column} AS text, regexp_replace(regexp_replace(${column}, '^-?[0-9]+$', '9'), '[.][0-9]+$', '')
                    AS whole FROM stage WHERE ${column} IS NOT NULL)
                GROUP BY regexp_replace(whole, '[0-9]', '9', 'g') ORDER BY 1 LIMIT 3""").name("column", watermark.get().column()).sql(),
                row -> "\"" + row.getString(1) + "\"");
        if (forms.size() > 1) {
            notes.add(
                    "The column of the watermark, %s, is written in several forms, such as %s, which cannot be compared; give it one form in the query."
                            .formatted(watermark.get().column(), String.join(" and ", forms)));
        }
        if (isYearLast(watermark.get().column())) {
            notes.add(
                    "The column of the watermark, %s, is written with the year last, so that later rows may stand before earlier ones; write the year first in the query."
                            .formatted(watermark.get().column()));
        }
        return notes;
    }

    /** Whether each value is a day or a month before a year: as texts and as numbers they do not stand in the order of time. */
    private boolean isYearLast(String column) throws SQLException {
        return session.number(SqlTemplate.of("""
                SELECT count(*) FROM (
                  SELECT bool_and(regexp_full_match(${column}, '[0-3]?[0-9][-/. ]?[0-3]?[0-9][-/. ]?(19|20)[0-9]{2}([ T].*)?')
                    AND NOT regexp_full_match(${column}, '(19|20)[0-9]{2}(0[1-9]|1[0-2])[0-3][0-9]([ T].*)?')) AS year_last
                  FROM stage WHERE ${column} IS NOT NULL)
                WHERE year_last""").name("column", column).sql()) > 0;
    }

    private static boolean isTime(LoadInput input, String column) {
        return input.mapping().mapping().columns().stream()
                .anyMatch(each -> each.name().equals(column)
                        && Set.of(Converter.DATE, Converter.DATETIME).contains(each.converter()));
    }

    private void position(long loadId, LoadInput input) throws SQLException {
        if (input.position().isEmpty()) {
            return;
        }
        FilePosition position = input.position().get().get();
        session.execute(
                "INSERT INTO weir.position (mapping, input, head, byte_offset, line_no, load_id) VALUES (?, ?, ?, ?, ?, ?)",
                input.mapping().name(),
                position.input(),
                position.head(),
                position.offset(),
                position.line(),
                loadId);
    }
}
