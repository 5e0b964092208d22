package dev.weir.read;

import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long one input may take, from the making of this on, and how much it may hold when it is unpacked. What goes beyond is held. */
public final class InputLimit {

    private static final List<String> UNITS = List.of("bytes", "KB", "MB", "GB", "TB");

    private final String input;
    private final Duration time;
    private final long nanos;
    private final long size;
    private final long start = System.nanoTime();
    private long held;

    /**
     * @param input as the user knows it, for messages
     * @param time zero for ever
     * @param size in bytes
     */
    public InputLimit(String input, Duration time, long size) {
        this.input = input;
        this.time = time;
        this.nanos = time.isZero() ? Long.MAX_VALUE : TimeUnit.NANOSECONDS.convert(time);
        this.size = size;
    }

    /** Neither time nor size is limited. */
    public static InputLimit none() {
        return new InputLimit("", Duration.ZERO, Long.MAX_VALUE);
    }

    /** The time that is left; zero or less when it is over. */
    public Duration left() {
        return Duration.ofNanos(nanos - (System.nanoTime() - start));
    }

    public boolean isOver() {
        return System.nanoTime() - start >= nanos;
    }

    /** @throws StoppedException H009 when the time is over */
    public void check() {
        if (isOver()) {
            throw tooLong();
        }
    }

    /** The refusal of an input that took too long. */
    public StoppedException tooLong() {
        return new StoppedException(
                Stage.READ,
                input,
                HeldCode.TOO_LONG,
                "it was not finished after " + shown(time) + " (limits: time: in weir.yaml); check that it is the right"
                        + " input, and that no expression or query of its mapping works without end; if it is right,"
                        + " raise the limit");
    }

    /**
     * @param bytes that the input holds in one piece, unpacked
     * @throws StoppedException H010 when they are too many
     */
    public void check(long bytes) {
        if (bytes > size) {
            throw tooLarge();
        }
    }

    /**
     * Counts bytes that the input holds besides those counted before.
     *
     * @throws StoppedException H010 when they are too many in all
     */
    public void add(long bytes) {
        held += bytes;
        check(held);
    }

    private StoppedException tooLarge() {
        return new StoppedException(
                Stage.READ,
                input,
                HeldCode.TOO_LARGE,
                "it holds more than " + shown(size)
                        + " when it is unpacked (limits: size: in weir.yaml); check that it is"
                        + " the right file; if it is, raise the limit");
    }

    /** A stream over all that the input holds; other streams may read the same once more. */
    public InputStream whole(InputStream in) {
        return new LimitedStream(in, this, false);
    }

    /** A stream over a part of the input: what all such streams read is counted together. */
    public InputStream part(InputStream in) {
        return new LimitedStream(in, this, true);
    }

    /** The same rows, as long as there is time. */
    public <T> Iterator<T> timed(Iterator<T> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                check();
                return rows.hasNext();
            }

            @Override
            public T next() {
                check();
                return rows.next();
            }
        };
    }

    private static String shown(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static String shown(long bytes) {
        long amount = bytes;
        int unit = 0;
        while (amount % 1000 == 0 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        return amount + " " + UNITS.get(unit);
    }
}
