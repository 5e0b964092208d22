package dev.weir.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void ticksAreRoundAndHoldAllValues() {
        assertThat(texts(Scale.of(0, 79, 5, true))).isEqualTo("0 20 40 60 80");
        assertThat(texts(Scale.of(0, 3, 10, true))).isEqualTo("0 1 2 3");
        assertThat(texts(Scale.of(-12, 30, 5, false))).isEqualTo("-20 -10 0 10 20 30");
        assertThat(texts(Scale.of(0.91, 0.98, 4, false))).isEqualTo("0.90 0.92 0.94 0.96 0.98");
        assertThat(texts(Scale.of(0, 0, 4, false))).isEqualTo("0.0 0.5 1.0");
    }

    @Test
    void whateverTheValuesTheyLieWithinAFewTicks() {
        Random random = new Random(7);
        for (int trial = 0; trial < 2_000; trial++) {
            double least = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 4);
            double greatest = least + random.nextDouble() * Math.pow(10, random.nextInt(12) - 4);
            Scale scale = Scale.of(least, greatest, 5, false);
            assertThat(scale.ticks()).as("%s to %s", least, greatest).hasSizeBetween(2, 9);
            assertThat(scale.share(least)).isBetween(-0.001, 1.001);
            assertThat(scale.share(greatest)).isBetween(-0.001, 1.001);
        }
    }

    @Test
    void aScaleThatEndsWithTheValuesKeepsItsTicks() {
        assertThat(texts(Scale.of(0, 79, 5, true).within(0, 79))).isEqualTo("0 20 40 60");
    }

    private static String texts(Scale scale) {
        return scale.ticks().stream()
                .map(BigDecimal::toPlainString)
                .reduce((before, tick) -> before + " " + tick)
                .orElse("");
    }
}
