package dev.weir.sample.water;

import dev.weir.sample.district.Night;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;

/**
 * The readings of each night as JSON lines, one file of each office: those of traps, then of one meter after the other, in as many rounds as
 * there is room for. The last lines of the first night come twice.
 */
final class ReadingLogs {

    static final String TWICE = "readings-delivered-twice";
    private static final int REPEATED = 10;
    private static final int TENTHS_OF_A_ROUND = 3;
    private static final int SECONDS_OF_A_ROUND = 20_000;

    private final Plan plan;
    private final Meters meters;
    private long events;

    ReadingLogs(Plan plan, Meters meters) {
        this.plan = plan;
        this.meters = meters;
    }

    void night(int night, InputFiles files) throws IOException {
        for (Office office : Office.values()) {
            ReadingTraps traps = new ReadingTraps(plan, meters, office, night);
            long room = plan.options().readings(night) / Office.values().length
                    - traps.lines().size();
            long others = Math.max(night == 1 ? REPEATED : 0, room);
            String path = path(office, night, office == Office.WEST ? ".jsonl.gz" : ".jsonl");
            if (files.areWritten()) {
                try (Writer out = files.text(path)) {
                    for (String line : traps.lines()) {
                        out.append(line).append('\n');
                    }
                    write(out, office, night, 0, others);
                }
            }
            InputTruth input = input(night, office, path);
            input.load("readings", "done", traps.lines().size() + others, traps.rejected(), 0);
            traps.tell(input);
            events += traps.lines().size() - traps.rejected() + others;
            if (night == 1) {
                again(office, others, files);
            }
        }
        plan.truth().add(Kind.COUNTS, night, "readings", "event", Reading.MAPPING, "", events);
    }

    private void again(Office office, long others, InputFiles files) throws IOException {
        String path = path(office, 1, "_again.jsonl");
        try (Writer out = files.text(path)) {
            write(out, office, 1, others - REPEATED, others);
        }
        input(1, office, path).load(TWICE, "unchanged", REPEATED, 0, 0);
    }

    private void write(Writer out, Office office, int night, long from, long to) throws IOException {
        long places = meters.places(office);
        LocalDateTime midnight = Night.issue(night).atEndOfMonth().atStartOfDay();
        for (long ordinal = from; ordinal < to; ordinal++) {
            long place = ordinal % places;
            long round = ordinal / places;
            long now = Math.max(TENTHS_OF_A_ROUND, Meters.level(place, night) - round * TENTHS_OF_A_ROUND);
            LocalDateTime at = midnight.minusDays(round).plusSeconds(place % SECONDS_OF_A_ROUND);
            out.append(new Reading(office, meters.serial(office, place), at, now - TENTHS_OF_A_ROUND, now).json())
                    .append('\n');
        }
    }

    private static String path(Office office, int night, String ending) {
        return office.path("readings-%s%s".formatted(Night.issue(night).atEndOfMonth(), ending));
    }

    private InputTruth input(int night, Office office, String path) {
        return new InputTruth(plan.truth(), night, Reading.MAPPING, office.title(), path, "");
    }
}
