package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases stand in {@code functions/<function>.csv}: what goes in, what comes out, which fault. */
class FunctionsTest {

    private static final List<String> PARTS =
            List.of("division", "street", "community", "road", "number", "estate", "building", "unit", "room");

    private static FunctionsDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = new FunctionsDatabase();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "integer",
                "decimal",
                "money",
                "date",
                "datetime",
                "boolean",
                "phone",
                "cn_id",
                "uscc",
                "plate",
                "address"
            })
    void givesTheValueOrTheFaultOfEachCase(String converter) throws Exception {
        for (CSVRecord line : cases(converter)) {
            String[] arguments = arguments(line);
            String value = database.call("weir_" + converter, arguments);
            assertThat(value).as("value of %s", line).isEqualTo(orNull(line.get("value")));
            String lost = value != null ? null : database.call("weir_lost", arguments[0]);
            assertThat(lost != null ? lost : database.call("weir_" + converter + "_fault", arguments))
                    .as("fault of %s", line)
                    .isEqualTo(orNull(line.get("fault")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "id_type", "cn_id_ok", "cn_id_born_on", "cn_id_sex"})
    void givesTheValueOfEachCase(String function) throws Exception {
        for (CSVRecord line : cases(function)) {
            String expected = function.equals("half") ? unescaped(line.get("value")) : orNull(line.get("value"));
            assertThat(database.call("weir_" + function, arguments(line)))
                    .as("%s", line)
                    .isEqualTo(expected);
        }
    }

    @Test
    void splitsAnAddressIntoItsParts() throws Exception {
        for (CSVRecord line : cases("address_parts")) {
            for (String part : PARTS) {
                assertThat(database.call("weir_address_" + part, arguments(line)))
                        .as("%s of %s", part, line)
                        .isEqualTo(orNull(line.get(part)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "integer",
                "decimal",
                "money",
                "date",
                "datetime",
                "boolean",
                "phone",
                "cn_id",
                "uscc",
                "plate",
                "address"
            })
    void takesNullForNull(String converter) throws SQLException {
        assertThat(database.call("weir_" + converter, (String) null)).isNull();
        assertThat(database.call("weir_" + converter + "_fault", (String) null)).isNull();
    }

    @Test
    void tellsWhatWasRepaired() throws SQLException {
        assertThat(database.text("SELECT weir_repair('张三', weir_text('张三'))")).isNull();
        assertThat(database.text("SELECT weir_repair('张三 ', weir_text('张三 '))")).isEqualTo("R001");
        assertThat(database.text("SELECT weir_repair('１２', weir_integer('１２'))"))
                .isEqualTo("R001");
        assertThat(database.text("SELECT weir_repair('2024/3/5', weir_date('2024/3/5'))"))
                .isNull();
        assertThat(database.text("SELECT weir_repair('11010519491231002x', weir_cn_id('11010519491231002x'))"))
                .isEqualTo("R001");
        assertThat(database.text("SELECT weir_repair('110105491231002', weir_cn_id('110105491231002'))"))
                .isEqualTo("R002");
        assertThat(database.text("SELECT weir_repair('1001.0', weir_key('1001.0'))"))
                .isEqualTo("R005");
        assertThat(database.text("SELECT weir_repair('x', weir_cn_id('x'))")).isNull();
        assertThat(database.text("SELECT weir_repair(NULL, weir_text(NULL))")).isNull();
    }

    @Test
    void theEndOfADayBelongsToIt() throws SQLException {
        assertThat(database.call("weir_date", "2026-03-05 24:00")).isEqualTo("2026-03-05");
        assertThat(database.call("weir_date", "2026年3月5日 24:00:00")).isEqualTo("2026-03-05");
        assertThat(database.call("weir_datetime", "2026-03-05 24:00")).isEqualTo("2026-03-06 00:00:00");
        assertThat(database.call("weir_date", "2026-02-30 24:00")).isNull();
        assertThat(database.call("weir_date_fault", "2026-02-30 24:00")).isEqualTo("F014");
    }

    @Test
    void workOnColumnsOfAnyNameAndInsideOneAnother() throws SQLException {
        assertThat(database.text(
                        "SELECT weir_date(weir_text(weir_h)) || weir_m || x || h FROM (VALUES ('2024/3/5', 'a', 'b', 'c'))"
                                + " t(weir_h, weir_m, x, h)"))
                .isEqualTo("2024-03-05abc");
        assertThat(database.text("SELECT weir_address(x, head) FROM (VALUES ('月湖社区', '3-2-501')) t(head, x)"))
                .isEqualTo("月湖社区|3幢|2单元|501");
        assertThat(database.text("SELECT CAST(TRY([weir_cn_id_ok(x)])[1] AS VARCHAR) FROM (VALUES ('1')) t(x)"))
                .isEqualTo("false");
    }

    @Test
    void canBeInstalledAgainAndNameNoCatalog() throws SQLException {
        Functions.install(database.connection());
        assertThat(database.text(
                        "SELECT count(*) FROM duckdb_functions() WHERE schema_name = 'main' AND function_name LIKE 'weir%'"
                                + " AND macro_definition LIKE '%memory.%'"))
                .isEqualTo("0");
        assertThat(Functions.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(Functions.fingerprint());
    }

    private static List<CSVRecord> cases(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                        FunctionsTest.class.getResourceAsStream("functions/" + name + ".csv"), StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            return parser.getRecords();
        }
    }

    private static String[] arguments(CSVRecord line) {
        return Stream.of("input", "head")
                .filter(line::isMapped)
                .map(name -> unescaped(line.get(name)))
                .toArray(String[]::new);
    }

    private static String orNull(String expected) {
        return expected.isEmpty() ? null : expected;
    }

    /** {@code \\uXXXX}, {@code \t}, {@code \r} and {@code \n} as in Java, so that the files show what cannot be seen. */
    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\n", "\n");
    }
}
