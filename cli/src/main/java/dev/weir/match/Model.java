package dev.weir.match;

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
