package dev.weir.inspect;

import java.util.Set;

/**
 * What a column seems to be.
 *
 * @param concept the vocabulary's word; empty when only the type is guessed
 * @param type of its values
 * @param fields of the shared schema that it would fill, such as {@code resident.phone}
 * @param score from 0 to 1
 * @param named how like the concept's names its name is, from 0 to 1
 * @param read the share of its filled rows that the type reads, from 0 to 1
 */
record Guess(String concept, ColumnType type, Set<String> fields, double score, double named, double read) {

    /** From this score on a guess counts without a person, if the type reads more than half of the values. */
    static final double CONFIDENT = 0.65;

    private static final double HALF = 0.5;

    Guess {
        fields = Set.copyOf(fields);
    }

    boolean isConfident() {
        return score >= CONFIDENT && read > HALF;
    }

    Guess with(Set<String> others) {
        return new Guess(concept, type, others, score, named, read);
    }
}
