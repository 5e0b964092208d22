package dev.weir.read.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rows.TitleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitleChoiceTest {

    private static final PatternFinder MONTH = new PatternFinder(Optional.of("20\\d\\d年\\d+月"));

    /** One line for each text; cells of a line are parted by a bar. */
    private static TitleChoice choose(String... lines) {
        List<TitleLine> above = new ArrayList<>();
        for (String line : lines) {
            above.add(new TitleLine(above.size() + 1, List.of(line.split("\\|"))));
        }
        return TitleChoice.of(above, MONTH, List.of("低保家庭情况", "Subsidies"));
    }

    private static String value(String... lines) {
        return choose(lines).value().orElse("none");
    }

    @Test
    void aLineThatCallsItselfAListSpeaksLouderThanOneNearerTheHeader() {
        assertThat(value("望湖社区2026年9月低保台账", "2026年10月")).isEqualTo("2026年9月");
        assertThat(value("望湖社区低保台账（2026年9月）", "2026年10月")).isEqualTo("2026年9月");
    }

    @Test
    void theRegistersOwnWordsSpeakLoudest() {
        assertThat(value("2026年9月低保家庭情况", "2026年8月核查表一览表")).isEqualTo("2026年9月");
        assertThat(value("2026年9月低保名册", "所属月份：2026年8月")).isEqualTo("2026年8月");
        assertThat(value("2026年9月低保名册", "所属月份|2026年8月")).isEqualTo("2026年8月");
    }

    @Test
    void ofPlainLinesTheOneNearestTheHeaderIsTaken() {
        TitleChoice choice = choose("2025年8月", "2026年9月");

        assertThat(choice.value()).contains("2026年9月");
        assertThat(choice.passedOver()).containsExactly(new TitleChoice.Stated(1, "2025年8月"));
    }

    @Test
    void whatSpeaksOfSomethingElseIsNotHeard() {
        assertThat(value("附件2（根据2025年8月工作会议制表）", "望湖社区", "2026年9月")).isEqualTo("2026年9月");
        assertThat(value("附件2（根据2025年8月工作会议制表）")).isEqualTo("none");
        assertThat(value("2026年9月", "按2024年1月起执行的标准（2024年1月修订）")).isEqualTo("2026年9月");
        assertThat(value("2025年8月修订")).isEqualTo("none");
    }

    @Test
    void theDayOnWhichTheTableWasMadeCountsOnlyWhereNothingElseIsSaid() {
        assertThat(value("2026年9月", "制表日期：2026年10月8日")).isEqualTo("2026年9月");
        assertThat(value("2026年9月", "填报时间|2026年10月8日")).isEqualTo("2026年9月");
        assertThat(value("填报时间：2026年10月8日")).isEqualTo("2026年10月");
        assertThat(choose("2026年9月", "制表日期：2026年10月8日").passedOver()).isEmpty();
    }

    @Test
    void betweenTwoThatMeanTheSameWeightNobodyChooses() {
        TitleChoice choice = choose("2026年8月低保台账", "2026年9月低保发放名册");

        assertThat(choice.value()).isEmpty();
        assertThat(TitleChoice.Stated.shown(choice.rivals())).isEqualTo("2026年8月 (row 1) and 2026年9月 (row 2)");
        assertThat(choose("2026年8月、2026年9月").rivals()).hasSize(2);
        assertThat(value("2026年9月低保台账", "2026年9月低保台账")).isEqualTo("2026年9月");
    }
}
