package dev.weir.sample.water;

import dev.weir.sample.plan.Plan;

/** The water meters of the district: one of each family, and those of the traps. */
final class Meters {

    /** What is peculiar about the meters of a trap; each office has one of each kind. */
    enum Kind {
        /** In its place until the second night. */
        EXCHANGED,
        /** What stands there then. */
        NEW,
        /** Read in the first night, and in the register from the second. */
        UNKNOWN
    }

    private static final long STEP = 7919; // shares no factor with the number of serials
    private static final long SERIALS = 100_000_000;
    private static final int FIRST_BYSTANDER = 20;

    private final Plan plan;
    private final int families;
    private final int communities;

    Meters(Plan plan) {
        this.plan = plan;
        this.families = plan.options().households();
        this.communities = plan.district().communities().size();
    }

    /** The meters of families that an office has. */
    int size(Office office) {
        int size = 0;
        for (int place = 0; place < office.share(communities); place++) {
            size += (families - office.community(place) + communities - 1) / communities;
        }
        return size;
    }

    /** The office's meter of that place, from 0: one of each of its communities, then the next of each. */
    Meter of(Office office, long place) {
        return meter(office, index(office, place));
    }

    String serial(Office office, long place) {
        return serial(index(office, place));
    }

    /** The meters at the end of the last round may be left out, where communities differ by one. */
    private int index(Office office, long place) {
        int own = office.share(communities);
        return office.community((int) (place % own)) + (int) (place / own) * communities;
    }

    /** So many places are the same for every community. */
    long places(Office office) {
        return (long) families / communities * office.share(communities);
    }

    /** Every meter of a family, by its index. */
    Meter meter(Office office, int index) {
        return new Meter(office, index, serial(index), plan.registered(index), false, 1);
    }

    /** The meter of a trap, as the register of that night has it. */
    Meter of(Kind kind, Office office, int night) {
        int offices = Office.values().length;
        int index = families + kind.ordinal() * offices + office.ordinal();
        int door = kind == Kind.UNKNOWN ? offices + office.ordinal() : office.ordinal();
        return new Meter(
                office,
                index,
                serial(index),
                plan.bystander(FIRST_BYSTANDER + door),
                kind == Kind.EXCHANGED && night > 1,
                kind == Kind.EXCHANGED ? 1 : 2);
    }

    /** What the meter of a place shows at the end of a night's month, in tenths of a cubic metre. */
    static long level(long place, int night) {
        return 8_000 + place % 700 * 10 + night * 120L;
    }

    private String serial(int index) {
        return "YS%08d".formatted(Math.floorMod(index * STEP + plan.options().seed(), SERIALS));
    }
}
