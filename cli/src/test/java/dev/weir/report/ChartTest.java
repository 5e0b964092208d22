package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void oneMonthIsABarAndTwoAreALine() {
        Chart months = new Chart(ChartType.LINE, "month", List.of("families"), "", "");

        assertThat(months.of(1).type()).isEqualTo(ChartType.BAR);
        assertThat(months.of(2)).isEqualTo(months);
    }
}
