package dev.weir.cli;

import dev.weir.spec.DurationText;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as it is typed: {@code 30s}, {@code 10m}, {@code 2h}. */
final class WaitDuration implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        return DurationText.duration(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no time; write 30s, 10m or 2h"));
    }
}
