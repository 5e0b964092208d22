package dev.weir.sample.water;

import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The water company: the registers of meters, sent in the first two nights, and the readings. */
public final class Water implements Department {

    private static final int LAST_REGISTER = 2;

    private final MeterRegister register;
    private final ReadingLogs readings;

    public Water(Plan plan) {
        Meters meters = new Meters(plan);
        this.register = new MeterRegister(plan, meters);
        this.readings = new ReadingLogs(plan, meters);
    }

    /** The names of its traps in {@code truth/}. */
    public static List<String> traps() {
        List<String> names = new ArrayList<>(ReadingTraps.NAMES);
        names.add(ReadingLogs.TWICE);
        return names;
    }

    @Override
    public void night(int night, InputFiles files) throws IOException {
        if (night <= LAST_REGISTER) {
            register.night(night, files);
        }
        readings.night(night, files);
        register.tellRecords(night);
    }
}
