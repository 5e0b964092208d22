package dev.weir.read.text;

import dev.weir.read.text.FoundEncoding.Certainty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells GB18030 from Big5 by the characters that a sample has in each: those of the right encoding are common, and among them are the column
 * names that the mapping expects. What is neither, and what is too short, is told as such.
 */
final class LegacyDetector {

    /** Fewer telling characters prove nothing. */
    private static final int FEWEST_LETTERS = 12;

    /** Chinese text has well above this share of common characters; other text read as Chinese stays below. */
    static final double SURE = 0.72;

    private static final double POSSIBLE = 0.45;

    /** Columns that are called by one character could stand anywhere by chance. */
    private static final int SHORTEST_NAME = 2;

    /** What was found: the encoding and how sure. */
    record Verdict(LegacyCandidate best, Certainty certainty, boolean byNames) {

        /** Whether the text has characters in it, and only usual ones. */
        boolean isAllCommon() {
            return best.fits() && best.letters() > 0 && best.letters() == best.common();
        }
    }

    private LegacyDetector() {}

    /**
     * @param sample the bytes from the first one that is not ASCII
     * @param names what the header is expected to say; may be empty
     * @return empty when it reads as Chinese in neither encoding
     */
    static Optional<Verdict> detect(byte[] sample, Collection<String> names) {
        List<LegacyCandidate> candidates =
                List.of(LegacyCandidate.of(Encodings.GB18030, sample), LegacyCandidate.of(Encodings.BIG5, sample));
        List<LegacyCandidate> named = candidates.stream()
                .filter(candidate -> names.stream().anyMatch(name -> spells(candidate.text(), name)))
                .toList();
        if (named.size() == 1) {
            return Optional.of(new Verdict(named.get(0), Certainty.DETECTED, true));
        }
        LegacyCandidate best = candidates.stream()
                .max(Comparator.comparing(LegacyCandidate::fits).thenComparingDouble(LegacyCandidate::share))
                .orElseThrow();
        LegacyCandidate other = candidates.get(best == candidates.get(0) ? 1 : 0);
        if (!best.fits() && best.share() < POSSIBLE || best.letters() >= FEWEST_LETTERS && best.share() < POSSIBLE) {
            return Optional.empty();
        }
        boolean alone = !other.fits() || best.share() > other.share() + 0.2;
        boolean sure = best.letters() >= FEWEST_LETTERS && best.share() >= SURE && alone;
        return Optional.of(new Verdict(best, sure ? Certainty.DETECTED : Certainty.AMBIGUOUS, false));
    }

    private static boolean spells(String text, String name) {
        return name.length() >= SHORTEST_NAME && name.chars().allMatch(sign -> sign >= 0x80) && text.contains(name);
    }
}
