package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderGuessTest {

    @Test
    void theHeaderIsTheRowOfWordsOverColumnsThatAreFilled() {
        Header header = guess("低保台账|||", "填报单位：甲|||2026-08-01", "序号|户号|户主|金额", "1|3302001|张三|500", "2|3302002|李四|600");
        assertThat(header.firstRow()).isEqualTo(3);
        assertThat(header.texts()).containsEntry(3, "金额").hasSize(4);
    }

    @Test
    void aHeaderThatStandsAgainBelowIsFoundAtTheTop() {
        Header header = guess("户号|户主|电话", "1|张三|13812345678", "户号|户主|电话", "2|李四|13812345679", "3|王五|13812345670");
        assertThat(header.firstRow()).isEqualTo(1);
    }

    @Test
    void rowsOfNumbersHaveNoHeader() {
        assertThat(HeaderGuess.of(rows("2026-01-02|100|13812345678", "2026-01-03|200|13812345679"), Merges.none()))
                .isEmpty();
    }

    private static Header guess(String... lines) {
        return HeaderGuess.of(rows(lines), Merges.none()).orElseThrow();
    }

    private static List<GridRow> rows(String... lines) {
        List<GridRow> rows = new ArrayList<>();
        for (String line : lines) {
            GridRow row = new GridRow();
            row.begin(rows.size() + 1);
            String[] cells = line.split("[|]", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    row.set(column, cells[column]);
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
