package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two levels of folders where the first one is the ledger's name. */
class FoldersBelowTest extends LedgerTest {

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = weir.mapping(
                RandomLedger.mapping(
                        "input: {format: excel}\nload: replace\nledger: {scope: {from: folder}, issue: {from: file_name, as: month}}\n"));
    }

    private LoadOutcome load(String file, String row) {
        return weir.deliver(ledger, row).from("镇").named(file).load();
    }

    @Test
    void twoOfThemNeverReplaceEachOtherInOneRun() {
        assertThat(load("镇/社1/2026-11.xlsx", "H1|张三|||").status()).isEqualTo(LoadStatus.DONE);

        assertThat(load("镇/社2/2026-11.xlsx", "H2|李四|||").message())
                .startsWith(
                        "H007 it would replace what this run has read from inbox/镇/社1/2026-11.xlsx: both lie below the"
                                + " folder \"镇\"");
        assertThat(weir.rows("SELECT source_key FROM record.household")).containsExactly("H1");
    }

    @Test
    void aFolderThatIsPassedOverIsTold() {
        load("镇/社1/2026-11.xlsx", "H1|张三|||");
        load("镇/2026-12.xlsx", "H1|张三|||");

        assertThat(weir.rows("SELECT notes FROM weir.load ORDER BY load_id"))
                .containsExactly(
                        "The ledger is called after the folder \"镇\"; the file lies in the folder \"社1\" below it, which"
                                + " tells nothing.",
                        "");
    }

    @Test
    void monthsInFoldersOfTheirOwnFollowEachOther() {
        load("镇/10月/2026-10.xlsx", "H1|张三|||");

        assertThat(load("镇/11月/2026-11.xlsx", "H1|张四|||").status()).isEqualTo(LoadStatus.DONE);
    }
}
