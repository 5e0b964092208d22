package dev.weir.sample.parking;

import dev.weir.sample.district.Night;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A night's barrier log of one operator: the passages of traps, a line that is none, then as many others as there is room for. Each is worked
 * out from its place, so any part of a log can be written again.
 *
 * @param planted what the camera read in the passages of traps
 * @param lines all lines, where the traps leave room for others
 */
record PassageLog(Fleet fleet, long seed, Operator operator, int night, List<String> planted, long lines) {

    /** So many of the last lines are delivered a second time. */
    static final int REPEATED = 10;

    private static final String BROKEN = "*** controller restarted, clock synchronised ***";
    private static final long SECONDS = 86_400 * 7 / 4;
    private static final int VISITORS_EVERY = 30;
    private static final long NUMBERS_OF_A_NIGHT = 100_000_000;

    String path(String ending) {
        return operator.path("过车-%s%s".formatted(eve(night), ending));
    }

    long passages() {
        long others = lines - planted.size() - 1;
        return planted.size() + Math.max(night == 1 ? REPEATED : 0, others);
    }

    /** The number of the line that is no passage. */
    long brokenLine() {
        return planted.size() + 1L;
    }

    void write(Writer out) throws IOException {
        write(out, 0, planted.size());
        out.append(BROKEN).append('\n');
        write(out, planted.size(), passages());
    }

    void writeLast(Writer out) throws IOException {
        write(out, passages() - REPEATED, passages());
    }

    private void write(Writer out, long from, long to) throws IOException {
        for (long place = from; place < to; place++) {
            out.append(passage(place).line()).append('\n');
        }
    }

    /** The passage at a place, from 0. */
    Passage passage(long place) {
        long nanos = place * (SECONDS * 1_000_000_000 / passages());
        LocalDateTime from = eve(night).minusDays(1).atStartOfDay();
        String plate = place < planted.size() ? planted.get((int) place) : other(place);
        return new Passage(operator, from.plusNanos(nanos), number(place), plate);
    }

    /** The barrier of the passage at a place. */
    Barrier barrier(long place) {
        return Barrier.of(operator, number(place));
    }

    private long number(long place) {
        return night * NUMBERS_OF_A_NIGHT + place;
    }

    private String other(long place) {
        SplittableRandom random =
                new SplittableRandom((seed * 31 + night * 3L + operator.ordinal()) * 1_000_000_007 + place).split();
        int number = random.nextInt(Integer.MAX_VALUE);
        return random.nextInt(VISITORS_EVERY) == 0
                ? fleet.plates().visitor(number % (50 + fleet.size() / 20))
                : fleet.plate(fleet.ordinary(number));
    }

    private static LocalDate eve(int night) {
        return Night.issue(night).atEndOfMonth();
    }
}
