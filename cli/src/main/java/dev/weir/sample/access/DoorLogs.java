package dev.weir.sample.access;

import dev.weir.sample.access.Controller.Dialect;
import dev.weir.sample.district.Night;
import dev.weir.sample.district.SampleOptions;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.truth.Truth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The device logs of each night: two days of door lines (RFC 5424), the first of them compressed, and one file of gate lines (RFC 3164) that
 * grows from night to night.
 */
final class DoorLogs {

    private static final String DOORS = "access-control-doors";
    private static final String GATES = "access-control-gates";
    private static final String FOLDER = "inbox/access-control/采集器/";
    private static final String TRAP = "unregistered-controller";
    private static final long DAY = 86_400;

    private final SampleOptions options;
    private final List<Controller> controllers;
    private final Truth truth;
    private final Map<String, Long> events = new TreeMap<>();
    private final Map<String, Long> unregistered = new TreeMap<>();
    private long gateLines;

    DoorLogs(SampleOptions options, List<Controller> controllers, Truth truth) {
        this.options = options;
        this.controllers = controllers;
        this.truth = truth;
    }

    /** Writes a night's logs, and tells what must come of them. */
    void night(int night, InputFiles files) throws IOException {
        long lines = options.doorOpenings(night);
        LocalDateTime eve = Night.issue(night).atEndOfMonth().atStartOfDay();
        LocalDateTime day = eve.minusDays(1);
        one(night, DOORS, FOLDER + "doors-%s.log.gz".formatted(day.toLocalDate()), day, DAY, lines / 3, files);
        one(night, DOORS, FOLDER + "doors-%s.log".formatted(eve.toLocalDate()), eve, DAY * 3 / 4, lines / 3, files);
        one(night, GATES, FOLDER + "gates.log", day, DAY * 7 / 4, lines - 2 * (lines / 3), files);
        events.forEach((mapping, count) -> truth.add(Kind.COUNTS, night, "door-lines", "event", mapping, "", count));
        // the openings of controllers the register lacks lead nowhere after the first night and are found after the
        // second
        unregistered.forEach((number, openings) -> truth.add(
                Kind.UNRESOLVED,
                night,
                TRAP,
                "event",
                DOORS,
                "asset",
                "asset_no:" + number,
                night == 1 ? openings : 0));
    }

    private void one(
            int night, String mapping, String path, LocalDateTime from, long seconds, long lines, InputFiles files)
            throws IOException {
        Dialect dialect = mapping.equals(DOORS) ? Dialect.RFC_5424 : Dialect.RFC_3164;
        List<Controller> writers = controllers.stream()
                .filter(controller -> controller.dialect() == dialect)
                .toList();
        boolean grows = mapping.equals(GATES);
        long seed = options.seed() * 31 + path.hashCode() + night;
        DoorLog log =
                new DoorLog(writers, from, seconds, lines, from.toLocalDate().toEpochDay() * 1_000_000, seed);
        DoorLog.Tally tally;
        try (Writer out = grows && night > 1 ? files.more(path) : files.text(path)) {
            tally = log.write(out);
        }
        tell(night, mapping, path, grows ? gateLines : 0, tally);
        if (grows) {
            gateLines += tally.read();
        }
        events.merge(mapping, tally.events(), Long::sum);
        tally.late().forEach((number, openings) -> unregistered.merge(number, openings, Long::sum));
    }

    private void tell(int night, String mapping, String path, long linesBefore, DoorLog.Tally tally) {
        long skipped = tally.heartbeats() + tally.repeated().size();
        truth.add(
                Kind.LOADS,
                night,
                "door-lines",
                mapping,
                "",
                path,
                "done",
                tally.read(),
                tally.broken().size(),
                skipped);
        for (long line : tally.broken()) {
            truth.add(Kind.FAULTS, night, "door-lines", mapping, "", path, "", linesBefore + line, "", "F050", "error");
            truth.add(Kind.REJECTS, night, "door-lines", mapping, "", path, "", linesBefore + line);
        }
        for (long line : tally.repeated()) {
            truth.add(Kind.SKIPS, night, "door-lines", mapping, "", path, "", linesBefore + line, "repeated line");
        }
    }
}
