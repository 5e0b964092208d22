package dev.weir.pairs;

import dev.weir.match.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the values of a type are made comparable, compared and found, as SQL. In all of it {@code #} stands for the field's column and
 * {@code ~} for that of its partner. The conditions of the levels are over two records a and b; the last level has none.
 *
 * @param columns by what follows {@code #} in their name: the column that is compared, of {@code value}, then those made of it
 * @param exact the conditions that are cheap, best first
 * @param hopeless where this is so, none of the further conditions can hold; the exact measures take a hundred times longer
 * @param near the further conditions
 * @param keys in which records must be equal to be compared at all
 */
record FieldSql(
        Map<String, String> columns, List<String> exact, String hopeless, List<String> near, List<String> keys) {

    private static final String EQUAL = "a.# = b.#";

    private static final String UNLIKE = "jaro_winkler_similarity(a.#, b.#) < 0.6";

    /**
     * One character wrong, missing, too many, or two swapped. Of two texts of equal length that is one place, or two that are swapped; only
     * for letters and digits of one byte each.
     */
    private static final String ONE_SLIP = """
            CASE strlen(a.#) - strlen(b.#)
              WHEN 0 THEN CASE hamming(a.#, b.#) WHEN 1 THEN true WHEN 2 THEN damerau_levenshtein(a.#, b.#) = 1 ELSE false END
              WHEN 1 THEN damerau_levenshtein(a.#, b.#) = 1
              WHEN -1 THEN damerau_levenshtein(a.#, b.#) = 1
              ELSE false END""";

    private static final String NEARLY = "jaro_winkler_similarity(a.#, b.#) >= 0.92 OR " + ONE_SLIP;
    private static final String SIMILAR = "jaro_winkler_similarity(a.#, b.#) >= 0.8";

    /** In Chinese characters: of three or four, all but one stand in their places. */
    private static final String ONE_CHARACTER = """
            length(a.#) = length(b.#) AND CASE WHEN length(a.#) BETWEEN 3 AND 4 THEN (left(a.#, 1) = left(b.#, 1))::INTEGER
              + (substr(a.#, 2, 1) = substr(b.#, 2, 1))::INTEGER + (substr(a.#, 3, 1) = substr(b.#, 3, 1))::INTEGER
              + (substr(a.#, 4, 1) = substr(b.#, 4, 1))::INTEGER = 3
            ELSE length(a.#) > 4 AND %s END""".formatted(ONE_SLIP);

    private static final String TWO_SLIPS =
            "abs(strlen(a.#) - strlen(b.#)) <= 2 AND damerau_levenshtein(a.#, b.#) <= 2";

    private static final String WORDS =
            "nullif(trim(regexp_replace(lower(strip_accents(value)), '[^\\pL0-9]+', ' ', 'g')), '')";
    private static final String CHARACTERS = "nullif(regexp_replace(upper(value), '[^\\pL0-9]+', '', 'g'), '')";
    private static final String DIGITS = "nullif(regexp_replace(value, '[^0-9]+', '', 'g'), '')";

    static FieldSql of(FieldType type) {
        return switch (type) {
            case PERSON_NAME -> personName();
            case NAME ->
                new FieldSql(
                        columns(WORDS, "_start", "left(#, 4)"),
                        List.of(EQUAL, "a.# = b.~ OR b.# = a.~"),
                        UNLIKE,
                        List.of(NEARLY, SIMILAR),
                        List.of("#", "#_start"));
            case DATE -> date();
            case CN_ID -> identityNumber();
            case ID ->
                new FieldSql(columns(CHARACTERS), List.of(EQUAL), UNLIKE, List.of(ONE_SLIP, TWO_SLIPS), halves());
            case PHONE -> code("right(" + DIGITS + ", 11)");
            case NUMBER, CODE -> code(CHARACTERS);
            case ADDRESS -> exact("CASE WHEN len(value) > 0 THEN value END", "list_has_any(a.#, b.#)", "unnest(#)");
            case CATEGORY -> exact(WORDS, EQUAL, "#");
            case TEXT ->
                new FieldSql(
                        columns(WORDS, "_start", "left(#, 5)"),
                        List.of(EQUAL),
                        UNLIKE,
                        List.of(NEARLY, SIMILAR),
                        List.of("#", "#_start"));
            case EMAIL ->
                new FieldSql(
                        columns("nullif(lower(trim(value)), '')", "_user", "split_part(#, '@', 1)"),
                        List.of(EQUAL, "a.#_user = b.#_user"),
                        "false",
                        List.of("jaro_winkler_similarity(a.#_user, b.#_user) >= 0.88"),
                        List.of("#", "#_user"));
        };
    }

    private static FieldSql exact(String column, String condition, String key) {
        return new FieldSql(columns(column), List.of(condition), "true", List.of(), List.of(key));
    }

    private static FieldSql code(String column) {
        return new FieldSql(columns(column), List.of(EQUAL), "false", List.of(ONE_SLIP), List.of("#"));
    }

    /** Of a name as it is written and as it sounds: see {@link Sounds}. */
    private static FieldSql personName() {
        return new FieldSql(
                columns("#_said.written", "_sound", "#_said.sound", "_surname", "#_said.surname"),
                List.of(EQUAL, "a.#_sound = b.#_sound"),
                "false",
                List.of(ONE_CHARACTER, "a.#_surname = b.#_surname"),
                List.of("#", "#_sound", "#_surname"));
    }

    private static FieldSql identityNumber() {
        return new FieldSql(
                columns("coalesce(weir_cn_id(value), " + CHARACTERS + ")", "_valid", "weir_cn_id_ok(#)"),
                List.of(EQUAL),
                "a.#_valid AND b.#_valid",
                List.of(ONE_SLIP, "NOT (a.#_valid AND b.#_valid)"),
                halves());
    }

    private static FieldSql date() {
        return new FieldSql(
                columns(DIGITS, "_year", "left(#, 4)", "_month", "substr(#, 5, 2)", "_day", "substr(#, 7, 2)"),
                List.of(EQUAL),
                "false",
                List.of(
                        "a.#_year = b.#_year AND a.#_month = b.#_day AND a.#_day = b.#_month OR " + ONE_SLIP,
                        "(a.#_year = b.#_year)::INTEGER + (a.#_month = b.#_month)::INTEGER + (a.#_day = b.#_day)::INTEGER = 2",
                        "a.#_year = b.#_year"),
                List.of("#", "#_year", "substr(#, 5)"));
    }

    private static List<String> halves() {
        return List.of("#", "left(#, length(#) // 2)", "substr(#, length(#) // 2 + 1)");
    }

    private static Map<String, String> columns(String first, String... further) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("", first);
        for (int index = 0; index < further.length; index += 2) {
            columns.put(further[index], further[index + 1]);
        }
        return columns;
    }
}
