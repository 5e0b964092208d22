package dev.weir.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale from one round number to another.
 *
 * @param step between two ticks: 1, 2 or 5 times a power of ten
 */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

    private static final double[] STEPS = {1, 2, 5, 10};

    /**
     * @param ticks about how many there should be
     * @param whole whether only whole numbers make sense
     */
    static Scale of(double least, double greatest, int ticks, boolean whole) {
        double low = least;
        double high = greatest > least ? greatest : least + 1;
        double rough = (high - low) / Math.max(1, ticks);
        int power = (int) Math.floor(Math.log10(rough));
        double unit = rough / Math.pow(10, power);
        double chosen = STEPS[STEPS.length - 1];
        for (double step : STEPS) {
            if (unit <= step * 1.0000001) {
                chosen = step;
                break;
            }
        }
        BigDecimal step = BigDecimal.valueOf(chosen).scaleByPowerOfTen(power).stripTrailingZeros();
        if (whole && step.compareTo(BigDecimal.ONE) < 0) {
            step = BigDecimal.ONE;
        }
        BigDecimal from = step.multiply(BigDecimal.valueOf(Math.floor(low / step.doubleValue() + 1e-9)));
        BigDecimal to = step.multiply(BigDecimal.valueOf(Math.ceil(high / step.doubleValue() - 1e-9)));
        return new Scale(from, to, step);
    }

    /** The same ticks, as far as the values go: where each value is written, the room up to the next round number is wasted. */
    Scale within(double least, double greatest) {
        return new Scale(from.max(BigDecimal.valueOf(least)), to.min(BigDecimal.valueOf(greatest)), step);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal first = from.divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (BigDecimal tick = first; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** Where a value lies between the ends, from 0 to 1. */
    double share(double value) {
        double low = from.doubleValue();
        return (value - low) / (to.doubleValue() - low);
    }
}
