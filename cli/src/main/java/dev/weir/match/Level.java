package dev.weir.match;

/**
 * One degree to which two values agree.
 *
 * @param name in words that a person may read, such as {@code one slip}
 * @param usual the share of pairs of one thing that agree so, where nothing has been learnt yet
 * @param kin what it says of relatives behind one door
 */
public record Level(String name, double usual, Kin kin) {

    /** How often relatives agree so. */
    public enum Kin {
        /** As often as any two people. */
        CHANCE,
        /** As often as any two people with one surname. */
        NAMESAKE,
        /** As often as is found. */
        SHARED
    }

    static Level chance(String name, double usual) {
        return new Level(name, usual, Kin.CHANCE);
    }

    static Level namesake(String name, double usual) {
        return new Level(name, usual, Kin.NAMESAKE);
    }

    static Level shared(String name, double usual) {
        return new Level(name, usual, Kin.SHARED);
    }
}
