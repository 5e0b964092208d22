package dev.weir.sample.facilities;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is peculiar about some of the first facilities, three by three. */
enum FacilityTrap {
    /** Nothing: its coordinates must come out where it stands. */
    SHIFTED_MAP,
    /** Longitude and latitude stand in each other's column. */
    SWAPPED_COORDINATES,
    /** 0 and 0, because the form wanted something. */
    ZERO_COORDINATES,
    /** A longitude of the wrong continent. */
    COORDINATES_ABROAD,
    /** A longitude without a latitude. */
    HALF_COORDINATES,
    /** In GB18030 its name holds a character whose second byte is that of a bar. */
    BAR_IN_A_CHARACTER,
    /** Its number stands twice, and the rows disagree; in the second night the other one has a number of its own. */
    ONE_NUMBER_TWO_FACILITIES,
    /** It is gone in the second night. */
    FACILITY_REMOVED;

    private static final int TIMES = 3;
    private static final List<String> SIGNS = List.of("東渡", "億通", "遼源");

    static Optional<FacilityTrap> of(int index) {
        return Arrays.stream(values())
                .filter(trap -> index / TIMES == trap.ordinal())
                .findFirst();
    }

    /** Facilities that traps need. */
    static int facilities() {
        return TIMES * values().length;
    }

    /** Its name in {@code truth/}. */
    String trapName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The facility as the trap wants it. */
    Facility apply(Facility facility) {
        return this == BAR_IN_A_CHARACTER
                ? facility.named(SIGNS.get(facility.index() % TIMES) + facility.category())
                : facility;
    }
}
