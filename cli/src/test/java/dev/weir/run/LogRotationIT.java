package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that grow, are rotated, cut, packed and delivered twice: each line becomes one event, whatever happened to its file. */
class LogRotationIT {

    private static final String ROUTE = "access-control-gates";
    private static final String LOG = "inbox/access-control/采集器/gates.log";

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void openWorkspace() {
        night = NightWorkspace.in(root);
    }

    @Test
    void readsOnWhereTheLastRunStopped() throws IOException {
        night.write(LOG, lines(1, 3).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates.log 3 new of 3");
        append(lines(4, 5) + "<134>Aug 30 ");
        assertThat(loaded()).containsExactly("gates.log 2 new of 2");
        assertThat(loaded()).isEmpty();
        append("00:00:06 ac-01-001 gated[231]: seq=6 door=1 card=A result=granted\n");
        assertThat(loaded()).containsExactly("gates.log 1 new of 1");
        assertThat(sequences()).isEqualTo("1-6");
    }

    @Test
    void readsTheRestOfARenamedLogAndTheNewOne() throws IOException {
        night.write(LOG, lines(1, 30).getBytes(StandardCharsets.UTF_8));
        run();
        append(lines(31, 32));
        Files.move(path(LOG), path(LOG + ".1"));
        night.write(LOG, lines(33, 35).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates.log 3 new of 3", "gates.log.1 2 new of 2");
        assertThat(notes())
                .contains(
                        "gates.log: This is another file than the one that was read under this name before, which was rotated, cut or replaced; it was read from its beginning.",
                        "gates.log.1: This is the file that was read as " + LOG
                                + " up to line 30; it was read on from there.");
        Files.move(path(LOG + ".1"), path(LOG + ".2"));
        Files.move(path(LOG), path(LOG + ".1"));
        night.write(LOG, lines(36, 36).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates.log 1 new of 1");
        assertThat(sequences()).isEqualTo("1-36");
    }

    @Test
    void takesLogsOfTwoFoldersForTwoEvenIfTheyBeginAlike() throws IOException {
        night.write(LOG, lines(1, 1).getBytes(StandardCharsets.UTF_8));
        run();
        night.write("inbox/access-control/另一台/gates.log", lines(1, 2).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates.log 1 new of 2");
        assertThat(sequences()).isEqualTo("1-2");
    }

    @Test
    void readsTheRestOfALogThatWasCopiedAndCut() throws IOException {
        night.write(LOG, lines(1, 30).getBytes(StandardCharsets.UTF_8));
        run();
        append(lines(31, 31));
        Files.copy(path(LOG), path(LOG + ".1"));
        Files.write(path(LOG), new byte[0]);
        append(lines(32, 32));
        assertThat(loaded()).containsExactly("gates.log 1 new of 1", "gates.log.1 1 new of 1");
        assertThat(sequences()).isEqualTo("1-32");
        assertThat(loaded()).isEmpty();
    }

    @Test
    void readsTheRestOfALogThatWasPacked() throws IOException {
        night.write(LOG, lines(1, 30).getBytes(StandardCharsets.UTF_8));
        run();
        Files.delete(path(LOG));
        night.write(LOG + "-20260831.gz", gzip(lines(1, 32)));
        night.write(LOG, lines(33, 33).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates.log 1 new of 1", "gates.log-20260831.gz 2 new of 2");
        assertThat(loaded()).isEmpty();
        assertThat(sequences()).isEqualTo("1-33");
    }

    @Test
    void makesNoSecondEventOfLinesThatAreDeliveredAgain() throws IOException {
        night.write(LOG, lines(1, 30).getBytes(StandardCharsets.UTF_8));
        run();
        night.write("inbox/access-control/采集器/gates-again.log", lines(1, 30).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).as("the same file under another name").isEmpty();
        night.write("inbox/access-control/采集器/gates-part.log", lines(20, 35).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates-part.log 5 new of 16");
        night.write("inbox/access-control/采集器/gates-packed.log.gz", gzip(lines(10, 36)));
        assertThat(loaded()).containsExactly("gates-packed.log.gz 1 new of 27");
        assertThat(sequences()).isEqualTo("1-36");
    }

    @Test
    void makesNoSecondEventOfAPackedAndAPlainDelivery() throws IOException {
        night.write("inbox/access-control/采集器/doors-1.log.gz", gzip(doors(1, 10)));
        night.write("inbox/access-control/采集器/doors-2.log", doors(1, 10).getBytes(StandardCharsets.UTF_8));
        night.write("inbox/access-control/采集器/doors-3.log", doors(1, 10).getBytes(StandardCharsets.UTF_8));
        List<LoadOutcome> loads = run("access-control-doors");
        assertThat(loads).extracting(load -> load.counts().added()).containsExactly(10L, 0L, 0L);
        assertThat(loads)
                .extracting(LoadOutcome::status)
                .containsExactly(LoadStatus.DONE, LoadStatus.UNCHANGED, LoadStatus.UNCHANGED);
        assertThat(night.rows("SELECT count(*) FROM record.event")).containsExactly("10");
    }

    @Test
    void holdsABurstOfUnreadableLinesAboveTheLimitAndRejectsItBelow() throws IOException {
        Path mapping = path("mappings/access-control-gates.yaml");
        String yaml = Files.readString(mapping);
        String garbage = "%".repeat(200);
        String burst =
                LongStream.range(0, 100_000).mapToObj(i -> garbage + i + "\n").collect(Collectors.joining());
        Files.writeString(mapping, yaml.replace("load: append", "load: append\nrejects: {max: 1000}"));
        night.write(LOG, (lines(1, 3) + burst + lines(4, 4)).getBytes(StandardCharsets.UTF_8));
        assertThat(run(ROUTE)).singleElement().satisfies(held -> {
            assertThat(held.status()).isEqualTo(LoadStatus.HELD);
            assertThat(held.message()).startsWith("H005 100000 of 100004 rows have errors");
        });
        assertThat(night.rows("SELECT count(*) FROM record.event")).containsExactly("0");

        Files.writeString(mapping, yaml.replace("load: append", "load: append\nrejects: {max: 100000}"));
        assertThat(run(ROUTE)).singleElement().satisfies(done -> {
            assertThat(done.status()).isEqualTo(LoadStatus.DONE);
            assertThat(done.counts().rejected()).isEqualTo(100_000);
            assertThat(done.counts().added()).isEqualTo(4);
        });
        assertThat(night.rows("SELECT DISTINCT code, severity FROM weir.fault")).containsExactly("F050|error");
    }

    @Test
    void waitsForTheEndOfARecordOfSeveralLines() throws IOException {
        Path mapping = path("mappings/access-control-gates.yaml");
        String yaml = Files.readString(mapping);
        Files.writeString(mapping, yaml.replace("growing: true}", "growing: true, record_start: '^<[0-9]+>'}"));
        night.writeNow(LOG, (lines(1, 1) + "  stuck\n" + lines(2, 2)).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates.log 1 new of 1");
        append("  stuck too\n");
        assertThat(loaded()).containsExactly("gates.log 0 new of 0");
        Files.setLastModifiedTime(path(LOG), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        assertThat(loaded()).containsExactly("gates.log 1 new of 1");
        assertThat(night.rows("SELECT event_no, description FROM record.event ORDER BY 1"))
                .containsExactly(
                        "AC-01-001-1|seq=1 door=1 card=A result=granted stuck",
                        "AC-01-001-2|seq=2 door=1 card=A result=granted stuck too");
    }

    @Test
    void countsEqualLinesOnFromPieceToPieceAndTheSameInEachDelivery() throws IOException {
        Path mapping = path("mappings/access-control-gates.yaml");
        Files.writeString(mapping, Files.readString(mapping).replace("equal_lines: once, ", ""));
        String line = lines(7, 7);
        night.write(LOG, (lines(1, 1) + line + line).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates.log 3 new of 3");
        append(line + lines(8, 8));
        assertThat(loaded()).containsExactly("gates.log 2 new of 2");
        Files.move(path(LOG), path(LOG + ".1"));
        night.write(LOG, lines(9, 9).getBytes(StandardCharsets.UTF_8));
        Files.writeString(path(LOG + ".1"), line + line + lines(8, 8), StandardOpenOption.APPEND);
        assertThat(loaded()).containsExactly("gates.log 1 new of 1", "gates.log.1 3 new of 3");
        night.write(
                "inbox/access-control/采集器/gates-part.log",
                (line.repeat(5) + lines(8, 8) + lines(10, 10)).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded()).containsExactly("gates-part.log 1 new of 7");
        assertThat(night.rows(
                        "SELECT split_part(event_no, '-', 4) AS n, count(*) FROM record.event GROUP BY n ORDER BY 1"))
                .containsExactly("1|1", "10|1", "7|5", "8|2", "9|1");
    }

    /** What each input brought, without its folder. */
    private List<String> loaded() {
        return run(ROUTE).stream()
                .map(load -> "%s %d new of %d"
                        .formatted(
                                Path.of(load.input()).getFileName(),
                                load.counts().added(),
                                load.counts().read()))
                .toList();
    }

    private void run() {
        run(ROUTE);
    }

    private List<LoadOutcome> run(String route) {
        RunSummary summary = night.run(route);
        assertThat(summary.failures()).isEmpty();
        return summary.loads();
    }

    private List<String> notes() {
        return night.rows("SELECT parse_filename(input) || ': ' || notes FROM weir.load WHERE notes IS NOT NULL");
    }

    /** The first and the last counter among the events, which must all be there, and once. */
    private String sequences() {
        return night.rows(
                        "SELECT CASE WHEN count(*) = max(n) - min(n) + 1 THEN min(n) || '-' || max(n) ELSE list(n)::VARCHAR END"
                                + " FROM (SELECT CAST(split_part(event_no, '-', 4) AS BIGINT) AS n FROM record.event)")
                .get(0);
    }

    private static String lines(int from, int to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(n -> "<134>Aug 30 00:%02d:%02d ac-01-001 gated[231]: seq=%d door=1 card=A result=granted\n"
                        .formatted(n / 60, n % 60, n))
                .collect(Collectors.joining());
    }

    private static String doors(int from, int to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(n -> "<134>1 2026-08-30T00:00:%02dZ ac-1 doord 231 DOOR [door@32473 seq=\"%d\"] x\n"
                        .formatted(n % 60, n))
                .collect(Collectors.joining());
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void append(String text) throws IOException {
        Files.writeString(path(LOG), text, StandardOpenOption.APPEND);
    }

    private Path path(String name) {
        return root.resolve(name);
    }
}
