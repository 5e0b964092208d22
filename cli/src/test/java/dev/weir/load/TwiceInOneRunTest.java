package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files of one ledger and issue in one night. */
class TwiceInOneRunTest {

    @TempDir
    Path folder;

    private LoadHarness weir;

    @BeforeEach
    void open() {
        weir = new LoadHarness(folder);
    }

    @AfterEach
    void close() {
        weir.close();
    }

    private CompiledMapping ledger(String rule) {
        return weir.mapping(
                RandomLedger.mapping("input: {format: excel}\nload: replace\n" + rule + "partial: \"*补报*\"\n"));
    }

    private LoadOutcome load(CompiledMapping ledger, String file, String... rows) {
        return weir.deliver(ledger, rows)
                .from("月湖")
                .named(file)
                .titled("2026年11月")
                .load();
    }

    @Test
    void twoHalvesNeverReplaceEachOther() {
        for (String rule : new String[] {
            "ledger: {scope: {from: file_name, pattern: '^(东)'}, issue: {from: title, as: month}}\n",
            "ledger: {scope: {from: folder}, issue: {from: title, as: month}}\n",
            "ledger: {issue: {from: title, as: month}}\n",
            "ledger: {scope: {from: folder}}\n"
        }) {
            weir.close();
            weir = new LoadHarness(folder.resolve(String.valueOf(rule.hashCode())));
            CompiledMapping ledger = ledger(rule);
            assertThat(load(ledger, "东1网格.xlsx", "H1|张三|||", "H2|李四|||").status())
                    .isEqualTo(LoadStatus.DONE);

            LoadOutcome second = load(ledger, "东2网格.xlsx", "H3|王五|||");

            assertThat(second.message())
                    .startsWith("H007 it would replace what this run has read from inbox/东1网格.xlsx: both state the");
            assertThat(weir.rows("SELECT source_key FROM record.household ORDER BY 1"))
                    .containsExactly("H1", "H2");
            assertThat(weir.deliver(ledger, "H3|王五|||")
                            .from("月湖")
                            .named("东2网格.xlsx")
                            .titled("2026年11月")
                            .accepted()
                            .load()
                            .status())
                    .isEqualTo(LoadStatus.DONE);
        }
    }

    @Test
    void aCorrectionAndALaterDayStandInThePlaceOfTheFirst() {
        CompiledMapping ledger = ledger("ledger: {scope: {from: folder}, issue: {from: title, as: month}}\n");
        load(ledger, "低保-2026-11-01.xlsx", "H1|张三|||");
        assertThat(load(ledger, "低保-2026-11-02.xlsx", "H2|张三|||").status()).isEqualTo(LoadStatus.DONE);
        assertThat(load(ledger, "低保-2026-11-02_重发.xlsx", "H3|张三|||").status()).isEqualTo(LoadStatus.DONE);
        assertThat(load(ledger, "低保-2026-11-02.xlsx", "H4|张三|||").status()).isEqualTo(LoadStatus.HELD);

        assertThat(TwiceInOneRun.follows("9月低保.csv", "10月低保.csv")).isTrue();
        assertThat(TwiceInOneRun.follows("10月低保.csv", "9月低保.csv")).isFalse();
        assertThat(TwiceInOneRun.follows("dump-20261101.csv", "dump-20261102.csv"))
                .isTrue();
        assertThat(TwiceInOneRun.follows("dump-20261101120000.csv", "dump-20261101130000.csv"))
                .isTrue();
        assertThat(TwiceInOneRun.follows("东11月.csv", "东11月旧.csv")).isFalse();
        assertThat(TwiceInOneRun.follows("东1网格更正.csv", "东2网格更正.csv")).isFalse();
    }

    @Test
    void whatAnAdditionAddedAndTheWholeFileLacksIsTold() {
        CompiledMapping ledger = ledger("ledger: {scope: {from: folder}, issue: {from: title, as: month}}\n");
        load(ledger, "0补报.xlsx", "H9|张三|||", "H8|李四|||");
        load(ledger, "11月.xlsx", "H1|王五|||", "H8|李四|||");

        assertThat(weir.rows("SELECT source_key FROM record.household ORDER BY 1"))
                .containsExactly("H1", "H8");
        assertThat(weir.rows("SELECT notes FROM weir.load WHERE load_id = 2"))
                .singleElement()
                .asString()
                .endsWith(
                        "1 record that inbox/0补报.xlsx added to the same issue does not stand in this file, so it ends.");
    }

    @Test
    void anAdditionToAnIssueThatIsOverIsTold() {
        CompiledMapping ledger = ledger("ledger: {scope: {from: folder}, issue: {from: title, as: month}}\n");
        load(ledger, "11月.xlsx", "H1|王五|||");
        weir.deliver(ledger, "H9|张三|||")
                .from("月湖")
                .named("10月补报.xlsx")
                .titled("2026年10月")
                .load();

        assertThat(weir.rows("SELECT notes, status FROM weir.load WHERE load_id = 2"))
                .singleElement()
                .asString()
                .endsWith(
                        "It adds to an issue that is over, as its ledger has a newer one: nothing of it was recorded.|superseded");
    }

    @Test
    void aFileThatWasOvertakenAndComesAgainIsTold() {
        CompiledMapping ledger = ledger("ledger: {scope: {from: folder}, issue: {from: title, as: month}}\n");
        load(ledger, "11月.xlsx", "H1|王五|||");
        load(ledger, "11月更正.xlsx", "H1|王六|||");
        weir.deliver(ledger, "H1|王五|||")
                .from("月湖")
                .named("11月.xlsx")
                .titled("2026年11月")
                .accepted()
                .load();

        assertThat(weir.rows("SELECT notes FROM weir.load WHERE load_id = 3"))
                .singleElement()
                .asString()
                .endsWith("This is the file of load 1 again; what load 2 says in its place no longer counts.");
    }
}
