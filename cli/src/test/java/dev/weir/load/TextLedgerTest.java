package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of texts share: an empty working file into which they are read. */
abstract class TextLedgerTest {

    @TempDir
    Path folder;

    TextLoad text;

    @BeforeEach
    void openFile() {
        text = new TextLoad(folder);
    }

    @AfterEach
    void closeFile() {
        text.close();
    }

    LoadOutcome load(CompiledMapping mapping, String content) throws IOException, SQLException {
        return text.load(mapping, content.getBytes(StandardCharsets.UTF_8));
    }
}
