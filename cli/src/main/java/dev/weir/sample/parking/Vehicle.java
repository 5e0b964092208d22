package dev.weir.sample.parking;

import dev.weir.sample.district.Family;
import dev.weir.sample.plan.TrapRecord;

/**
 * A resident's vehicle.
 *
 * @param index from 0; those of traps come first
 * @param plate as it is right
 * @param written as the register writes it
 * @param owner the family it belongs to
 * @param registeredFrom the night whose register first has it
 */
record Vehicle(int index, String plate, String written, Family owner, int registeredFrom) {

    static final String MAPPING = "parking-vehicles";

    Operator operator() {
        return Operator.of(index);
    }

    /** Whether its operator asked for the household number. */
    boolean statesHousehold() {
        return index < Fleet.TRAPS || index % 5 != 4;
    }

    TrapRecord record() {
        return new TrapRecord("asset", MAPPING, operator().title(), plate);
    }
}
