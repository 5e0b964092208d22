package dev.weir.sample.water;

import dev.weir.sample.plan.TrapRecord;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A reading of a meter.
 *
 * @param last the reading before, in tenths of a cubic metre
 * @param now in tenths of a cubic metre
 */
record Reading(Office office, String serial, LocalDateTime at, long last, long now) {

    static final String MAPPING = "water-readings";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    String json() {
        return json(",\"now\":" + tenths(now));
    }

    /** The reading as a text, the way one program writes all its numbers. */
    String jsonWithText() {
        return json(",\"now\":\"" + tenths(now) + "\"");
    }

    /** The program found nothing to write. */
    String jsonWithout() {
        return json("");
    }

    private String json(String found) {
        return "{\"meter\":{\"serial\":\"" + serial + "\"},\"time\":\"" + SECONDS.format(at)
                + "+08:00\",\"reading\":{\"last\":" + tenths(last) + found + "},\"unit\":\"m³\",\"reader\":\"远传\"}";
    }

    static String tenths(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    TrapRecord record() {
        return new TrapRecord("event", MAPPING, office.title(), serial + "|" + SECONDS.format(at));
    }
}
