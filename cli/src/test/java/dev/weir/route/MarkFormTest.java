package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-05",
                "2026/03/05",
                "2026.03.05",
                "2026年03月05日",
                "2026-03-05 08:00",
                "2026-03-05T08:00:00.125",
                "2026-03-05T08:00:00Z",
                "2026-03-05 08:00:00+08",
                "20260305080000",
                "1795651200",
                "1795651200.25"
            })
    void placesAreFixedAndTheGreatestComesFirst(String value) {
        assertThat(MarkForm.of(value).isOrdered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-3-5",
                "2026-11-20 8:00:00",
                "11/20/2026",
                "20.11.2026 08:00",
                "26-11-20",
                "12312025",
                "31122025",
                "11202026 08:00",
                "Nov 20 2026",
                "2026-11-20 08:00:00 PM",
                "2026-11-20 下午08:00",
                "-5",
                "",
                "２０２６-11-20"
            })
    void otherTextsAreNotTrusted(String value) {
        assertThat(MarkForm.of(value).isOrdered()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05 08:00:00, 2026-03-05 08:00:00.25, true",
        "2026-03-05 08:00:00.5, 2026-03-05 08:00:00.25, true",
        "2026-03-05 08:00:00, 2026-03-05, false",
        "2026-03-05 08:00:00, 2026-03-05 08:00, false",
        "2026-03-05 08:00:00, 2026-03-05T08:00:00, false",
        "2026-03-05T08:00:00Z, 2026-03-05T08:00:00.5Z, false",
        "2026.03, 2026.03.05, false",
        "10.5, 10.25, false",
        "9, 10, false"
    })
    void onlyFractionsOfASecondMayBeShorter(String one, String other, boolean sorts) {
        assertThat(MarkForm.of(one).sortsWith(MarkForm.of(other))).isEqualTo(sorts);
        assertThat(MarkForm.of(other).sortsWith(MarkForm.of(one))).isEqualTo(sorts);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T08:00:00+08:00, +08:00",
        "2026-03-05 08:00:00.5-0500, -0500",
        "2026-03-05T08:00:00Z, ''",
        "2026-03-05, ''"
    })
    void theZoneOfAValueIsFound(String value, String zone) {
        assertThat(MarkForm.of(value).offset(value)).isEqualTo(zone);
    }
}
