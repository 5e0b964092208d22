package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.HeldCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldRemedyTest {

    @Test
    void onlyWhatWeirCouldReadCanBeLetThroughAsItIs() {
        assertThat(of(HeldCode.BRAKE)).isEqualTo("to let it through: weir accept 27");
        assertThat(of(HeldCode.TOO_LONG))
                .isEqualTo("when the limit in weir.yaml has been raised: weir accept 27")
                .isEqualTo(of(HeldCode.TOO_LARGE));
        assertThat(of(HeldCode.RECEIPTS_UNUSABLE))
                .isEqualTo(
                        "only if it is the whole ledger, as all other records of it would end: weir accept 27 --whole-ledger");
        assertThat(of(HeldCode.COLUMN_MISSING)).isEqualTo("when the mapping has been corrected: weir accept 27");
    }

    private static String of(HeldCode held) {
        return HeldRemedy.of(Optional.of(held), 27, "weir "::concat);
    }
}
