package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a ledger that looks like none of its table. */
class DoubtfulRowTest {

    @TempDir
    Path folder;

    @Test
    void itIsRejectedAndKeepsNobodyWhoLeft() throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            load(text, "H1,张三,13812345671\nH2,李四,13812345672\n");
            load(text, "H1,张三,13812345671\n以下为补录名单请核对,,\n");
            assertThat(text.weir().rows("SELECT code, severity, value FROM weir.fault"))
                    .containsExactly("F053|error|以下为补录名单请核对");
            assertThat(text.weir().rows("SELECT source_key FROM record.household"))
                    .containsExactly("H1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"本月无,,", "无,无,无", "同上月,,", "/,/,/", "nil,,"})
    void aWordThatThereIsNothingLeavesTheLedgerEmptyAndHeld(String row) throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            load(text, "H1,张三,13812345671\nH2,李四,13812345672\n");
            LoadOutcome outcome = load(text, row + "\n");
            assertThat(outcome.message()).startsWith("H004 ledger test would lose all of its household records (2)");
            assertThat(text.weir().rows("SELECT source_key FROM record.household"))
                    .containsExactly("H1", "H2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",,0\n", ",,2026-11-28\n", ",#N/A,#N/A\n", ",,0\n,,0\n", ",,TRUE\n", "#REF!,,\n"})
    void rowsThatNameNobodyKeepNobodyWhoLeft(String prefilled) throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            load(text, "H1,张三,13812345671\nH2,李四,13812345672\n");
            load(text, "H1,张三,13812345671\n" + prefilled);
            assertThat(text.weir().rows("SELECT source_key FROM record.household"))
                    .containsExactly("H1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",李四,\n", ",,13812345672\n", "#REF!,李四,0\n"})
    void aRowThatMayBeSomebodyKeepsAllOfWhomNothingIsSaid(String damaged) throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            load(text, "H1,张三,13812345671\nH2,李四,13812345672\n");
            load(text, "H1,张三,13812345671\n" + damaged);
            assertThat(text.weir().rows("SELECT source_key FROM record.household ORDER BY ALL"))
                    .containsExactly("H1", "H2");
        }
    }

    @Test
    void aRunningNumberIsNoRowEvenWhereTheMappingReadsIt() throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            CompiledMapping mapping = text.weir()
                    .mapping(TextLoad.HOUSEHOLDS
                            .formatted("csv")
                            .replace("columns:", "columns:\n  line_no: {names: [序号], as: integer, optional: true}"));
            text.load(mapping, bytes("序号,户号,户主,电话\n1,H1,张三,13812345671\n2,H2,李四,13812345672\n"));
            LoadOutcome outcome = text.load(mapping, bytes("序号,户号,户主,电话\n1,H1,张三,13812345671\n2,,,\n3,,,\n"));
            assertThat(outcome.counts().rejected()).isZero();
            assertThat(text.weir().rows("SELECT source_key FROM record.household"))
                    .containsExactly("H1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | 0", "{\"户号\": null, \"户主\": \"\"} | 0", "# end | 1", "{\"total\": 2} | 1", "] | 1"})
    void aTrailerOfADocumentIsNoRecord(String trailer, long rejected) throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            CompiledMapping mapping = text.households("json");
            String stays = "{\"户号\": \"H1\", \"户主\": \"张三\", \"电话\": null}\n";
            text.load(mapping, bytes(stays + stays.replace("H1", "H2")));
            LoadOutcome outcome = text.load(mapping, bytes(stays + trailer + "\n"));
            assertThat(outcome.counts().rejected()).isEqualTo(rejected);
            assertThat(text.weir().rows("SELECT source_key FROM record.household"))
                    .containsExactly("H1");
        }
    }

    @Test
    void anElementWithoutAValueIsNoRow() throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            CompiledMapping mapping = text.weir()
                    .mapping(TextLoad.HOUSEHOLDS.formatted("xml").replace("format: xml", "format: xml, rows: /表/行"));
            String stays = "<行><户号>H1</户号><户主>张三</户主><电话>13812345671</电话></行>";
            text.load(mapping, bytes("<表>" + stays + stays.replace("H1", "H2") + "</表>"));
            LoadOutcome outcome = text.load(mapping, bytes("<表>" + stays + "<行/><行><户号/><户主></户主></行></表>"));
            assertThat(outcome.counts().rejected()).isZero();
            assertThat(text.weir().rows("SELECT source_key FROM record.household"))
                    .containsExactly("H1");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LoadOutcome load(TextLoad text, String rows) throws IOException, SQLException {
        return text.load(text.households("csv"), bytes("户号,户主,电话\n" + rows));
    }
}
