package dev.weir.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has been learnt about the records of one entity: how often each level occurs among pairs of one thing, among pairs of anything, and
 * among relatives behind one door; and how many of all pairs are of which kind.
 *
 * @param match levels among pairs of one thing: m
 * @param chance levels among pairs that have nothing to do with each other: u
 * @param kin levels among relatives behind one door: h
 * @param matches the share of pairs of one thing among all pairs
 * @param relatives the share of relatives; 0 where no field can tell them
 */
public record Model(Comparison comparison, Shares match, Shares chance, Shares kin, double matches, double relatives) {

    private static final double DIGITS = 1e6;

    /** Pairs below this weight are not worth keeping. */
    private static final double LEAST_KEPT = -10;

    /**
     * What is known of one level of a field: the shares m, u and h. Level 0 of field -1 holds how many of all pairs are of one thing, have
     * nothing to do with each other, and are relatives.
     */
    public record Line(int field, int level, double match, double chance, double kin) {}

    /** Everything that has been learnt, so that {@link #of} makes the same model of it. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(-1, 0, matches, 1 - matches - relatives, relatives));
        for (int field = 0; field < comparison.size(); field++) {
            for (int level = 0; level < comparison.levels(field).size(); level++) {
                lines.add(new Line(
                        field, level + 1, match.of(field, level), chance.of(field, level), kin.of(field, level)));
            }
        }
        return lines;
    }

    /**
     * The model of which these are the {@link #lines}, in whatever order.
     *
     * @return empty if they are not those of a model of this comparison
     */
    public static Optional<Model> of(Comparison comparison, List<Line> lines) {
        double[][] match = Shares.even(comparison).copy();
        double[][] chance = Shares.even(comparison).copy();
        double[][] kin = Shares.even(comparison).copy();
        int levels = 1;
        for (int field = 0; field < comparison.size(); field++) {
            levels += comparison.levels(field).size();
        }
        Optional<Line> kinds = lines.stream().filter(line -> line.field() < 0).findFirst();
        if (kinds.isEmpty() || lines.size() != levels) {
            return Optional.empty();
        }
        for (Line line : lines) {
            if (line.field() >= comparison.size()
                    || line.field() >= 0
                            && line.level() > comparison.levels(line.field()).size()) {
                return Optional.empty();
            }
            if (line.field() >= 0) {
                match[line.field()][line.level() - 1] = line.match();
                chance[line.field()][line.level() - 1] = line.chance();
                kin[line.field()][line.level() - 1] = line.kin();
            }
        }
        return Optional.of(new Model(
                comparison,
                new Shares(match),
                new Shares(chance),
                new Shares(kin),
                kinds.get().match(),
                kinds.get().kin()));
    }

    /**
     * A part of a weight.
     *
     * @param field the number of the field; {@link #ALL_PAIRS} for how rare pairs of one thing are, {@link #RELATIVES} for what is taken off because
     *     relatives behind one door would agree so
     * @param level from 1; 0 where it is no field
     * @param bits for (above 0) or against
     */
    public record Part(int field, int level, double bits) {}

    public static final int ALL_PAIRS = -1;
    public static final int RELATIVES = -2;

    /** What speaks for and against a pair of this pattern; the sum is its {@link #weight}. */
    public List<Part> parts(long pattern) {
        List<Part> parts = new ArrayList<>();
        double sum = Shares.log2(matches / (1 - matches - relatives));
        parts.add(new Part(ALL_PAIRS, 0, sum));
        for (int field = 0; field < comparison.size(); field++) {
            int level = Comparison.level(pattern, field);
            if (level > 0) {
                parts.add(new Part(field, level, weight(field, level)));
                sum += weight(field, level);
            }
        }
        if (relatives > 0) {
            parts.add(new Part(RELATIVES, 0, weight(pattern) - sum));
        }
        return parts;
    }

    /** Whether a pair is worth keeping: one that may be one thing, or has an equal number, whatever speaks against it. */
    public boolean keeps(long pattern) {
        return weight(pattern) >= LEAST_KEPT || comparison.hasEqualNumber(pattern);
    }

    /** The weight above which a pair is one thing with this probability: 0.99 is 6.63. */
    public static double weightOf(double probability) {
        return Shares.log2(probability / (1 - probability));
    }

    /** How likely a pair of this weight is one thing. */
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    /**
     * For and against a pair of this pattern being one thing, in bits: the logarithm of the odds to the base of 2, rounded to six digits,
     * so that it is equal on every machine.
     */
    public double weight(long pattern) {
        double one = Shares.log2(matches) + match.likelihood(pattern);
        double other = Shares.log2(1 - matches - relatives) + chance.likelihood(pattern);
        if (relatives > 0) {
            other = added(other, Shares.log2(relatives) + kin.likelihood(pattern));
        }
        return Math.round((one - other) * DIGITS) / DIGITS;
    }

    /** How likely a pair of this pattern, of which it is known how likely it is one thing, are relatives behind one door. */
    double relative(long pattern, double one) {
        double kinship = Shares.log2(relatives) + kin.likelihood(pattern);
        double other = Shares.log2(1 - matches - relatives) + chance.likelihood(pattern);
        return (1 - one) * probability(kinship - other);
    }

    /** The logarithm of the sum of two numbers whose logarithms these are. */
    private static double added(double first, double second) {
        double larger = Math.max(first, second);
        return larger + Shares.log2(1 + Math.pow(2, Math.min(first, second) - larger));
    }

    /** What a level of a field says for one thing and against chance, in bits. */
    public double weight(int field, int level) {
        return Shares.log2(match.of(field, level - 1) / chance.of(field, level - 1));
    }
}
