package dev.weir.match;

import java.util.Arrays;

/** Of the pairs of one class that have a field, how many agree to which level: shares that add up to 1 for each field. */
final class Shares {

    private final double[][] shares;
    private final double[][] logarithms;

    Shares(double[][] shares) {
        this.shares = shares;
        this.logarithms = Arrays.stream(shares)
                .map(levels -> Arrays.stream(levels).map(Shares::log2).toArray())
                .toArray(double[][]::new);
    }

    /** One level's pairs, each with its weight. */
    @FunctionalInterface
    interface Weighing {
        double weight(int pattern);
    }

    /** The shares that are usual among pairs of one thing. */
    static Shares usual(Comparison comparison) {
        double[][] shares = new double[comparison.size()][];
        for (int field = 0; field < shares.length; field++) {
            shares[field] =
                    comparison.levels(field).stream().mapToDouble(Level::usual).toArray();
        }
        return new Shares(shares);
    }

    /**
     * Counts pairs, each with a weight, over what is expected beforehand.
     *
     * @param before the shares that are expected
     * @param strength how many pairs that expectation is worth
     */
    static Shares count(Patterns patterns, Weighing weighing, Shares before, double strength) {
        double[][] sums = new double[before.shares.length][];
        for (int field = 0; field < sums.length; field++) {
            sums[field] = new double[before.shares[field].length];
            double all = strength;
            for (int index = 0; index < patterns.size(); index++) {
                int level = Comparison.level(patterns.patterns()[index], field);
                if (level > 0) {
                    double weight = weighing.weight(index) * patterns.counts()[index];
                    sums[field][level - 1] += weight;
                    all += weight;
                }
            }
            for (int level = 0; level < sums[field].length; level++) {
                sums[field][level] = (sums[field][level] + strength * before.shares[field][level]) / all;
            }
        }
        return new Shares(sums);
    }

    /** Every level alike. */
    static Shares even(Comparison comparison) {
        double[][] shares = new double[comparison.size()][];
        for (int field = 0; field < shares.length; field++) {
            int levels = comparison.levels(field).size();
            shares[field] = new double[levels];
            Arrays.fill(shares[field], 1.0 / levels);
        }
        return new Shares(shares);
    }

    /** By field and level. */
    double[][] copy() {
        return Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new);
    }

    /** @param level from 0 */
    double of(int field, int level) {
        return shares[field][level];
    }

    /** The logarithm to the base of 2 of how likely a pattern is; fields that say nothing do not count. */
    double likelihood(long pattern) {
        double sum = 0;
        for (int field = 0; field < shares.length; field++) {
            int level = Comparison.level(pattern, field);
            if (level > 0) {
                sum += logarithms[field][level - 1];
            }
        }
        return sum;
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
