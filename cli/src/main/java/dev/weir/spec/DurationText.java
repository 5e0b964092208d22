package dev.weir.spec;

import java.time.Duration;
import java.util.Optional;

/** Durations as people write them: {@code 30s}, {@code 10m}, {@code 12h}, {@code 7d}, {@code 2w}. */
public final class DurationText {

    private DurationText() {}

    /** @return empty for anything else */
    public static Optional<Duration> duration(String text) {
        if (!ValueType.DURATION.accepts(text)) {
            return Optional.empty();
        }
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        return Optional.of(
                switch (text.charAt(text.length() - 1)) {
                    case 's' -> Duration.ofSeconds(amount);
                    case 'm' -> Duration.ofMinutes(amount);
                    case 'h' -> Duration.ofHours(amount);
                    case 'd' -> Duration.ofDays(amount);
                    default -> Duration.ofDays(7 * amount);
                });
    }
}
