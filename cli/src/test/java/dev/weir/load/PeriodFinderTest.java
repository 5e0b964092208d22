package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.LedgerRule.Period;
import dev.weir.read.title.TitleChoice.Found;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodFinderTest {

    private static List<String> months(String text) {
        return found(text, Period.MONTH);
    }

    private static List<String> found(String text, Period period) {
        return new PeriodFinder(period)
                .apply(PeriodFinder.inDigits(text)).stream().map(Found::value).toList();
    }

    @Test
    void findsMonthsInWhateverWayTheyAreWritten() {
        assertThat(months("2026年9月台账")).containsExactly("2026-09");
        assertThat(months("2026 年 9 月 份")).containsExactly("2026-09");
        assertThat(months("2026年度9月")).containsExactly("2026-09");
        assertThat(months("2026-09")).containsExactly("2026-09");
        assertThat(months("2026.9")).containsExactly("2026-09");
        assertThat(months("20260930")).containsExactly("2026-09");
        assertThat(months("二〇二六年九月")).containsExactly("2026-09");
        assertThat(months("二○二六年十二月三日")).containsExactly("2026-12");
        assertThat(months("2026年台账")).isEmpty();
        assertThat(months("12026年9月")).isEmpty();
    }

    @Test
    void ofARangeBothEndsAreFound() {
        assertThat(months("2026年7月至9月")).containsExactly("2026-07", "2026-09");
        assertThat(months("2026年7-9月")).containsExactly("2026-07", "2026-09");
        assertThat(months("2025年12月—2026年1月")).containsExactly("2025-12", "2026-01");
        assertThat(months("2026年8月、9月")).containsExactly("2026-08", "2026-09");
    }

    @Test
    void aRangeOfDaysIsOfBothMonthsAndADoubleYearOfBothYears() {
        assertThat(months("低保台账（2026年10月25日—11月24日）")).containsExactly("2026-10", "2026-11");
        assertThat(months("2025/2026年度9月低保台账")).containsExactly("2025-09", "2026-09");
        assertThat(PeriodFinder.parts("10月25日—11月24日").stream().map(Found::value))
                .startsWith("10");
    }

    @Test
    void whatIsNoMonthIsNotTakenForOne() {
        assertThat(months("低保2026年3季度.xlsx")).isEmpty();
        assertThat(months("2026年12期低保台账")).isEmpty();
        assertThat(months("二零二六年拾月低保台账")).containsExactly("2026-10");
        assertThat(PeriodFinder.parts("2026年第9期").stream().map(Found::value)).containsExactly("第9期");
        assertThat(PeriodFinder.parts("2026年腊月").stream().map(Found::value)).containsExactly("腊月");
    }

    @Test
    void aDayIsNoMonthWhereAMonthStandsBesideIt() {
        assertThat(months("2026年9月台账_20261008")).containsExactly("2026-09");
        assertThat(months("台账_20261008")).containsExactly("2026-10");
        assertThat(found("2026年度台账（2025年12月20日）", Period.YEAR)).containsExactly("2026");
    }

    @Test
    void findsYearsAndDays() {
        assertThat(found("2026年度收缴台账", Period.YEAR)).containsExactly("2026");
        assertThat(found("2025年结转、2026年新增", Period.YEAR)).containsExactly("2025", "2026");
        assertThat(found("2026年11月4日", Period.DATE)).containsExactly("2026-11-04");
        assertThat(found("2026年11月", Period.DATE)).isEmpty();
    }

    @Test
    void findsPartsOfAYearThatIsNotSaid() {
        assertThat(PeriodFinder.parts("9月份低保台账").stream().map(Found::value)).containsExactly("9");
        assertThat(PeriodFinder.parts("三季度").stream().map(Found::value)).containsExactly("季度");
        assertThat(PeriodFinder.parts("低保台账")).isEmpty();
    }
}
