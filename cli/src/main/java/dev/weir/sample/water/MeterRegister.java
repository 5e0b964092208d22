package dev.weir.sample.water;

import dev.weir.sample.district.Night;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.io.Writer;

/** The registers of meters as JSON lines, sent in the first two nights. */
final class MeterRegister {

    private final Plan plan;
    private final Meters meters;

    MeterRegister(Plan plan, Meters meters) {
        this.plan = plan;
        this.meters = meters;
    }

    void night(int night, InputFiles files) throws IOException {
        for (Office office : Office.values()) {
            String path = office.path("meters-%s.jsonl".formatted(Night.issue(night)));
            if (files.areWritten()) {
                try (Writer out = files.text(path)) {
                    write(out, office, night);
                }
            }
            new InputTruth(plan.truth(), night, Meter.MAPPING, office.title(), path, "")
                    .load("meters", "done", records(office, night), 0, 0);
        }
    }

    private void write(Writer out, Office office, int night) throws IOException {
        int communities = plan.district().communities().size();
        for (int index = 0; index < plan.options().households(); index++) {
            if (index % communities % Office.values().length == office.ordinal()) {
                out.append(meters.meter(office, index).json()).append('\n');
            }
        }
        for (Meters.Kind kind : Meters.Kind.values()) {
            Meter meter = meters.of(kind, office, night);
            if (meter.registeredFrom() <= night) {
                out.append(meter.json()).append('\n');
            }
        }
    }

    /** Of the meters of traps; each is the household's of the door at which it hangs. */
    private void tellHouseholds(Office office, int night) {
        for (Meters.Kind kind : Meters.Kind.values()) {
            Meter meter = meters.of(kind, office, night);
            if (meter.registeredFrom() <= night) {
                plan.truth()
                        .add(
                                Kind.METERS,
                                night,
                                "meters",
                                office.title(),
                                meter.record().key(),
                                meter.family().door().canonicalAddress());
            }
        }
    }

    private int records(Office office, int night) {
        return meters.size(office) + (night == 1 ? 1 : Meters.Kind.values().length);
    }

    void tellRecords(int night) {
        int records = 0;
        for (Office office : Office.values()) {
            records += records(office, night);
            tellHouseholds(office, night);
        }
        plan.truth().add(Kind.COUNTS, night, "meters", "asset", Meter.MAPPING, "", records);
    }
}
