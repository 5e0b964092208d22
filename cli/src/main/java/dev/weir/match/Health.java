package dev.weir.match;

import java.util.Optional;

/** Whether a model may be believed. What is learnt without labels can settle on something else than one thing, such as one family. */
public final class Health {

    /** Fewer records than these teach nothing. */
    private static final long FEWEST_RECORDS = 1_000;

    /** Fewer pairs with an equal number than these prove nothing. */
    private static final long FEWEST_ANCHORS = 50;

    /** How far a share may be from that among pairs with an equal number. */
    private static final double FARTHEST = 0.3;

    private Health() {}

    /**
     * @param candidates from which the model was learnt
     * @param allPairs of which those were chosen
     * @param records that were compared
     * @return why the model must not link, in words; empty if it may
     */
    public static Optional<String> objection(Model model, Patterns candidates, double allPairs, long records) {
        if (records < FEWEST_RECORDS) {
            return Optional.of("too few records to learn from");
        }
        if (model.matches() * allPairs > records) {
            return Optional.of("the model expects more pairs than there are records");
        }
        return away(model, candidates).map(field -> "the model leaves the pairs with an equal number: " + field);
    }

    /** The first field whose best level is far from what pairs with an equal number of one thing show. */
    private static Optional<String> away(Model model, Patterns candidates) {
        Comparison comparison = model.comparison();
        for (int number = 0; number < comparison.size(); number++) {
            FieldType type = comparison.fields().get(number).type();
            if (type == FieldType.ID || type == FieldType.CN_ID) {
                for (int field = 0; field < comparison.size(); field++) {
                    if (field != number && isAway(model, candidates, number, field)) {
                        return Optional.of(comparison.fields().get(field).name());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAway(Model model, Patterns candidates, int number, int field) {
        long anchors = 0;
        long best = 0;
        for (int index = 0; index < candidates.size(); index++) {
            long pattern = candidates.patterns()[index];
            int level = Comparison.level(pattern, field);
            if (Comparison.level(pattern, number) == 1 && level > 0) {
                anchors += candidates.counts()[index];
                best += level == 1 ? candidates.counts()[index] : 0;
            }
        }
        return anchors >= FEWEST_ANCHORS
                && Math.abs((double) best / anchors - model.match().of(field, 0)) > FARTHEST;
    }
}
