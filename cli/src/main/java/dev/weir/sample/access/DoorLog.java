package dev.weir.sample.access;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A device log: door lines in the order of time, some heartbeats, three lines that are none, three lines sent twice.
 *
 * @param from the first line's time
 * @param seconds how long the log goes on
 * @param firstSequence the counters' first value
 */
record DoorLog(
        List<Controller> controllers, LocalDateTime from, long seconds, long lines, long firstSequence, long seed) {

    private static final int HEARTBEATS = 40;
    private static final int LATE = 50;
    private static final int DENIED = 33;

    /**
     * What stands in a log.
     *
     * @param read all lines
     * @param broken numbers of the lines that match no pattern
     * @param repeated numbers of the lines sent a second time
     * @param heartbeats lines that are no door lines
     * @param late lines by controller that the first register lacks
     */
    record Tally(long read, List<Long> broken, List<Long> repeated, long heartbeats, Map<String, Long> late) {

        long events() {
            return read - broken.size() - repeated.size() - heartbeats;
        }
    }

    Tally write(Writer out) throws IOException {
        List<Controller> known = controllers.stream()
                .filter(controller -> controller.registeredFrom() == 1)
                .toList();
        List<Controller> unknown = controllers.stream()
                .filter(controller -> controller.registeredFrom() > 1)
                .toList();
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> broken = new ArrayList<>();
        List<Long> repeated = new ArrayList<>();
        Map<String, Long> late = new TreeMap<>();
        long heartbeats = 0;
        long written = 0;
        for (long line = 0; line < lines; line++) {
            boolean isLate = !unknown.isEmpty() && line % LATE == 5;
            Controller controller = isLate
                    ? unknown.get((int) (line / LATE % unknown.size()))
                    : known.get(random.nextInt(known.size()));
            DoorLine door = new DoorLine(
                    controller,
                    from.plusNanos(line * (seconds * 1_000_000_000 / lines)),
                    firstSequence + line,
                    "%08X".formatted(random.nextInt()),
                    random.nextInt(DENIED) != 0);
            if (isOneOf(line, 7, 5, 3)) {
                broken.add(++written);
                out.append("-- link down, %d lines lost --\n".formatted(written));
                continue;
            }
            boolean twice = isOneOf(line, 6, 4, 2);
            if (!isLate && !twice && random.nextInt(HEARTBEATS) == 0) {
                out.append(door.heartbeat()).append('\n');
                heartbeats++;
                written++;
                continue;
            }
            out.append(door.toString()).append('\n');
            written++;
            if (isLate) {
                late.merge(controller.number(), 1L, Long::sum);
            }
            if (twice) {
                out.append(door.toString()).append('\n');
                repeated.add(++written);
            }
        }
        return new Tally(written, broken, repeated, heartbeats, late);
    }

    private boolean isOneOf(long line, long... parts) {
        for (long part : parts) {
            if (line == lines / part) {
                return true;
            }
        }
        return false;
    }
}
