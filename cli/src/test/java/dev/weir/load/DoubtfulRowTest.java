package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static LoadOutcome load(TextLoad text, String rows) throws IOException, SQLException {
        return text.load(text.households("csv"), ("户号,户主,电话\n" + rows).getBytes(StandardCharsets.UTF_8));
    }
}
