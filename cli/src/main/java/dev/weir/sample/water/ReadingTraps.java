package dev.weir.sample.water;

import dev.weir.sample.district.Night;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The readings of traps in a night's file of an office: the first lines of it, and what must come of them. */
final class ReadingTraps {

    private static final String TEXT = "reading-as-text";
    private static final String MISSING = "reading-missing";
    private static final String CUT = "line-cut-in-two";
    private static final String BACKWARDS = "reading-backwards";
    private static final String UNKNOWN = "unknown-meter";
    private static final String EXCHANGED = "meter-exchanged";

    /** Stands for the place of a meter that has no other readings. */
    private static final int UNREAD = 250;

    static final List<String> NAMES = List.of(TEXT, MISSING, CUT, BACKWARDS, UNKNOWN, EXCHANGED);

    private final Plan plan;
    private final Meters meters;
    private final Office office;
    private final int night;
    private final List<String> lines = new ArrayList<>();
    private final List<Runnable> truths = new ArrayList<>();
    private InputTruth input;
    private int rejected;

    ReadingTraps(Plan plan, Meters meters, Office office, int night) {
        this.plan = plan;
        this.meters = meters;
        this.office = office;
        this.night = night;
        if (night == 1) {
            text();
            missing();
            cut();
            backwards();
            unknown();
        }
        exchanged();
    }

    List<String> lines() {
        return lines;
    }

    int rejected() {
        return rejected;
    }

    void tell(InputTruth target) {
        input = target;
        truths.forEach(Runnable::run);
        Meter unknown = meters.of(Meters.Kind.UNKNOWN, office, night);
        plan.truth()
                .add(
                        Kind.UNRESOLVED,
                        night,
                        UNKNOWN,
                        "event",
                        Reading.MAPPING,
                        "asset",
                        "serial_no:" + unknown.serial(),
                        night == 1 ? 1 : 0);
        if (night > 1) {
            reading(unknown, UNREAD, 1).record().leadsTo(plan, night, UNKNOWN, "asset", unknown.record());
        }
    }

    private void text() {
        Reading reading = reading(meters.of(office, 0), 0, night);
        lines.add(reading.jsonWithText());
        truths.add(() -> reading.record().value(plan, night, TEXT, "measure", Reading.tenths(reading.now())));
    }

    private void missing() {
        lines.add(reading(meters.of(office, 1), 1, night).jsonWithout());
        rejects(MISSING, "now", "F001");
    }

    private void cut() {
        String whole = reading(meters.of(office, 2), 2, night).json();
        int middle = whole.indexOf("\"time\"") + 12;
        lines.add(whole.substring(0, middle));
        rejects(CUT, "", "F050");
        lines.add(whole.substring(middle));
        rejects(CUT, "", "F050");
    }

    private void rejects(String trap, String column, String code) {
        rejected++;
        long row = lines.size();
        truths.add(() -> input.fault(trap, row, column, code, "error"));
    }

    private void backwards() {
        Reading right = reading(meters.of(office, 3), 3, night);
        Reading reading = new Reading(office, right.serial(), right.at(), right.now(), right.last());
        lines.add(reading.json());
        long row = lines.size();
        truths.add(() -> {
            input.fault(BACKWARDS, row, "now", "F005", "warning");
            reading.record().value(plan, night, BACKWARDS, "measure", null);
        });
    }

    private void unknown() {
        lines.add(reading(meters.of(Meters.Kind.UNKNOWN, office, night), UNREAD, night)
                .json());
    }

    /** A last reading of the old meter, a first one of the new: each goes with the meter it names. */
    private void exchanged() {
        Meter old = meters.of(Meters.Kind.EXCHANGED, office, night);
        Meter successor = meters.of(Meters.Kind.NEW, office, night);
        if (night < 3) {
            goesWith(old);
        }
        if (night > 1) {
            goesWith(successor);
        }
        truths.add(() -> {
            old.record().value(plan, night, EXCHANGED, "status", night == 1 ? "in_service" : "removed");
            old.record().leadsTo(plan, night, EXCHANGED, "place", TrapRecord.place(old.family()));
            if (night == 2) {
                old.record().linked(plan, night, EXCHANGED, "different", successor.record());
            }
        });
    }

    private void goesWith(Meter meter) {
        Reading reading = reading(meter, UNREAD, night);
        lines.add(reading.json());
        truths.add(() -> reading.record().leadsTo(plan, night, EXCHANGED, "asset", meter.record()));
    }

    /** In the afternoon, when no other reading is taken. */
    private Reading reading(Meter meter, int place, int when) {
        LocalDateTime at = Night.lastInput(when).minusHours(2);
        long last = Meters.level(place, when);
        return new Reading(office, meter.serial(), at, last, last + 2);
    }
}
