package dev.weir.compile;

import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.ReadyPattern;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.List;
import java.util.Set;

/**
 * The years of a log's times that have none, told from the order of its lines. Where a date goes back by more than a month, a year has
 * passed. The years are counted from the one that the file's name states, else back from the arrival; 29 February holds them to leap years. A
 * few lines that jump away and back again were written by a clock that was wrong: they have no year.
 *
 * <p>Lines are taken together to stretches within which no date jumps, of which a log has few.
 */
final class YearsSql {

    /** Patterns whose times always have their year. */
    private static final Set<String> DATED = Set.of(ReadyPattern.RFC5424.word(), ReadyPattern.COMBINED.word());

    private final CompiledColumn column;
    private final boolean growing;

    private YearsSql(CompiledColumn column, boolean growing) {
        this.column = column;
        this.growing = growing;
    }

    static YearsSql of(Mapping mapping, CompiledColumn column) {
        return new YearsSql(column, mapping.input().growing());
    }

    /** Whether the log's times may lack their year. */
    static boolean areNeeded(Mapping mapping) {
        return mapping.input().format() == Format.LOG
                && !DATED.contains(mapping.input().pattern().orElseThrow().sql());
    }

    /** A layer of the conversion. */
    record Layer(String name, String comment, String select) {}

    /** The table of the rows without a year: {@code _row, stretch}. */
    String undated() {
        return named("undated");
    }

    /** The table of the years: {@code stretch, year}; the year is null where it cannot be told, and {@code unset} of a clock not set. */
    String years() {
        return named("years");
    }

    List<Layer> layers() {
        return List.of(
                new Layer(undated(), "times without a year, and where the date jumps", filled("""
                SELECT *, sum(CASE WHEN before IS NULL OR abs(day - day_before) > 31 THEN 1 ELSE 0 END) OVER (ORDER BY _row) AS stretch
                FROM (
                  SELECT *, weir_log_day(before) AS day_before
                  FROM (
                    SELECT _row, ${stamp} AS stamp, weir_log_day(${stamp}) AS day, lag(${stamp}) OVER (ORDER BY _row) AS before
                    FROM texts
                    WHERE starts_with(${stamp}, '-') AND weir_log_day(${stamp}) IS NOT NULL))""")),
                new Layer(named("stretches"), "lines within which it does not, the arrival at the end", filled("""
                SELECT stretch, count(*) AS lines, arg_min(stamp, _row) AS first, arg_max(stamp, _row) AS last
                FROM ${undated}
                GROUP BY stretch
                UNION ALL
                SELECT max(stretch) + 1, NULL, strftime(any_value(input.arrived_at), '-%m-%d %H:%M:%S'), NULL
                FROM ${undated} CROSS JOIN input
                HAVING count(*) > 0""")),
                new Layer(named("jumps"), "which of them are strays: the date comes back to where it was", filled("""
                SELECT *,
                  -- a clock that was not set begins on 1 January, far from the lines around
                  coalesce(first LIKE '-01-01 00:%' AND last LIKE '-01-01 00:%'
                    AND weir_log_days_apart(first, coalesce(last_before, '-07-01')) > 31 AND weir_log_days_apart(first_behind, last) > 31,
                    false) AS is_unset,
                  coalesce(weir_log_days_apart(first, last_before) > 31 AND weir_log_days_apart(first_behind, last) > 31
                    AND weir_log_days_apart(last_before, first_behind) <= 1${only_growing}, false) AS comes_back,
                  comes_back AND lines < lines_before AND (lines < lines_behind OR lines_behind IS NULL) AS is_stray
                FROM (
                  SELECT *, lag(last) OVER pair AS last_before, lead(first) OVER pair AS first_behind,
                    lag(lines) OVER pair AS lines_before, lead(lines) OVER pair AS lines_behind
                  FROM ${stretches}
                  WINDOW pair AS (ORDER BY stretch))""")),
                new Layer(named("counted"), "how many years have passed since the first line", filled("""
                SELECT *, sum(step) OVER (ORDER BY stretch) AS passed
                FROM (
                  SELECT *,
                    CASE WHEN weir_log_day(first) - weir_log_day(lag(last) OVER (ORDER BY stretch)) < -31 THEN 1
                      WHEN weir_log_day(first) - weir_log_day(lag(last) OVER (ORDER BY stretch)) >= 364 THEN -1
                      ELSE 0 END AS step
                  FROM ${jumps}
                  WHERE lines IS NOT NULL AND NOT is_stray AND NOT is_unset)""")),
                new Layer(
                        named("span"),
                        "its ends, where 29 February stands, and up to which stretch no year can be told",
                        filled("""
                SELECT arg_min(first, stretch) AS first, arg_max(last, stretch) AS last,
                  CAST(arg_max(passed, stretch) AS BIGINT) AS passed,
                  (SELECT list(DISTINCT CAST(passed AS BIGINT)) FROM ${undated} JOIN ${counted} USING (stretch)
                    WHERE starts_with(stamp, '-02-29')) AS leaps,
                  (SELECT max(stretch) FROM (
                    SELECT stretch, comes_back AND NOT is_stray AND NOT is_unset AND NOT lag(is_stray OR is_unset, 1, false) OVER pair
                      AND NOT lead(is_stray OR is_unset, 1, false) OVER pair AS is_doubtful
                    FROM ${jumps} WINDOW pair AS (ORDER BY stretch))
                  WHERE is_doubtful) AS doubtful
                FROM ${counted}""")),
                new Layer(named("first_year"), "the year of its first line", filled("""
                SELECT weir_log_first_year(first, last, passed, leaps, input.arrived_at, ${file_name}) AS year, doubtful
                FROM ${span} CROSS JOIN input""")),
                new Layer(years(), "the year of each stretch", filled("""
                SELECT stretch, CASE WHEN is_unset THEN 'unset'
                    WHEN stretch > coalesce(doubtful, 0) THEN CAST(first_year.year + counted.passed AS VARCHAR) END AS year
                FROM ${jumps}
                LEFT JOIN (SELECT stretch, passed FROM ${counted}) AS counted USING (stretch)
                CROSS JOIN ${first_year} AS first_year
                WHERE lines IS NOT NULL""")));
    }

    /** Adds its year to each row of the texts. */
    String join() {
        return SqlTemplate.of("""

                LEFT JOIN ${undated} ON ${undated}._row = texts._row
                LEFT JOIN ${years} ON ${years}.stretch = ${undated}.stretch""")
                .sql("undated", undated())
                .sql("years", years())
                .sql();
    }

    private String named(String layer) {
        return Sql.name(layer + "_" + column.name());
    }

    private String filled(String select) {
        SqlTemplate template = SqlTemplate.of(select);
        put(template, select, "stamp", WorkColumn.stamp(column));
        for (String layer : List.of("undated", "stretches", "jumps", "counted", "span", "first_year")) {
            put(template, select, layer, named(layer));
        }
        put(template, select, "only_growing", growing ? "" : " AND lines_behind IS NOT NULL");
        put(template, select, "file_name", growing ? "NULL" : "input.file_name");
        return template.sql();
    }

    private static void put(SqlTemplate template, String select, String place, String sql) {
        if (select.contains("${" + place + "}")) {
            template.sql(place, sql);
        }
    }
}
