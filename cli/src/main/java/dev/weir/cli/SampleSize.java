package dev.weir.cli;

import dev.weir.sample.district.SampleOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how large a sample district is. */
final class SampleSize {

    /** 110,000 lines for the 3,880 households of the standard size; other sizes in proportion. */
    private static final long EVENTS_PER_HOUSEHOLD = 28;

    private static final long FEWEST_EVENTS = 600;

    @Option(
            names = "--households",
            paramLabel = "N",
            defaultValue = "3880",
            description = "Family registers, at least 60. Default: 3880, a real old neighbourhood.")
    private int households = SampleOptions.DEFAULT.households();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Equal seeds make equal districts. Default: 1.")
    private long seed = SampleOptions.DEFAULT.seed();

    @Option(
            names = "--nights",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many nights truth/ tells of, 1 to 3. Default: 3.")
    private int nights = SampleOptions.DEFAULT.nights();

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Lines in the device logs. Default: 110,000 for 3,880 households, others in proportion.")
    private Long events;

    int households() {
        return households;
    }

    /** @throws ParameterException when a number is out of its range */
    SampleOptions options(CommandLine commandLine) {
        try {
            return new SampleOptions(households, seed, nights, events == null ? usualEvents() : events);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(commandLine, "--" + outOfRange.getMessage());
        }
    }

    private long usualEvents() {
        return households == SampleOptions.DEFAULT.households()
                ? SampleOptions.DEFAULT.events()
                : Math.max(FEWEST_EVENTS, households * EVENTS_PER_HOUSEHOLD);
    }
}
