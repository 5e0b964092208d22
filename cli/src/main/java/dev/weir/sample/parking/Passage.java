package dev.weir.sample.parking;

import dev.weir.sample.plan.TrapRecord;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What a barrier writes when a vehicle passes.
 *
 * @param number of the operator's counter
 * @param plate what the camera read
 */
record Passage(Operator operator, LocalDateTime at, long number, String plate) {

    static final String MAPPING = "parking-passages";
    private static final DateTimeFormatter IN_THE_LINE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter IN_THE_KEY = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    String line() {
        return IN_THE_LINE.format(at) + " gate=" + barrier().gate() + " dir=" + (number % 2 == 0 ? "in" : "out")
                + " no=" + number + " plate=" + plate + " type=" + (number % 7 == 0 ? "temporary" : "monthly");
    }

    TrapRecord record() {
        return new TrapRecord(
                "event", MAPPING, operator.title(), barrier().gate() + "|" + IN_THE_KEY.format(at) + "|" + number);
    }

    Barrier barrier() {
        return Barrier.of(operator, number);
    }
}
