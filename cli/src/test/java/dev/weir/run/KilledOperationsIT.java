package dev.weir.run;

import static dev.weir.run.NightWorkspace.HEADER;
import static dev.weir.run.NightWorkspace.household;
import static dev.weir.run.NightWorkspace.ledger;
import static dev.weir.run.NightWorkspace.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.publish.Published;
import dev.weir.publish.PublishedDatabase;
import dev.weir.run.Operations.AcceptResult;
import dev.weir.run.Operations.Acceptance;
import dev.weir.run.Operations.UndoResult;
import dev.weir.store.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correcting command that was killed is given once more, and then everything is as if nobody had killed it. */
class KilledOperationsIT {

    private static final String ROUTE = "civil-affairs-subsidy";

    @TempDir
    Path folder;

    private NightWorkspace disturbed;
    private NightWorkspace undisturbed;

    @BeforeEach
    void loadTwoIssues() {
        disturbed = workspace("disturbed");
        disturbed.write("inbox/civil-affairs/月湖社区/10月低保.xlsx", ledger("2026年10月"));
        disturbed.run(ROUTE);
    }

    @Test
    void anUndoThatWasKilledIsFinishedByTheSameUndo() throws Exception {
        disturbed.write(
                "inbox/civil-affairs/月湖社区/11月低保.xlsx",
                workbook("低保", "2026年11月", HEADER, List.of(household("H1", "张三"), household("H2", "李四"))));
        assertThat(disturbed.run(ROUTE).failed()).isFalse();
        undisturbed = copy();
        operations(undisturbed).undo(2);
        assertThat(households(undisturbed)).isEqualTo(3);

        StoppedProcess.kill(disturbed.root(), "resolve", "undo", "2");
        assertThat(households(disturbed)).isEqualTo(2);
        UndoResult again = operations(disturbed).undo(2);

        assertThat(again.summary().failed()).isFalse();
        assertThat(again.undone())
                .hasValueSatisfying(undone -> assertThat(undone.before()).isTrue());
        bothAreEqual();
        StoppedProcess.kill(disturbed.root(), "publish", "undo", "1");
        operations(disturbed).undo(1);
        operations(undisturbed).undo(1);
        bothAreEqual();
    }

    @Test
    void anAcceptThatWasKilledIsFinishedByTheSameAcceptAndLoadsOnce() throws Exception {
        disturbed.write("inbox/civil-affairs/月湖社区/11月低保.xlsx", workbook("低保", "2026年11月", HEADER, List.of()));
        assertThat(disturbed.run(ROUTE).held()).isTrue();
        undisturbed = copy();
        operations(undisturbed).accept(2, false);
        assertThat(households(undisturbed)).isZero();

        for (String place : List.of("loaded", "resolve", "publish")) {
            Path root = folder.resolve("killed at " + place);
            NightWorkspace.copy(disturbed.root(), root);
            link(root);
            NightWorkspace killed = NightWorkspace.of(root);
            StoppedProcess.kill(root, place, "accept", "2");

            AcceptResult again = operations(killed).accept(2, false);

            assertThat(again.acceptance()).isEqualTo(Acceptance.BEFORE);
            assertThat(again.summary().failed()).isFalse();
            areEqual(killed, undisturbed);
            assertThat(killed.rows("SELECT load_id, status FROM weir.load ORDER BY ALL"))
                    .containsExactly("1|done", "2|superseded", "3|done");
        }
    }

    @Test
    void aReloadThatWasKilledIsFinishedByTheSameReload() throws Exception {
        disturbed.write("inbox/civil-affairs/天一社区/11月低保.xlsx", ledger("2026年11月"));
        disturbed.run(ROUTE);
        undisturbed = copy();
        operations(undisturbed).reload(ROUTE);
        List<String> expected = undisturbed.records();

        for (String place : List.of("loaded", "resolve", "publish")) {
            StoppedProcess.kill(disturbed.root(), place, "reload", ROUTE);
            RunSummary again = operations(disturbed).reload(ROUTE);

            assertThat(again.failed()).isFalse();
            assertThat(again.loads()).hasSize(2);
            assertThat(disturbed.records()).isNotEmpty().isEqualTo(expected);
            assertThat(households(disturbed)).isEqualTo(households(undisturbed));
        }
        assertThat(disturbed.rows("SELECT run_id FROM weir.run WHERE status = 'running'"))
                .isEmpty();
    }

    /** It only renames a link: what a kill may leave is the new link under another name. */
    @Test
    void aRollbackThatWasKilledIsGivenOnceMore() throws IOException, SQLException {
        disturbed.write("inbox/civil-affairs/天一社区/11月低保.xlsx", ledger("2026年11月"));
        disturbed.run(ROUTE);
        Path link = disturbed.root().resolve("data/district.duckdb");
        Published published = new Published(link);
        String earlier = published.versions().get(1);
        Files.createSymbolicLink(link.resolveSibling("." + link.getFileName() + "-" + earlier), Path.of("nowhere"));

        assertThat(published.current()).contains(published.versions().get(0));
        assertThat(published.rollBack()).isEqualTo(earlier);
        assertThat(published.current()).contains(earlier);
        assertThat(households(disturbed)).isEqualTo(3);
    }

    private void bothAreEqual() throws SQLException {
        areEqual(disturbed, undisturbed);
    }

    private static void areEqual(NightWorkspace one, NightWorkspace other) throws SQLException {
        assertThat(DatabaseSnapshot.settled(one.root()).differences(DatabaseSnapshot.settled(other.root())))
                .isEmpty();
        assertThat(households(one)).isEqualTo(households(other));
        assertThat(one.rows("SELECT run_id FROM weir.run WHERE status = 'running'"))
                .isEmpty();
    }

    private static long households(NightWorkspace workspace) throws SQLException {
        OpenWorkspace open = WorkspaceFiles.open(workspace.root());
        try (PublishedDatabase database = WorkFile.openPublished(open.workspace())) {
            return new Session(database.connection()).number("SELECT count(*) FROM household WHERE ended_on IS NULL");
        }
    }

    private static Operations operations(NightWorkspace workspace) {
        return new Operations(WorkspaceFiles.open(workspace.root()), Progress.NONE);
    }

    private NightWorkspace workspace(String name) {
        return NightWorkspace.in(folder.resolve(name));
    }

    private NightWorkspace copy() throws IOException {
        Path root = folder.resolve("undisturbed");
        NightWorkspace.copy(disturbed.root(), root);
        link(root);
        return NightWorkspace.of(root);
    }

    /** A copied link is a file. */
    private void link(Path root) throws IOException {
        Path link = root.resolve("data/district.duckdb");
        Files.delete(link);
        Files.createSymbolicLink(link, Files.readSymbolicLink(disturbed.root().resolve("data/district.duckdb")));
    }
}
