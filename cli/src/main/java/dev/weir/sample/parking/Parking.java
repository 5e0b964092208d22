package dev.weir.sample.parking;

import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Parking: the registers of spaces, of residents' vehicles and of barriers, and the logs of the barriers. */
public final class Parking implements Department {

    private static final int LAST_REGISTER = 2;

    private final SpaceRegister spaces;
    private final VehicleRegister vehicles;
    private final BarrierRegister barriers;
    private final PassageLogs passages;

    public Parking(Plan plan) {
        Fleet fleet = new Fleet(plan);
        this.spaces = new SpaceRegister(plan, fleet);
        this.vehicles = new VehicleRegister(plan, fleet);
        this.barriers = new BarrierRegister(plan);
        this.passages = new PassageLogs(plan, fleet);
    }

    /** The names of its traps in {@code truth/}. */
    public static List<String> traps() {
        List<String> names = new ArrayList<>(PassageTraps.NAMES);
        names.addAll(List.of(
                PassageLogs.BROKEN,
                PassageLogs.TWICE,
                BarrierRegister.LATE,
                SpaceRegister.SAME_NUMBER,
                VehicleRegister.MISTYPED));
        return names;
    }

    @Override
    public void night(int night, InputFiles files) throws IOException {
        if (night == 1) {
            spaces.night(files);
        }
        if (night <= LAST_REGISTER) {
            vehicles.night(night, files);
        }
        barriers.night(night, files);
        passages.night(night, files);
        spaces.tellRecords(night);
        vehicles.tellRecords(night);
    }
}
