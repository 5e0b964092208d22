package dev.weir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.WeirException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final List<GrowthMark> NEVER = List.of();

    @TempDir
    Path workspace;

    private Path folder;
    private Spool spool;
    private Path input;

    @BeforeEach
    void openSpool() {
        folder = workspace.resolve("data/spool");
        spool = Spool.open(folder);
        input = workspace.resolve("低保 台账.log");
    }

    @Test
    void copiesAFileAndHashesIt() throws IOException {
        Files.writeString(input, "abc");
        try (SpooledFile copy = spool.copy(input, "inbox/x")) {
            assertThat(copy.file()).hasParent(folder).hasContent("abc");
            assertThat(copy.size()).isEqualTo(3);
            assertThat(copy.hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void letsOnlyTheOwnerIn() throws IOException {
        Files.writeString(input, "abc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (SpooledFile copy = spool.copy(input, "inbox/x")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void deletesWhatAKilledRunLeft() throws IOException {
        Files.writeString(input, "abc");
        spool.copy(input, "inbox/x");
        Files.writeString(folder.resolve("a person's own file"), "stays");
        Spool.open(folder);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a person's own file"));
        }
    }

    @Test
    void leavesAFileThatIsStillBeingWritten() throws Exception {
        Files.write(input, new byte[1 << 20]);
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> appendWhile(writing));
        writer.start();
        try {
            assertThatThrownBy(() -> {
                        for (int attempt = 0; attempt < 1000; attempt++) {
                            spool.copy(input, "inbox/x").close();
                        }
                    })
                    .isInstanceOf(WeirException.class)
                    .hasMessageContaining("still being written");
        } finally {
            writing.set(false);
            writer.join();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesAnInputThatIsGone() {
        assertThatThrownBy(() -> spool.copy(input, "inbox/gone.xlsx"))
                .isInstanceOf(WeirException.class)
                .extracting(e -> ((WeirException) e).describe())
                .asString()
                .startsWith("inbox/gone.xlsx: it cannot be copied");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheSpoolCannotBeMade() throws IOException {
        Path blocked = Files.writeString(workspace.resolve("blocked"), "a file, no folder");
        assertThatThrownBy(() -> Spool.open(blocked.resolve("spool")))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void copiesOnlyWholeLinesThatAGrowingFileHasGained() throws IOException {
        Files.writeString(input, "one\ntwo\nthr");
        GrowthMark mark;
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", NEVER)) {
            assertThat(piece.copy().file()).hasContent("one\ntwo\n");
            assertThat(piece.restarted()).isFalse();
            assertThat(piece.firstLine()).isEqualTo(1);
            mark = piece.next(8, 2);
            assertThat(mark.offset()).isEqualTo(8);
        }
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", List.of(mark))) {
            assertThat(piece.isEmpty()).isTrue();
            assertThat(piece.next(0, 2)).isEqualTo(mark);
        }
        Files.writeString(input, "ee\nfour\n", StandardOpenOption.APPEND);
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", List.of(mark))) {
            assertThat(piece.copy().file()).hasContent("three\nfour\n");
            assertThat(piece.firstLine()).isEqualTo(3);
            assertThat(piece.restarted()).isFalse();
            assertThat(piece.next(11, 4))
                    .extracting(GrowthMark::input, GrowthMark::offset, GrowthMark::line)
                    .containsExactly("inbox/x", 19L, 4L);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void findsTheLastLineFeedFarFromTheEnd() throws IOException {
        Files.writeString(input, "one\n" + "x".repeat(300_000));
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", NEVER)) {
            assertThat(piece.copy().file()).hasContent("one\n");
        }
        Files.writeString(input, "x".repeat(300_000));
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", NEVER)) {
            assertThat(piece.isEmpty()).isTrue();
        }
    }

    @Test
    void beginsAnewWithAFileThatWasRotatedOrCut() throws IOException {
        Files.writeString(input, "one\ntwo\n");
        GrowthMark mark;
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", NEVER)) {
            mark = piece.next(8, 2);
        }
        for (String replaced : new String[] {"x\n", "another file, longer than the first\n"}) {
            Files.writeString(input, replaced);
            try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", List.of(mark))) {
                assertThat(piece.restarted()).isTrue();
                assertThat(piece.firstLine()).isEqualTo(1);
                assertThat(piece.copy().file()).hasContent(replaced);
            }
        }
    }

    @Test
    void knowsARenamedFileByItsBeginning() throws IOException {
        Files.writeString(input, "line\n".repeat(1000));
        GrowthMark mark;
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", NEVER)) {
            mark = piece.next(5000, 1000);
        }
        Path renamed = Files.move(input, workspace.resolve("x.1"));
        Files.writeString(renamed, "last\n", StandardOpenOption.APPEND);
        try (SpooledPiece piece = spool.copyGrown(renamed, "inbox/x.1", List.of(mark))) {
            assertThat(piece.copy().file()).hasContent("last\n");
            assertThat(piece.firstLine()).isEqualTo(1001);
            assertThat(piece.formerName()).contains("inbox/x");
        }
    }

    @Test
    void takesTheUnfinishedLineOfARotatedFileOnceItIsQuiet() throws IOException {
        Files.writeString(input, "one\ntwo\nthr");
        GrowthMark mark;
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", NEVER)) {
            mark = piece.next(8, 2);
        }
        Path renamed = Files.move(input, workspace.resolve("x.1"));
        try (SpooledPiece piece = spool.copyGrown(renamed, "inbox/x.1", List.of(mark))) {
            assertThat(piece.isEmpty()).isTrue();
        }
        Files.setLastModifiedTime(renamed, FileTime.from(Instant.now().minus(Growth.QUIET.multipliedBy(2))));
        try (SpooledPiece piece = spool.copyGrown(renamed, "inbox/x.1", List.of(mark))) {
            assertThat(piece.copy().file()).hasContent("thr");
            assertThat(piece.complete()).isTrue();
        }
    }

    @Test
    void tellsFilesApartThatBeginAlike() throws IOException {
        String banner = "== started ==\n".repeat(200);
        Files.writeString(input, banner + "one\n");
        GrowthMark mark;
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", NEVER)) {
            mark = piece.next(piece.copy().size(), 201);
        }
        Files.writeString(input, banner + "two\nthree\n");
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", List.of(mark))) {
            assertThat(piece.restarted()).isTrue();
            assertThat(piece.firstLine()).isEqualTo(1);
        }
    }

    @Test
    void knowsAFileAgainThatWasPackedSince() throws IOException {
        Files.writeString(input, "line\n".repeat(1000));
        GrowthMark mark;
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", NEVER)) {
            mark = piece.next(5000, 1000);
        }
        Path packed = workspace.resolve("x.1.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(("line\n".repeat(1000) + "last").getBytes(StandardCharsets.UTF_8));
        }
        GrowthMark ofPacked;
        try (SpooledPiece piece = spool.copyGrown(packed, "inbox/x.1.gz", List.of(mark))) {
            assertThat(piece.copy().file()).hasContent("last");
            assertThat(piece.firstLine()).isEqualTo(1001);
            ofPacked = piece.next(4, 1001);
        }
        Path renamed = Files.move(packed, workspace.resolve("x.2.gz"));
        try (SpooledPiece piece = spool.copyGrown(renamed, "inbox/x.2.gz", List.of(ofPacked, mark))) {
            assertThat(piece.isEmpty()).isTrue();
        }
    }

    @Test
    void knowsMarksOfOlderPrograms() throws IOException {
        Files.writeString(input, "one\ntwo\n");
        FileHead head = FileHead.of("one\n".getBytes(StandardCharsets.UTF_8));
        GrowthMark old = new GrowthMark("inbox/x", 4, 1, head.toString());
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x", List.of(old))) {
            assertThat(piece.copy().file()).hasContent("two\n");
        }
    }

    @Test
    void copiesGzipWholeAndOnce() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("one\ntwo".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(input, bytes.toByteArray());
        GrowthMark mark;
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x.gz", NEVER)) {
            assertThat(piece.copy().file()).hasBinaryContent(bytes.toByteArray());
            assertThat(piece.restarted()).isFalse();
            mark = piece.next(7, 2);
        }
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x.gz", List.of(mark))) {
            assertThat(piece.isEmpty()).isTrue();
        }
        Files.write(input, bytes.toByteArray(), StandardOpenOption.APPEND);
        try (SpooledPiece piece = spool.copyGrown(input, "inbox/x.gz", List.of(mark))) {
            assertThat(piece.copy().file()).hasBinaryContent(bytes.toByteArray());
            assertThat(piece.firstLine()).isEqualTo(3);
        }
    }

    private void appendWhile(AtomicBoolean writing) {
        try {
            for (int second = 0; writing.get(); second++) {
                Files.writeString(input, "more\n", StandardOpenOption.APPEND);
                Files.setLastModifiedTime(input, FileTime.from(Instant.ofEpochSecond(second)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
