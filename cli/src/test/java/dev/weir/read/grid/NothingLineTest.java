package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.read.WantedColumn;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks write below the header of a ledger that is empty. */
class NothingLineTest {

    private static final String HEADER = "序号|户号|户主|月金额\n";
    private static final String ROWS = "1|H1|钱一帆|900\n2|H2|孙二朵|650\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本月无",
                "无",
                "|无",
                "||无",
                "本月无新增",
                "本月无新增、无退出。",
                "nil",
                "NIL return",
                "None",
                "n/a",
                "No changes this month",
                "零报告",
                "无变动",
                "本期 无 变 化",
                "经核查，本社区本月无变动",
                "目前没有符合条件的人员",
                "（空）",
                "无|无|无|无",
                "|—|—|—"
            })
    void itIsNoRow(String line) {
        assertThat(classes(HEADER + line)).containsExactly("HEADER=1", "NOTE=1");
        assertThat(classes(HEADER + ROWS + line)).containsExactly("HEADER=1", "DATA=2", "NOTE=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1|无|无|0", "1|/|/|/", "1|N/A||", "3|本月无|/|0.00", "3|—|—|—", "3|×|×|×", "3|（无）|（无）|0"})
    void aRunningNumberBesideItIsNoKey(String line) {
        assertThat(classes(HEADER + line)).containsExactly("HEADER=1", "NOTE=1");
        assertThat(classes(HEADER + ROWS + line)).containsExactly("HEADER=1", "DATA=2", "NOTE=1");
        assertThat(classes(HEADER + ROWS + line + "\n4|H4|李三桐|700")).containsExactly("HEADER=1", "DATA=3", "NOTE=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3|H3|无|900", "3|无|钱一帆|900", "3|无|无|900", "3|0|0|0", "3|无|无名氏|0", "无|H3|钱一帆|900"})
    void aPersonOfWhomSomethingIsSaidStaysARow(String line) {
        assertThat(classes(HEADER + ROWS + line)).containsExactly("HEADER=1", "DATA=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"与上月一致", "同上月", "经核查未发现需要救助的困难群众", "情况同前，名单不变"})
    void whatMayBeOfTheWholeLedgerIsDoubtful(String line) {
        assertThat(classes(HEADER + line)).containsExactly("HEADER=1", "DOUBTFUL=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1|H3|无|900", "|H3|/|/", "|H3", "1|H3|无名氏|", "|无锡路3号|钱一帆|900", "1|/|钱一帆|/", "1|N3|本无|0"})
    void aRowThatSaysSomethingIsOne(String line) {
        assertThat(classes(HEADER + line)).containsExactly("HEADER=1", "DATA=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "N/A", "—"})
    void aListOfOneColumnHasSuchWordsAsValues(String line) {
        assertThat(GridLedger.read("户主\n" + line, Merges.none(), new WantedColumn("head", List.of("户主"), false, false)))
                .contains("DATA=1");
    }

    private static List<String> classes(String sheet) {
        return GridLedger.read(
                        sheet,
                        Merges.none(),
                        new WantedColumn("no", List.of("户号"), true, false),
                        new WantedColumn("head", List.of("户主"), false, false),
                        new WantedColumn("amount", List.of("月金额"), false, false))
                .stream()
                .filter(line -> line.contains("="))
                .toList();
    }
}
