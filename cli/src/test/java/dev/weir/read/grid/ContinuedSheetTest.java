package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.StoppedException;
import dev.weir.read.WantedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sheet without a header and the sheet before it. */
class ContinuedSheetTest {

    private static final Header HEADER = new Header(
            1,
            1,
            new int[] {0, 1, 2},
            new int[] {-1, -1, -1},
            Map.of(0, "户号", 1, "户主", 2, "住址"),
            Map.of(0, Set.of("户号")),
            3);

    @Test
    void peopleWriteOneColumnInSeveralWays() {
        List<GridRow> before = rows("H1|钱一帆|3-2-501\nH2|孙二朵|3幢2单元502");
        List<GridRow> further = rows("H3|李三桐|望湖社区3幢2单元503室\nH4|周四海|3号楼504\nH5|吴五|3-2-505");

        ContinuedSheet next = new ContinuedSheet(HEADER, shapes(before), further);

        assertThat(next.isAlike()).isFalse();
        assertThat(next.isMostlyAlike()).isTrue();
    }

    @Test
    void aSheetOfOtherThingsIsNotAlike() {
        List<GridRow> before = rows("H1|钱一帆|3-2-501\nH2|孙二朵|3-2-502");

        assertThat(new ContinuedSheet(HEADER, shapes(before), rows("填表说明：每月五日前上报|无|见附件一\n1幢|5000|2709"))
                        .isMostlyAlike())
                .isFalse();
    }

    private static CellShapes shapes(List<GridRow> rows) {
        CellShapes shapes = new CellShapes();
        rows.forEach(shapes::add);
        return shapes;
    }

    private static List<GridRow> rows(String text) {
        List<GridRow> rows = new ArrayList<>();
        try (GridLedger ledger = new GridLedger(Merges.none(), text)) {
            GridRow row = new GridRow();
            while (ledger.next(row)) {
                rows.add(row.copy());
            }
        }
        return rows;
    }

    private static final WantedColumn NO = new WantedColumn("no", List.of("户号"), true, false);
    private static final WantedColumn NAME = new WantedColumn("head", List.of("户主"), false, false);
    private static final WantedColumn HOME = new WantedColumn("home", List.of("住址"), false, false);
    private static final String FIRST = "月湖社区低保户名册\n户号|户主|住址\nH1|张三|3-2-501\nH2|李四|3-2-502";

    private static List<String> read(String before, String name, String text) {
        return new TextBook().sheet(before, FIRST).sheet(name, text).read(Optional.empty(), NO, NAME, HOME);
    }

    @Test
    void rowsOfAFurtherPageStayRowsWhereAListOfThoseWhoLeftStandsBelowThem() {
        String further = "H3|王五|3-2-503\nH4|赵六|3-2-504\n\n已迁出人员名单\n户号|户主|住址\nH8|周九|3-1-101\nH9|吴十|3-1-102";

        assertThat(read("第1页", "第2页", further))
                .containsExactly("3:H1,张三,3-2-501", "4:H2,李四,3-2-502", "1:H3,王五,3-2-503", "2:H4,赵六,3-2-504");
    }

    @Test
    void rowsOfAFurtherPageStayRowsWhereTheHeaderIsPrintedBelowThem() {
        String further = "H3|王五|3-2-503\n户号|户主|住址\nH4|赵六|3-2-504";

        assertThat(read("第1页", "第2页", further))
                .containsExactly("3:H1,张三,3-2-501", "4:H2,李四,3-2-502", "1:H3,王五,3-2-503", "3:H4,赵六,3-2-504");
    }

    @Test
    void rowsOfAFurtherPageStayRowsWhereAnotherTableStandsBelowThem() {
        String further = "H3|王五|3-2-503\nH4|赵六|3-2-504\n\n志愿者名单\n编号|姓名|电话\nV1|周九|13800000001";

        assertThat(read("第1页", "第2页", further))
                .containsExactly("3:H1,张三,3-2-501", "4:H2,李四,3-2-502", "1:H3,王五,3-2-503", "2:H4,赵六,3-2-504");
    }

    @Test
    void aFurtherPageAboveAnotherListIsHeldAndNeverATitle() {
        String further = "H3|王五|3-2-503\nH4|赵六|3-2-504\n\n候补户名单\n户号|户主|住址\nYH-9001|欧阳小小晓|望湖社区三幢";

        assertThatThrownBy(() -> read("第1页", "第2页", further))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("\"候补户名单\" stands there above the table's header");
    }

    @Test
    void rowsAboveAHeaderAreNeverTitles() {
        String odd = "H3|王五|3-2-503\nH4|赵六|3-2-504\n已迁出人员名单\n户号|户主|住址\nH8|周九|3-1-101";

        assertThatThrownBy(() -> read("名册", "附页", odd))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("its rows look like those of sheet \"名册\"");
        assertThatThrownBy(() -> new TextBook().sheet("附页", odd).read(Optional.empty(), NO, NAME, HOME))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining(
                        "row 1: the row looks like those of the table, and the header stands below it, in row 4");
    }

    @Test
    void theUpperRowOfAHeaderIsNoRowOfTheSheetBefore() {
        List<GridRow> before = rows("H1|钱一帆|望湖社区三幢\nH2|孙二朵|望湖社区四幢");

        assertThat(new ContinuedSheet(HEADER, shapes(before), rows("|住户情况|房屋坐落情况|备注")).isSurelyAlike())
                .isFalse();
        assertThat(new ContinuedSheet(HEADER, shapes(before), rows("H3|李三桐|望湖社区五幢")).isSurelyAlike())
                .isTrue();
    }
}
