package dev.weir.run;

import static dev.weir.run.NightWorkspace.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.load.LoadStatus;
import dev.weir.run.RunSummary.Failure;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everybody may put something into an inbox: what is no file is named and left, and what is one is moved exactly once. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class InboxIT {

    private static final String ROUTE = "civil-affairs-subsidy";
    private static final String COMMUNITY = "inbox/civil-affairs/月湖社区";
    private static final String LEDGER = COMMUNITY + "/11月低保.xlsx";

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void makeWorkspace() {
        night = NightWorkspace.in(root);
        night.write(LEDGER, ledger("2026年11月"));
    }

    @Test
    void takesOnlyRegularFilesAndNamesEverythingElseOnce() throws Exception {
        Path others = Files.createDirectories(root.resolve("others/天一社区"));
        Path secret = Files.write(others.resolve("密 低保.xlsx"), ledger("2026年11月"));
        Path inbox = root.resolve(COMMUNITY);
        Files.createSymbolicLink(inbox.resolve("link低保.xlsx"), secret);
        Files.createSymbolicLink(inbox.resolve("broken低保.xlsx"), root.resolve("nowhere"));
        Files.createSymbolicLink(root.resolve("inbox/civil-affairs/天一社区"), others);
        Files.createSymbolicLink(inbox.resolve("loop"), root.resolve("inbox"));
        assertThat(OtherCommand.run("mkfifo", inbox.resolve("pipe低保.xlsx").toString()))
                .isZero();
        Files.write(inbox.resolve("line\nbreak低保.xlsx"), ledger("2026年11月"));
        Files.write(inbox.resolve("back\\slash低保.xlsx"), ledger("2026年11月"));
        night.write(COMMUNITY + "/folder低保.xlsx/12月低保.xlsx", ledger("2026年12月"));
        Path deep = inbox;
        for (int depth = 0; depth < 40; depth++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        assertThat(OtherCommand.run(
                        "bash", "-c", "cd '" + inbox + "' && touch -d '1 hour ago' $'\\xb5\\xcd\\xb1\\xa3.xlsx'"))
                .isZero();

        RunSummary summary = night.run(ROUTE);

        assertThat(summary.failures())
                .extracting(InboxIT::told)
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told).contains("link低保.xlsx", "symbolic link"),
                        told -> assertThat(told).contains("broken低保.xlsx", "symbolic link"),
                        told -> assertThat(told).contains("civil-affairs/天一社区", "symbolic link"),
                        told -> assertThat(told).contains("loop", "symbolic link"),
                        told -> assertThat(told).contains("pipe低保.xlsx", "a pipe, a socket or a device"),
                        told -> assertThat(told).contains("line↵break低保.xlsx", "line break"),
                        told -> assertThat(told).contains("back\\slash低保.xlsx", "backslash"),
                        told -> assertThat(told).contains("/d/d", "too deep"),
                        told -> assertThat(told).contains(".xlsx", "not valid UTF-8"));
        assertThat(summary.waiting()).isEmpty();
        assertThat(summary.loads())
                .extracting(load -> load.input())
                .containsExactly(LEDGER, COMMUNITY + "/folder低保.xlsx/12月低保.xlsx");
        assertThat(archived()).hasSize(2);
        assertThat(secret).exists();
    }

    @Test
    void takesNothingFromASocket() throws IOException {
        Path socket = root.resolve(COMMUNITY + "/s低保.xlsx");
        assumeThat(socket.toString().length()).isLessThan(100);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));

            assertThat(night.run(ROUTE).failures()).singleElement().satisfies(failure -> assertThat(told(failure))
                    .contains("s低保.xlsx", "a pipe, a socket or a device"));
        }
    }

    @Test
    void readsAnInboxThatIsALinkButNoDepartmentThatIsOne() throws IOException {
        Path elsewhere = root.resolve("share");
        Files.move(root.resolve("inbox"), elsewhere);
        Files.createSymbolicLink(root.resolve("inbox"), elsewhere);

        assertThat(night.run(ROUTE).loads()).extracting(load -> load.status()).containsExactly(LoadStatus.DONE);

        Files.move(elsewhere.resolve("civil-affairs"), root.resolve("another"));
        Files.createSymbolicLink(elsewhere.resolve("civil-affairs"), root.resolve("another"));
        night.write(LEDGER, ledger("2026年12月"));
        RunSummary refused = night.run(ROUTE);

        assertThat(refused.loads()).isEmpty();
        assertThat(refused.failures()).singleElement().satisfies(failure -> assertThat(told(failure))
                .contains("inbox/civil-affairs", "symbolic link"));
    }

    @Test
    void aFileThatCannotBeTakenOutOfTheInboxIsLoadedAndArchivedOnce() throws Exception {
        LockedFolder.during(root.resolve(COMMUNITY), () -> {
            for (int each = 0; each < 3; each++) {
                RunSummary summary = night.run(ROUTE);

                assertThat(summary.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                        .contains("it is loaded (load 1) and kept as archive/civil-affairs/")
                        .contains("cannot be taken out of " + COMMUNITY + ":")
                        .contains("let Weir delete in that folder"));
                assertThat(summary.loads()).hasSize(each == 0 ? 1 : 0);
                assertThat(archived()).hasSize(1);
            }
        });
        RunSummary healed = night.run(ROUTE);

        assertThat(healed.failures()).isEmpty();
        assertThat(night.exists(LEDGER)).isFalse();
        assertThat(archived()).hasSize(1);
        assertThat(night.rows("SELECT load_id, status FROM weir.load")).containsExactly("1|done");
        assertThat(night.rows("FROM weir.move")).isEmpty();
    }

    @Test
    void aHeldFileThatCannotBeTakenOutOfTheInboxIsHeldOnce() throws Exception {
        night.run(ROUTE);
        night.write(LEDGER, NightWorkspace.workbook("低保", "2026年12月", NightWorkspace.HEADER, List.of()));
        LockedFolder.during(root.resolve(COMMUNITY), () -> {
            assertThat(night.run(ROUTE).held()).isTrue();
            assertThat(night.run(ROUTE).failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                    .contains("it is held (load 2)"));
            assertThat(accept(2).loads()).extracting(load -> load.status()).containsExactly(LoadStatus.DONE);
            assertThat(night.run(ROUTE).loads()).isEmpty();
        });
        assertThat(night.rows("SELECT status FROM weir.load ORDER BY load_id"))
                .containsExactly("done", "superseded", "done");
    }

    @Test
    void aSecondDeliveryOfTheSameContentIsNotKeptTwice() throws IOException {
        night.run(ROUTE);
        night.write(COMMUNITY + "/重发低保.xlsx", ledger("2026年11月"));

        byte[] first = Files.readAllBytes(archived().get(0));
        night.write(COMMUNITY + "/重发低保.xlsx", first);
        RunSummary again = night.run(ROUTE);

        assertThat(again.loads()).extracting(load -> load.status()).containsExactly(LoadStatus.UNCHANGED);
        assertThat(archived()).hasSize(1);
        assertThat(night.rows("SELECT count(DISTINCT archived), count(archived) FROM weir.load"))
                .containsExactly("1|2");
    }

    @Test
    void aNameThatTheArchiveCannotHoldIsShortened() throws IOException {
        String name = "低保".repeat(41) + "1234.xlsx";
        Files.move(root.resolve(LEDGER), root.resolve(COMMUNITY).resolve(name));

        assertThat(night.run(ROUTE).failures()).isEmpty();

        assertThat(archived()).singleElement().satisfies(file -> assertThat(
                        file.getFileName().toString())
                .startsWith("1-低保低保")
                .endsWith(".xlsx"));
        assertThat(night.run(ROUTE).loads()).isEmpty();
    }

    @Test
    void aTabInTheNameOfASubmittersFolderIsNoFault() {
        night.write("inbox/civil-affairs/天\t一\"社区/低保.xlsx", ledger("2026年11月"));
        night.write("inbox/civil-affairs/鼓\t楼社区/低保.xlsx", new byte[0]);

        RunSummary summary = night.run(ROUTE);

        assertThat(summary.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .contains("empty"));
        assertThat(night.rows("SELECT status, scopes[1] FROM weir.load WHERE contains(scopes[1], chr(9)) ORDER BY ALL"))
                .containsExactly("done|天\t一\"社区", "failed|鼓\t楼社区");
    }

    @Test
    void whatIsNotInTheArchiveIsNamedByAcceptAndReload() throws Exception {
        night.run(ROUTE);
        night.write(LEDGER, NightWorkspace.workbook("低保", "2026年12月", NightWorkspace.HEADER, List.of()));
        night.run(ROUTE);
        for (Path file : archived()) {
            Files.delete(file);
        }

        assertThat(accept(2).failures())
                .extracting(InboxIT::told)
                .singleElement()
                .asString()
                .contains(LEDGER, "its archived copy is gone: archive/civil-affairs/");
        RunSummary reloaded = new Operations(WorkspaceFiles.open(root), Progress.NONE).reload(ROUTE);
        assertThat(reloaded.status()).isEqualTo("failed");
        assertThat(reloaded.failures()).singleElement().satisfies(failure -> assertThat(told(failure))
                .contains(LEDGER, "its archived copy is gone"));
    }

    @Test
    void aFileOfAnOlderProgramThatDidNotNoteItsPlaceIsFoundAgain() throws Exception {
        night.run(ROUTE);
        night.write(LEDGER, NightWorkspace.workbook("低保", "2026年12月", NightWorkspace.HEADER, List.of()));
        night.run(ROUTE);
        night.change("UPDATE weir.load SET archived = NULL");

        assertThat(new Operations(WorkspaceFiles.open(root), Progress.NONE)
                        .reload(ROUTE)
                        .loads())
                .hasSize(1);
        assertThat(accept(2).loads()).extracting(load -> load.status()).containsExactly(LoadStatus.DONE);
    }

    private RunSummary accept(long load) {
        return new Operations(WorkspaceFiles.open(root), Progress.NONE)
                .accept(load, false)
                .summary();
    }

    private static String told(Failure failure) {
        return failure.input() + " " + failure.message();
    }

    private List<Path> archived() throws IOException {
        if (!Files.exists(root.resolve("archive"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root.resolve("archive"))) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }
}
