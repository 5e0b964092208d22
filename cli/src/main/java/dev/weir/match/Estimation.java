package dev.weir.match;

/**
 * Learns a {@link Model} from counted patterns, without labels: expectation and maximization (Dempster, Laird, Rubin 1977) over the
 * candidate pairs, while the shares of chance stand still. What is no candidate is taken to be no match, so that the model does not depend
 * on how candidates were found.
 */
public final class Estimation {

    private static final int ROUNDS = 500;
    private static final double STILL = 1e-6;

    /** How many pairs the usual shares are worth. */
    private static final double STRENGTH = 5;

    /** What two valid and different identity numbers say against a pair, in bits. */
    private static final double AGAINST = 12;

    private final Comparison comparison;
    private final Patterns candidates;
    private final double allPairs;

    /**
     * @param candidates the pairs that may be one thing
     * @param allPairs of which they were chosen
     */
    public Estimation(Comparison comparison, Patterns candidates, double allPairs) {
        this.comparison = comparison;
        this.candidates = candidates;
        this.allPairs = allPairs;
    }

    /** @param chance pairs of one ledger that holds nothing twice: they agree by chance */
    public Model learn(Patterns chance) {
        return learn(Shares.count(chance, pattern -> 1, Shares.even(comparison), 1));
    }

    /**
     * @param mixed pairs of a ledger that may hold a thing twice: what the model takes for one thing does not count, and the model is made
     *     anew, so often
     */
    public Model learn(Patterns mixed, int times) {
        Model model = learn(mixed);
        for (int time = 0; time < times; time++) {
            Model known = model;
            model = learn(Shares.count(
                    mixed,
                    pattern -> 1 - Model.probability(known.weight(mixed.patterns()[pattern])),
                    Shares.even(comparison),
                    1));
        }
        return model;
    }

    /** Begins with one match for each four records: that many pairs of n records are about n²/2. */
    private Model learn(Shares chance) {
        Relatives relatives = new Relatives(comparison, chance);
        double begin = Math.min(candidates.pairs(), Math.sqrt(2 * allPairs)) / 4 / allPairs;
        Model model = new Model(
                comparison,
                against(Shares.usual(comparison), chance),
                chance,
                relatives.usual(),
                begin,
                comparison.knowsRelatives() ? begin : 0);
        return settle(model, relatives);
    }

    /** Goes on until nothing moves. */
    private Model settle(Model start, Relatives relatives) {
        Model model = start;
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > STILL; round++) {
            Model next = next(model, relatives);
            moved = Math.abs(next.matches() / model.matches() - 1);
            model = next;
        }
        return model;
    }

    private Model next(Model model, Relatives relatives) {
        double[] match = new double[candidates.size()];
        double[] kin = new double[candidates.size()];
        double matches = 0;
        double related = 0;
        for (int index = 0; index < match.length; index++) {
            long pattern = candidates.patterns()[index];
            match[index] = Model.probability(model.weight(pattern));
            kin[index] = model.relatives() == 0 ? 0 : model.relative(pattern, match[index]);
            matches += match[index] * candidates.counts()[index];
            related += kin[index] * candidates.counts()[index];
        }
        Shares usual = Shares.usual(comparison);
        Shares found = Shares.count(candidates, index -> match[index], usual, STRENGTH);
        return new Model(
                comparison,
                against(found, model.chance()),
                model.chance(),
                relatives.bound(Shares.count(candidates, index -> kin[index], relatives.usual(), STRENGTH)),
                share(matches),
                comparison.knowsRelatives() ? share(related) : 0);
    }

    /** Never none: nothing could come back from there. */
    private double share(double pairs) {
        return Math.max(pairs, 0.5) / allPairs;
    }

    private Shares against(Shares match, Shares chance) {
        double[][] shares = match.copy();
        for (int field = 0; field < shares.length; field++) {
            for (int level = 0; level < shares[field].length; level++) {
                if (comparison.fields().get(field).type().forbids(level)) {
                    shares[field][level] = chance.of(field, level) * Math.pow(2, -AGAINST);
                }
            }
        }
        return new Shares(shares);
    }
}
