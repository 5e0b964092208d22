package dev.weir.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The fields by which two records are compared, in their order. A pattern holds the level of each of them, counted from 1, in four bits;
 * 0 stands for a field that one of the two does not have, which says nothing.
 */
public record Comparison(List<Field> fields) {

    private static final int BITS = 4;

    /** More fields than these do not fit into a pattern. */
    public static final int MOST = 15;

    /** One field and what it holds. */
    public record Field(String name, FieldType type) {}

    /** @throws IllegalArgumentException if there are more than {@link #MOST} */
    public Comparison {
        fields = List.copyOf(fields);
        if (fields.size() > MOST) {
            throw new IllegalArgumentException(fields.size() + " fields to compare; at most " + MOST);
        }
    }

    /** The level of a field, from 1; 0 if it says nothing. */
    public static int level(long pattern, int field) {
        return (int) (pattern >> BITS * field) & (1 << BITS) - 1;
    }

    /** What a level of a field adds to the pattern. */
    public static long place(int field) {
        return 1L << BITS * field;
    }

    /** The pattern with these levels. */
    public static long pattern(int... levels) {
        long pattern = 0;
        for (int field = 0; field < levels.length; field++) {
            pattern += levels[field] * place(field);
        }
        return pattern;
    }

    /**
     * Whether a pair may be linked without a person, however likely it is one thing. Twins share birthday, door, phone and surname: who is called
     * otherwise must have an equal number.
     */
    public boolean mayLink(long pattern) {
        return hasEqualNumber(pattern) || !isCalledOtherwise(pattern);
    }

    /** Whether a number agrees that one thing has and nothing else. */
    boolean hasEqualNumber(long pattern) {
        return IntStream.range(0, size())
                .filter(field -> fields.get(field).type() == FieldType.ID
                        || fields.get(field).type() == FieldType.CN_ID)
                .anyMatch(field -> level(pattern, field) == 1);
    }

    /** Whether the names of two people neither are written nor sound alike. */
    boolean isCalledOtherwise(long pattern) {
        return IntStream.range(0, size())
                .filter(field -> fields.get(field).type() == FieldType.PERSON_NAME)
                .anyMatch(field -> level(pattern, field) > 2);
    }

    int size() {
        return fields.size();
    }

    List<Level> levels(int field) {
        return fields.get(field).type().levels();
    }

    /** Whether there is a field that relatives behind one door share. */
    boolean knowsRelatives() {
        return fields.stream().anyMatch(field -> field.type().isShared());
    }
}
