package dev.weir.pairs;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** How names of people are written in simplified characters, and how they sound in pinyin without tones. */
final class Sounds {

    /** Lines of {@code character,pinyin,simplified}; how they are made stands in its test. */
    static final String HAN = "han.csv";

    private static final String COMPOUND =
            Sql.list(List.of("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "夏侯", "端木", "南宫"));

    /** Characters that sound otherwise as a surname. */
    private static final String AS_SURNAME = """
            VALUES ('单', 'shan'), ('曾', 'zeng'), ('仇', 'qiu'), ('解', 'xie'), ('区', 'ou'), ('查', 'zha'), ('朴', 'piao'), ('盖', 'ge'),
            ('乐', 'yue'), ('覃', 'qin'), ('缪', 'miao'), ('种', 'chong'), ('繁', 'po'), ('折', 'she'), ('召', 'shao'), ('秘', 'bi'), ('那', 'na')""";

    private Sounds() {}

    /** Makes {@code pair_han}. */
    static void load(Session session) throws SQLException {
        session.execute("""
                CREATE OR REPLACE TEMP TABLE pair_han AS
                SELECT cell[1] AS character, cell[2] AS pinyin, cell[3] AS simplified
                FROM (SELECT string_split(unnest(string_split(?, chr(10))), ',') AS cell) WHERE len(cell) = 3""", text());
    }

    private static String text() {
        try (InputStream in = Sounds.class.getResourceAsStream(HAN)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new WeirException(Stage.RESOLVE, HAN, "a part of the program cannot be read", missing);
        }
    }

    /**
     * {@code value, written, sound, surname} of each name once: its characters simplified and without marks, their sound, and the sound of
     * the surname, which is the first word of a name in Latin letters.
     *
     * @param names a query with the column {@code value}
     */
    static String of(String names) {
        return SqlTemplate.of("""
                WITH name AS (
                  SELECT value, nullif(regexp_replace(upper(strip_accents(value)), '[^\\pL0-9]+', '', 'g'), '') AS bare,
                    regexp_extract(lower(strip_accents(value)), '[a-z]+') AS word
                  FROM (SELECT DISTINCT value FROM (${names}) AS stated WHERE value IS NOT NULL)
                ), letter AS (
                  SELECT value, bare, word, unnest(string_split(bare, '')) AS letter, generate_subscripts(string_split(bare, ''), 1) AS place
                  FROM name WHERE bare IS NOT NULL
                ), said AS (
                  SELECT value, any_value(word) AS word, string_agg(coalesce(simplified, letter), '' ORDER BY place) AS written,
                    list(coalesce(surname.sound, pinyin, lower(letter)) ORDER BY place) AS sounds
                  FROM letter LEFT JOIN pair_han ON pair_han.character = letter.letter
                  LEFT JOIN (${as_surname}) AS surname(character, sound) ON surname.character = simplified AND place = 1
                  GROUP BY value
                )
                SELECT value, written, array_to_string(sounds, '') AS sound,
                  CASE WHEN word <> '' THEN word
                    WHEN length(written) > 2 AND list_contains(${compound}, left(written, 2)) THEN sounds[1] || sounds[2]
                    ELSE sounds[1] END AS surname
                FROM said""")
                .sql("names", names)
                .sql("as_surname", AS_SURNAME)
                .sql("compound", COMPOUND)
                .sql();
    }
}
