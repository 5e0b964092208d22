package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "YEARLY, 2026-02-03, 2027-01-01",
        "YEARLY, 2026-12-31, 2027-07-02",
        "QUARTERLY, 2026-07-01, 2026-10-01",
        "QUARTERLY, 2026-09-30, 2026-11-14",
        "MONTHLY, 2026-08-01, 2026-09-01",
        "MONTHLY, 2026-12-31, 2027-01-15",
        "WEEKLY, 2026-11-23, 2026-11-30",
        "WEEKLY, 2026-11-29, 2026-12-03",
        "DAILY, 2026-02-28, 2026-03-01"
    })
    void countsAreGivenAwayInTheNextPeriodOfTheCalendarAndNotBeforeHalfOfTheRhythm(
            Rhythm rhythm, LocalDate last, LocalDate next) {
        assertThat(rhythm.next(last)).isEqualTo(next);
    }
}
