package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static void load(TextLoad text, String rows) throws IOException, SQLException {
        text.load(text.households("csv"), ("户号,户主,电话\n" + rows).getBytes(StandardCharsets.UTF_8));
    }
}
