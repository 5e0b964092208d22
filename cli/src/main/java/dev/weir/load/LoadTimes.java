package dev.weir.load;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the time of all loads of a run went: {@code read} (with staging), {@code check}, {@code record} (with its commit). */
public final class LoadTimes {

    static final String READ = "read";
    static final String CHECK = "check";
    static final String RECORD = "record";

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** Work that is measured. */
    interface Work<T> {
        T run() throws SQLException;
    }

    <T> T measure(String step, Work<T> work) throws SQLException {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            nanos.merge(step, System.nanoTime() - start, Long::sum);
        }
    }

    /** As {@link #measure}, without what is measured inside. */
    <T> T measureRest(String step, Work<T> work) throws SQLException {
        long start = System.nanoTime();
        long inside = sum();
        try {
            return work.run();
        } finally {
            nanos.merge(step, System.nanoTime() - start - (sum() - inside), Long::sum);
        }
    }

    private long sum() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Milliseconds by step, in the order of the way. */
    public Map<String, Long> millis() {
        Map<String, Long> millis = new LinkedHashMap<>();
        nanos.forEach((step, time) -> millis.put(step, time / 1_000_000));
        return millis;
    }
}
