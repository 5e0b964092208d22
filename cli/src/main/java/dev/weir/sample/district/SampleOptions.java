package dev.weir.sample.district;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The size of a sample district. Equal options make equal districts.
 *
 * @param households family registers, at least {@value #FEWEST_HOUSEHOLDS}: the traps need room
 * @param seed of everything that looks random
 * @param nights how many nights {@code truth/} tells of, 1 to {@value #MOST_NIGHTS}
 * @param events lines in the device logs of the first night, of doors, barriers and water meters together; each later night has a tenth
 */
public record SampleOptions(int households, long seed, int nights, long events) {

    public static final int FEWEST_HOUSEHOLDS = 60;
    public static final int MOST_NIGHTS = 3;

    /** The size of a real old neighbourhood. */
    public static final SampleOptions DEFAULT = new SampleOptions(3880, 1, MOST_NIGHTS, 110_000);

    /** The sample that is kept with the source. */
    public static final SampleOptions SMALL = new SampleOptions(FEWEST_HOUSEHOLDS, 1, MOST_NIGHTS, 600);

    private static final String FILE = "truth/options.properties";

    public SampleOptions {
        require(households >= FEWEST_HOUSEHOLDS, "households: at least " + FEWEST_HOUSEHOLDS + ", not " + households);
        require(nights >= 1 && nights <= MOST_NIGHTS, "nights: 1 to " + MOST_NIGHTS + ", not " + nights);
        require(events >= 300, "events: at least 300, not " + events);
    }

    /** Lines of a night's door and gate logs. */
    public long doorOpenings(int night) {
        return lines(night) - passages(night) - readings(night);
    }

    /** Lines of a night's barrier logs. */
    public long passages(int night) {
        return lines(night) / 4;
    }

    /** Lines of a night's meter readings. */
    public long readings(int night) {
        return lines(night) / 10;
    }

    private long lines(int night) {
        return night == 1 ? events : events / 10;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    public void save(Path workspace) throws IOException {
        Files.writeString(
                workspace.resolve(FILE),
                "households=%d%nseed=%d%nnights=%d%nevents=%d%n"
                        .formatted(households, seed, nights, events)
                        .replace(System.lineSeparator(), "\n"));
    }

    /** The options a workspace's sample was made with. */
    public static SampleOptions load(Path workspace) throws IOException {
        Properties saved = new Properties();
        try (Reader reader = Files.newBufferedReader(workspace.resolve(FILE), StandardCharsets.UTF_8)) {
            saved.load(reader);
        }
        return new SampleOptions(
                Integer.parseInt(saved.getProperty("households")),
                Long.parseLong(saved.getProperty("seed")),
                Integer.parseInt(saved.getProperty("nights")),
                Long.parseLong(saved.getProperty("events")));
    }
}
