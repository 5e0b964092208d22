package dev.weir.sample.parking;

import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.util.ArrayList;
import java.util.List;

/** What cameras read in the passages of traps, and what must come of it. */
final class PassageTraps {

    private static final String LATE = "late-vehicle";
    private static final String GREEN = "new-energy-plates";
    static final String SPELLED = "plates-of-every-form";
    private static final String MISREAD = "misread-plate";
    private static final String UNLICENSED = "unlicensed-vehicle";
    private static final String SOLD = "vehicle-sold";
    private static final List<String> NO_PLATE = List.of("无牌车", "无牌", "未识别");

    static final List<String> NAMES = List.of(LATE, GREEN, SPELLED, MISREAD, UNLICENSED, SOLD);

    /**
     * @param vehicle null where the plate leads to none
     * @param code of the fault in the line, or null
     */
    private record Reading(String trap, String plate, Vehicle vehicle, String code) {}

    private final Plan plan;
    private final Fleet fleet;
    private final Operator operator;
    private final int night;
    private final List<Reading> readings = new ArrayList<>();

    PassageTraps(Plan plan, Fleet fleet, Operator operator, int night) {
        this.plan = plan;
        this.fleet = fleet;
        this.operator = operator;
        this.night = night;
        passes(SOLD, Fleet.Kind.SOLD);
        if (night < 3) {
            passes(LATE, Fleet.Kind.LATE);
        }
        if (night == 1) {
            passes(LATE, Fleet.Kind.LATE);
            passes(GREEN, Fleet.Kind.GREEN);
            spelled();
            misread();
            readings.add(new Reading(UNLICENSED, NO_PLATE.get(operator.ordinal()), null, null));
        }
    }

    List<String> plates() {
        return readings.stream().map(Reading::plate).toList();
    }

    private void passes(String trap, Fleet.Kind kind) {
        Vehicle vehicle = fleet.of(kind, operator, night);
        readings.add(new Reading(trap, vehicle.plate(), vehicle, null));
    }

    /** In another form than the register has it. */
    private void spelled() {
        Vehicle vehicle = fleet.of(Fleet.Kind.SPELLED, operator, night);
        Spelling spelling = Spelling.values()[(operator.ordinal() + 1) % Spelling.values().length];
        readings.add(
                new Reading(SPELLED, spelling.of(vehicle.plate()), vehicle, spelling == Spelling.DOT ? null : "R001"));
    }

    /** I for 1, O for 0. */
    private void misread() {
        String plate = fleet.plate(fleet.ordinary(operator.ordinal()));
        String read = plate.substring(0, 3) + (operator.ordinal() == 0 ? "I" : "O") + plate.substring(4);
        readings.add(new Reading(MISREAD, read, null, "F040"));
    }

    void tell(PassageLog log, InputTruth input) {
        for (int place = 0; place < readings.size(); place++) {
            Reading reading = readings.get(place);
            TrapRecord event = log.passage(place).record();
            Barrier barrier = log.barrier(place);
            if (barrier.isRegistered(night)) {
                event.leadsTo(plan, night, BarrierRegister.REGISTER, "asset", barrier.record());
            }
            if (reading.code() != null) {
                String severity = reading.code().startsWith("R") ? "repair" : "warning";
                input.fault(reading.trap(), place + 1L, "plate", reading.code(), severity);
            }
            if (reading.vehicle() == null) {
                event.value(plan, night, reading.trap(), "vehicle", null);
            } else if (reading.vehicle().registeredFrom() <= night) {
                event.leadsTo(
                        plan,
                        night,
                        reading.trap(),
                        "vehicle",
                        reading.vehicle().record());
            }
        }
        tellVehicles();
    }

    private void tellVehicles() {
        Vehicle late = fleet.of(Fleet.Kind.LATE, operator, night);
        plan.truth()
                .add(
                        Kind.UNRESOLVED,
                        night,
                        LATE,
                        "event",
                        Passage.MAPPING,
                        "vehicle",
                        "plate:" + late.plate(),
                        night == 1 ? 2 : 0);
        Vehicle green = fleet.of(Fleet.Kind.GREEN, operator, night);
        green.record().value(plan, night, GREEN, "plate", green.plate());
        Vehicle spelled = fleet.of(Fleet.Kind.SPELLED, operator, night);
        spelled.record().value(plan, night, SPELLED, "plate", spelled.plate());
        Vehicle sold = fleet.of(Fleet.Kind.SOLD, operator, night);
        sold.record().leadsTo(plan, night, SOLD, "household", TrapRecord.household(sold.owner()));
        if (night > 1) {
            sold.record().id(plan, night, SOLD, 1, "same");
        }
    }
}
