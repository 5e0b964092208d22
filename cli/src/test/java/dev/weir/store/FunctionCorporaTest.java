package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Numbers that others collected, with their verdicts; only where {@code WEIR_CORPORA} names the folder. */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class FunctionCorporaTest {

    /** Counties that did not exist in the year of birth: Weir checks the province, because people keep abolished codes. */
    private static final Set<String> COUNTY_ONLY = Set.of("110111198012010078", "110201199312010077");

    /** {@code A} was given to the army's registrar after that collection was made: of the right form, but with a wrong check digit. */
    private static final Set<String> NEWER_REGISTRAR = Set.of("A1110000600037341L");

    private static FunctionsDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = new FunctionsDatabase();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void judgesResidentNumbersAsStdnumDoes() throws Exception {
        Map<String, Set<String>> reasons = Map.of(
                "InvalidFormat", Set.of("F020"),
                "InvalidComponent", Set.of("F022", "F023"),
                "InvalidChecksum", Set.of("F021"));
        for (CSVRecord line : csv("ric.csv")) {
            String number = line.get("input");
            if (COUNTY_ONLY.contains(number)) {
                continue;
            }
            String fault = database.call("weir_cn_id_fault", number);
            if (reasons.containsKey(line.get("expected"))) {
                assertThat(fault).as(number).isIn(reasons.get(line.get("expected")));
                continue;
            }
            assertThat(fault).as(number).isNull();
            if (!line.get("normalised").isEmpty()) {
                assertThat(database.call("weir_cn_id", number)).isEqualTo(line.get("normalised"));
                assertThat(database.call("weir_cn_id_born_on", number)).isEqualTo(line.get("birth_date"));
            }
        }
    }

    @Test
    void acceptsTheExamplesOfIdValidator() throws Exception {
        for (CSVRecord line : csv("id-validator-examples.csv")) {
            assertThat(database.call("weir_cn_id_ok", line.get("input")))
                    .as("%s", line)
                    .isEqualTo(String.valueOf(line.get("expected").equals("valid")));
        }
    }

    @Test
    void judgesCreditCodesAsStdnumDoes() throws Exception {
        for (String code : Files.readAllLines(file("uscc_valid.txt"), StandardCharsets.UTF_8)) {
            assertThat(database.call("weir_uscc", code)).isEqualTo(code);
        }
        for (CSVRecord line : csv("uscc_normalise.csv")) {
            assertThat(database.call("weir_uscc", line.get("input"))).isEqualTo(line.get("expected"));
        }
        for (CSVRecord line : csv("uscc_invalid.csv")) {
            boolean checkDigit =
                    line.get("reason").equals("InvalidChecksum") || NEWER_REGISTRAR.contains(line.get("input"));
            assertThat(database.call("weir_uscc_fault", line.get("input")))
                    .as("%s", line)
                    .isEqualTo(checkDigit ? "F031" : "F030");
        }
    }

    @Test
    void readsTheExamplesOfAnyRule() throws Exception {
        Map<String, String> functions = Map.of(
                "新能源车牌号", "weir_plate_fault",
                "非新能源车牌号", "weir_plate_fault",
                "车牌号(新能源+非新能源)", "weir_plate_fault",
                "中国手机号(严谨)", "weir_phone_fault",
                "国内座机电话", "weir_phone_fault",
                "数字/货币金额（支持负数、千分位分隔符）", "weir_money_fault",
                "日期", "weir_date_fault");
        int tried = 0;
        for (String line : Files.readAllLines(file("any-rule-examples.jsonl"), StandardCharsets.UTF_8)) {
            JsonNode rule = new ObjectMapper().readTree(line);
            String function = functions.get(rule.get("rule").asText());
            for (JsonNode valid : function == null ? List.<JsonNode>of() : rule.get("valid")) {
                assertThat(database.call(function, valid.asText())).as(line).isNull();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(15);
    }

    private static Path file(String name) {
        return Path.of(System.getenv("WEIR_CORPORA"), "cn-id-vectors", name);
    }

    private static List<CSVRecord> csv(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file(name), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }
}
