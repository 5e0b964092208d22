package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldRemedyTest {

    @Test
    void onlyWhatWeirCouldReadCanBeLetThroughAsItIs() {
        assertThat(of("H004 ledger 月湖 would lose 23 of its 24 records")).isEqualTo("to let it through: weir accept 27");
        assertThat(of("H002 sheet 低保, header in row 4: it lacks 人数"))
                .isEqualTo("when the mapping has been corrected: weir accept 27");
    }

    private static String of(String message) {
        return HeldRemedy.of(message, 27, "weir "::concat);
    }
}
