package dev.weir.run;

import static dev.weir.run.NightWorkspace.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night that is killed ends, after the next run, as one that nobody disturbed: twenty kills in turn at exact
 * places of the way of an input. With {@code -Dweir.long=true} also 200 nights of one kill each, at every such place and at any time.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class KilledRunIT {

    private static final String[] ROUTES = {"access-control-doors", "civil-affairs-subsidy"};

    /** The way of an input: each place, and how often a night of three ledgers and a log comes there. */
    private static final Map<String, Integer> PLACES = Map.ofEntries(
            Map.entry("dev.weir.read.Spool.copy", 4),
            Map.entry("dev.weir.load.Staging.rows", 3),
            Map.entry("dev.weir.load.LoadSteps.record", 2),
            Map.entry("dev.weir.load.LoadBook.write", 4),
            Map.entry("dev.weir.load.MoveBook.begin", 4),
            Map.entry("org.duckdb.DuckDBConnection.commit", 6),
            Map.entry("dev.weir.run.Archive.keep", 4),
            Map.entry("dev.weir.run.Archive.store", 3),
            Map.entry("dev.weir.run.Archive.takeOut", 4),
            Map.entry("dev.weir.load.MoveBook.end", 4),
            Map.entry("dev.weir.read.SpooledFile.close", 4),
            Map.entry("dev.weir.resolve.Resolver.resolve", 1),
            Map.entry("dev.weir.publish.Publisher.publish", 1));

    /** One night, killed at each of these places in turn: the log, then the held, the good and the repeated ledger on their way. */
    private static final List<String> IN_TURN = List.of(
            "org.duckdb.DuckDBConnection.commit",
            "dev.weir.load.LoadSteps.record",
            "dev.weir.load.MoveBook.begin",
            "dev.weir.run.Archive.keep",
            "dev.weir.run.Archive.store",
            "dev.weir.run.Archive.takeOut",
            "dev.weir.load.MoveBook.end",
            "dev.weir.run.Archive.keep",
            "dev.weir.run.Archive.store",
            "dev.weir.run.Archive.takeOut",
            "dev.weir.load.MoveBook.end",
            "dev.weir.run.Archive.keep",
            "dev.weir.run.Archive.store",
            "dev.weir.run.Archive.takeOut",
            "dev.weir.load.MoveBook.end",
            "dev.weir.run.Archive.keep",
            "dev.weir.run.Archive.takeOut",
            "dev.weir.load.MoveBook.end",
            "dev.weir.resolve.Resolver.resolve",
            "dev.weir.publish.Publisher.publish");

    private static final int TIMED_KILLS = 156;
    private static final int LONGEST_MILLIS = 3_000;

    private static final String FILES =
            "SELECT input, status, count(*) FROM weir.load WHERE archived IS NOT NULL GROUP BY ALL ORDER BY ALL";

    /** Made once: a workbook holds the time when it was made. */
    private static final byte[] OCTOBER = ledger("2026年10月");

    private static final byte[] NOVEMBER = ledger("2026年11月");

    @TempDir
    Path folder;

    private NightWorkspace prepared;
    private NightWorkspace undisturbed;
    private DatabaseSnapshot expected;
    private int nights;

    /** Three ledgers of the month before are loaded; a good, a held and a repeated one and a log are waiting. */
    private void prepare() {
        prepared = NightWorkspace.in(folder.resolve("prepared"));
        for (String community : List.of("月湖社区", "天一社区", "鼓楼社区")) {
            prepared.write("inbox/civil-affairs/" + community + "/10月低保.xlsx", OCTOBER);
        }
        assertThat(prepared.run(ROUTES).failures()).isEmpty();
        undisturbed = tonight();
        undisturbed.run(ROUTES);
        expected = DatabaseSnapshot.settled(undisturbed.opened());
    }

    private NightWorkspace tonight() {
        Path root = folder.resolve("night-" + nights++);
        NightWorkspace.copy(prepared.root(), root);
        NightWorkspace night = NightWorkspace.of(root);
        night.write("inbox/civil-affairs/月湖社区/11月低保.xlsx", NOVEMBER);
        night.write(
                "inbox/civil-affairs/天一社区/11月低保.xlsx",
                NightWorkspace.workbook("低保", "2026年11月", NightWorkspace.HEADER, List.of()));
        night.write("inbox/civil-affairs/鼓楼社区/重发低保.xlsx", OCTOBER);
        night.write("inbox/access-control/采集器/doors.log", "broken\nbroken again\n".getBytes(StandardCharsets.UTF_8));
        return night;
    }

    @Test
    void theNextRunCompletesWhatTwentyKilledOnesBegan() throws Exception {
        prepare();
        NightWorkspace night = tonight();
        for (String place : IN_TURN) {
            assertThat(point(place, 1).kill(night.root(), ROUTES))
                    .as("the run comes to " + place)
                    .isTrue();
        }

        assertThat(afterTheNextRun(night)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "weir.long", matches = "true")
    void theNextRunCompletesWhatAKilledOneBeganWhereverThatWas() throws Exception {
        prepare();
        Map<String, List<String>> wrong = new TreeMap<>();
        for (KillPoint point : points()) {
            NightWorkspace night = tonight();
            boolean reached = point.kill(night.root(), ROUTES);
            List<String> found = reached ? afterTheNextRun(night) : List.of("the run never came there");
            if (!found.isEmpty()) {
                wrong.put(point.toString(), found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    @EnabledIfSystemProperty(named = "weir.long", matches = "true")
    void theNextRunCompletesWhatAKilledOneBeganWheneverThatWas() throws Exception {
        prepare();
        Random random = new Random(3);
        Map<String, List<String>> wrong = new TreeMap<>();
        for (int kill = 0; kill < TIMED_KILLS; kill++) {
            NightWorkspace night = tonight();
            long millis = random.nextInt(LONGEST_MILLIS);
            kill(night, millis);
            List<String> found = afterTheNextRun(night);
            if (!found.isEmpty()) {
                wrong.put("after " + millis + " ms", found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<KillPoint> points() {
        List<KillPoint> points = new ArrayList<>();
        PLACES.forEach((place, hits) -> {
            for (int hit = 1; hit <= hits; hit++) {
                points.add(point(place, hit));
            }
        });
        return points;
    }

    private static KillPoint point(String place, int hit) {
        int dot = place.lastIndexOf('.');
        return new KillPoint(place.substring(0, dot), place.substring(dot + 1), hit);
    }

    /** What is not as after the undisturbed night. */
    private List<String> afterTheNextRun(NightWorkspace night) {
        night.run(ROUTES);
        List<String> found = new ArrayList<>(expected.differences(DatabaseSnapshot.settled(night.opened())));
        compare(found, "runs", List.of(), night.rows("SELECT run_id FROM weir.run WHERE status = 'running'"));
        compare(found, "loads of files", undisturbed.rows(FILES), night.rows(FILES));
        compare(found, "files", files(undisturbed.root()), files(night.root()));
        compare(
                found,
                "archived",
                List.of(),
                night.rows("SELECT archived FROM weir.load WHERE archived IS NOT NULL").stream()
                        .filter(path -> !night.exists(path))
                        .toList());
        return found;
    }

    private static void compare(List<String> found, String what, List<String> right, List<String> given) {
        if (!right.equals(given)) {
            found.add(what + ": " + given + " instead of " + right);
        }
    }

    /** All that lies in the inbox, the archive and the spool, without the numbers of loads. */
    private static List<String> files(Path root) {
        List<String> found = new ArrayList<>();
        for (String part : List.of("inbox", "archive", "data/spool")) {
            try (Stream<Path> files = Files.walk(root.resolve(part))) {
                files.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString().replaceFirst("/[0-9]+-", "/"))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return found;
    }

    private static void kill(NightWorkspace workspace, long millis) throws IOException, InterruptedException {
        Process process = RunProcess.start(workspace.root(), "-Xshare:auto", ROUTES);
        assertThat(process.getInputStream().read()).isPositive();
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }
}
