package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedValueTest {

    @Test
    void aControlCharacterThatNoPageMayHoldIsSeenAsOne() {
        assertThat(TypedValue.of("a\u0000b\u0001c\u009Bd\te\nf", ValueKind.TEXT, -1))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\te\nf");
    }
}
