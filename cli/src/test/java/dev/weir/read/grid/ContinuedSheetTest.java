package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
}
