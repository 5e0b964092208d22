package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.read.WantedColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table beside the one that is read, behind a column without a name, makes none of its lines a row. */
class SideTableTest {

    private static final WantedColumn NO = new WantedColumn("no", List.of("户号"), true, false);
    private static final WantedColumn HEAD = new WantedColumn("head", List.of("户主"), false, false);
    private static final WantedColumn AMOUNT = new WantedColumn("amount", List.of("月金额"), false, false);

    @Test
    void linesBesideAnotherTablesRowsAreWhatTheyAre() {
        String text = """
                户号|户主|月金额|备注||网格|网格员
                甲|乙|1|2||第1网格|王某1
                第一网格（网格员：王某）|||||第2网格|王某2
                H1|a|900|||第3网格|王某3
                H2|b|650|||第4网格|王某4
                小计||1550|||第5网格|王某5
                户号|户主|月金额|备注||第6网格|王某6
                H3|c|700|||第7网格|王某7
                合计||2250|||第8网格|王某8
                备注：|1.以上金额含补发。||||第9网格|王某9
                填表人：王某||审核人：赵某|||第10网格|王某10
                """;
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .filteredOn(line -> !line.startsWith("6:") && !line.startsWith("9:"))
                .containsExactlyInAnyOrder(
                        "4:H1,a,900",
                        "5:H2,b,650",
                        "8:H3,c,700",
                        "HEADER=1",
                        "DATA=3",
                        "REPEATED_HEADER=1",
                        "COLUMN_NUMBERS=1",
                        "SECTION=1",
                        "NOTE=2",
                        "TOTAL=2");
    }

    @Test
    void aLongerTableBesideMakesNoRows() {
        String text = "户号|户主|月金额||网格|网格员\nH1|a|900||第1网格|王某\nH2|b|650||第2网格|赵某\n||||第3网格|李某";
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .contains("2:H1,a,900", "3:H2,b,650", "DATA=2");
    }
}
