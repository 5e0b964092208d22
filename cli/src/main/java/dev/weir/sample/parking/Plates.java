package dev.weir.sample.parking;

/** Invented number plates. No two of different index are the same. */
final class Plates {

    /** Without I and O, which no plate has. */
    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private static final String NEW_ENERGY = "DFABCEGHJK";
    private static final int DIGITS = 1000;
    private static final long STEP =
            7919; // shares no factor with either number of plates: neighbours get far-apart plates
    private static final int NEW_ENERGY_EVERY = 4;

    private final long seed;

    Plates(long seed) {
        this.seed = seed;
    }

    /** The plate of the vehicle of that index; every fourth is a green one with eight characters. */
    String of(int index) {
        return index % NEW_ENERGY_EVERY == NEW_ENERGY_EVERY - 1 ? green(index) : blue(index);
    }

    /** A blue plate, seven characters. */
    String blue(int index) {
        int size = CHARACTERS.length();
        long place = Math.floorMod(index * STEP + seed, (long) size * DIGITS * size);
        return "浙B" + CHARACTERS.charAt((int) (place % size))
                + padded((int) (place / size % DIGITS), 3)
                + CHARACTERS.charAt((int) (place / size / DIGITS));
    }

    /** A green plate for a new-energy vehicle, eight characters. */
    String green(int index) {
        int place = (int) Math.floorMod(index * STEP + seed, 1_000_000L);
        return "浙B" + NEW_ENERGY.charAt(place / 100_000) + padded(place % 100_000, 5);
    }

    /** The plate of somebody who is passing through. */
    String visitor(int index) {
        String region = index % 2 == 0 ? "沪A" : "苏E";
        return region + padded((int) Math.floorMod(index * STEP + seed, 100_000L), 5);
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
