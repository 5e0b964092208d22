package dev.weir.read.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapesTest {

    private final Escapes escapes = new Escapes();

    @Test
    void resolvesEscapesOnce() {
        assertThat(escapes.decode("a_x000D_b_x005F_x0041_")).isEqualTo("a\rb_x0041_");
        assertThat(escapes.decode("_x00_ _xZZZZ_ _x0041 _x4E2D_")).isEqualTo("_x00_ _xZZZZ_ _x0041 中");
        assertThat(escapes.notes()).isEmpty();
    }

    @Test
    void leavesOutWhatNoTextMayHoldAndCountsIt() {
        assertThat(escapes.decode("a_x0000_b\u0001\tc_xD83D_d\uD842\uDFB7")).isEqualTo("ab\tcd\uD842\uDFB7");
        assertThat(escapes.notes()).containsExactly("3 control characters (such as NUL) left out of the texts.");
        assertThat(escapes.clean("_x0041_")).isEqualTo("_x0041_");
    }
}
