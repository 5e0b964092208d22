package dev.weir.load;

import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of ledgers share: an empty working file, and the words above their tables. */
abstract class LedgerTest {

    @TempDir
    Path folder;

    LoadHarness weir;

    @BeforeEach
    void openFile() {
        weir = new LoadHarness(folder);
    }

    @AfterEach
    void closeFile() {
        weir.close();
    }

    /** The rows of the one sheet from this number on, below these lines. */
    static TitledPart part(long firstRow, String... lines) {
        List<TitleLine> above = new ArrayList<>();
        for (String line : lines) {
            above.add(new TitleLine(Math.max(1, firstRow) + above.size(), List.of(line)));
        }
        return new TitledPart("", firstRow, 1, above);
    }

    /** Key and head of each household that stands. */
    List<String> heads() {
        return weir.rows("SELECT source_key, head_name FROM record.household ORDER BY ALL");
    }
}
