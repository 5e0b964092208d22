package dev.weir.sample.access;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a controller reports of one opening.
 *
 * @param sequence the controller's own counter
 */
record DoorLine(Controller controller, LocalDateTime at, long sequence, String card, boolean granted) {

    private static final DateTimeFormatter RFC_5424 = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+08:00'");
    private static final DateTimeFormatter RFC_3164 = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);

    @Override
    public String toString() {
        String result = granted ? "granted" : "denied";
        return switch (controller.dialect()) {
            case RFC_5424 ->
                ("<134>1 %s %s doord 231 DOOR [door@32473 seq=\"%d\" door=\"1\" card=\"%s\" result=\"%s\"]"
                                + " door 1 %s")
                        .formatted(RFC_5424.format(at), controller.hostname(), sequence, card, result, result);
            case RFC_3164 ->
                "<134>%s %s gated[231]: seq=%d door=1 card=%s result=%s"
                        .formatted(RFC_3164.format(at), controller.hostname(), sequence, card, result);
        };
    }

    /** What the same controller says when no door opens. */
    String heartbeat() {
        return switch (controller.dialect()) {
            case RFC_5424 ->
                "<134>1 %s %s doord 231 HEARTBEAT - alive".formatted(RFC_5424.format(at), controller.hostname());
            case RFC_3164 -> "<134>%s %s watchdog[7]: alive".formatted(RFC_3164.format(at), controller.hostname());
        };
    }
}
