package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.read.WantedColumn;
import dev.weir.read.WantedColumn.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For how many rows a cell speaks. */
class CellSpansTest {

    private static final WantedColumn NO = new WantedColumn("no", List.of("户号"), true, false);
    private static final WantedColumn NAME = new WantedColumn("name", List.of("姓名"), true, false);
    private static final WantedColumn AMOUNT =
            new WantedColumn("amount", List.of("金额"), false, false, Kind.MONEY, true, false, Optional.empty());

    @Test
    void anAmountOfAMergeStandsInItsFirstRow() {
        assertThat(GridLedger.read("户号|姓名|金额\nH1|张三|1200\n|李四\n|王五\nH2|赵六|650", merged(), NO, NAME, AMOUNT))
                .containsExactly("2:H1,张三,1200", "3:H1,李四,", "4:H1,王五,", "5:H2,赵六,650", "HEADER=1", "DATA=4");
    }

    @Test
    void emptyCellsAreFilledDownUntilANewValueStandsFurtherLeft() {
        String text = "社区|户号|户主|姓名\n月湖|H1|张三|张三\n||| 李四\n|H2||王五\n江东|H1||赵六\n||| 孙七";
        assertThat(GridLedger.read(text, Merges.none(), down("area", "社区"), down("no", "户号"), down("head", "户主"), NAME))
                .containsExactly(
                        "2:月湖,H1,张三,张三",
                        "3:月湖,H1,张三, 李四",
                        "4:月湖,H2,,王五",
                        "5:江东,H1,,赵六",
                        "6:江东,H1,, 孙七",
                        "HEADER=1",
                        "DATA=5");
    }

    @Test
    void nothingIsFilledDownOverATotal() {
        String text = "户号|户主|姓名\nH1|张三|张三\n合计|1户|\n||李四";
        assertThat(GridLedger.read(text, Merges.none(), down("no", "户号"), down("head", "户主"), NAME))
                .contains("2:H1,张三,张三", "4:,,李四");
    }

    @Test
    void aRepeatedHeaderDoesNotEndABlock() {
        String text = "户号|户主|姓名\nH1|张三|张三\n户号|户主|姓名\n||李四";
        assertThat(GridLedger.read(text, Merges.none(), down("no", "户号"), down("head", "户主"), NAME))
                .contains("2:H1,张三,张三", "4:H1,张三,李四");
    }

    private static WantedColumn down(String name, String header) {
        return new WantedColumn(
                name, List.of(header), name.equals("no"), false, Kind.ANY, false, true, Optional.empty());
    }

    private static Merges merged() {
        Merges.Builder merges = new Merges.Builder();
        merges.add(2, 4, 0, 0);
        merges.add(2, 4, 2, 2);
        return merges.build();
    }
}
