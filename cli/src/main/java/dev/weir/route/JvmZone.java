package dev.weir.route;

import java.time.ZoneId;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * Sets the JVM's time zone to the workspace's while routes run. Drivers give a {@code timestamp with time zone} as a
 * {@link java.sql.Timestamp}, which can no longer be told from one without zone and shows the JVM's own: with another zone each such time
 * would be stored hours off.
 */
final class JvmZone {

    private JvmZone() {}

    static <T> T during(ZoneId zone, Supplier<T> action) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            return action.get();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
