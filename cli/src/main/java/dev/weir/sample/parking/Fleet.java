package dev.weir.sample.parking;

import dev.weir.sample.district.Family;
import dev.weir.sample.plan.Plan;
import java.util.SplittableRandom;

/** The vehicles of the district: three of each trap, one with each operator, then those of the other families. */
final class Fleet {

    /** What is peculiar about the vehicles of a trap; three of each kind stand first, in this order. */
    enum Kind {
        /** The register writes full-width letters, dots or spaces. */
        SPELLED,
        /** A green plate with eight characters. */
        GREEN,
        /** Drives before the register has it. */
        LATE,
        /** Goes to another household in the second night. */
        SOLD,
        /** The register has O for 0, so nobody can say which vehicle it is. */
        MISTYPED
    }

    static final int TIMES = Operator.values().length;
    static final int TRAPS = Kind.values().length * TIMES;
    private static final int VEHICLES_OF_THE_NEIGHBOURHOOD = 1730;
    private static final int HOUSEHOLDS_OF_THE_NEIGHBOURHOOD = 3880;
    private static final int FEWEST = TRAPS + 12;

    private final Plan plan;
    private final Plates plates;
    private final int size;

    Fleet(Plan plan) {
        this.plan = plan;
        this.plates = new Plates(plan.options().seed());
        long usual =
                (long) plan.options().households() * VEHICLES_OF_THE_NEIGHBOURHOOD / HOUSEHOLDS_OF_THE_NEIGHBOURHOOD;
        this.size = (int) Math.max(FEWEST, usual);
    }

    int size() {
        return size;
    }

    Plates plates() {
        return plates;
    }

    /** The vehicle of a trap that belongs to the operator. */
    Vehicle of(Kind kind, Operator operator, int night) {
        return vehicle(kind.ordinal() * TIMES + operator.ordinal(), night);
    }

    /** As the register of that night has it. */
    Vehicle vehicle(int index, int night) {
        if (index >= TRAPS) {
            String plate = plates.of(index);
            return new Vehicle(index, plate, plate, owner(index), 1);
        }
        Kind kind = Kind.values()[index / TIMES];
        String plate = kind == Kind.GREEN ? plates.green(index) : plates.blue(index);
        String written =
                switch (kind) {
                    case SPELLED -> Spelling.values()[index % TIMES].of(plate);
                    case MISTYPED -> plate.substring(0, 2) + "O" + plate.substring(3);
                    case GREEN, LATE, SOLD -> plate;
                };
        boolean sold = kind == Kind.SOLD && night > 1;
        return new Vehicle(
                index, plate, written, plan.bystander(sold ? index + TIMES : index), kind == Kind.LATE ? 2 : 1);
    }

    /** The plate of the vehicle, without working out whose it is. */
    String plate(int index) {
        return index >= TRAPS ? plates.of(index) : vehicle(index, 1).plate();
    }

    /** A vehicle that no trap uses, for a number that looks random. */
    int ordinary(int number) {
        return TRAPS + number % (size - TRAPS);
    }

    private Family owner(int index) {
        SplittableRandom random = new SplittableRandom(plan.options().seed() * 1_000_003 + index).split();
        return plan.registered(random.nextInt(plan.options().households()));
    }
}
