package dev.weir.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.resolve.District;
import dev.weir.run.WorkspaceFiles;
import dev.weir.store.Session;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A held load is told until a person decides about it, or until its ledger has got this issue or a newer one. */
class StandingTest {

    private static final String SEPTEMBER = "'held', ['月湖'], '2026-09', 'inbox/9.xlsx', 'hash9', 'replace'";

    @TempDir
    Path folder;

    private District district;
    private Workspace workspace;
    private long loads;

    @BeforeEach
    void open() throws IOException {
        Files.copy(Path.of("weir.yaml"), folder.resolve("weir.yaml"));
        workspace = WorkspaceFiles.folders(folder);
        district = new District(folder);
    }

    @AfterEach
    void close() {
        district.close();
    }

    @Test
    void anOlderIssueOrAnotherLedgerDoesNotReplaceIt() throws SQLException {
        load(SEPTEMBER);
        load("'done', ['月湖'], '2026-08', 'inbox/8.xlsx', 'hash8', 'replace'");
        load("'done', ['月湖'], '2026-08', 'inbox/9.xlsx', 'hash8b', 'replace'");
        load("'done', ['天一'], '2026-10', 'inbox/天一.xlsx', 'hash10', 'replace'");
        load("'done', ['月湖'], '2026-09', 'inbox/9补.xlsx', 'hash9b', 'partial'");
        load("'failed', ['月湖'], '2026-10', 'inbox/9.xlsx', 'hash9c', 'replace'");
        assertThat(held()).isEqualTo("1");
    }

    @Test
    void itsIssueSentAgainReplacesIt() throws SQLException {
        load(SEPTEMBER);
        load("'done', ['月湖'], '2026-09', 'inbox/9 corrected.xlsx', 'hash9b', 'replace'");
        assertThat(held()).isEmpty();
    }

    @Test
    void aNewerIssueReplacesItUntilThatIsTakenBack() throws SQLException {
        load(SEPTEMBER);
        load("'done', ['月湖'], '2026-10', 'inbox/10.xlsx', 'hash10', 'replace'");
        assertThat(held()).isEmpty();
        district.update("UPDATE weir.load SET status = 'withdrawn' WHERE load_id = 2");
        assertThat(held()).isEqualTo("1");
    }

    @Test
    void whatNobodyCouldReadStaysUntilTheSameInputIsLoaded() throws SQLException {
        load("'held', ['月湖'], NULL, 'inbox/9.xlsx', 'hash9', 'replace'");
        load("'done', ['月湖'], '2026-10', 'inbox/10.xlsx', 'hash10', 'replace'");
        assertThat(held()).isEqualTo("1");
        load("'done', ['月湖'], '2026-09', 'inbox/9.xlsx', 'hash9b', 'replace'");
        assertThat(held()).isEmpty();
    }

    @Test
    void whatIsHeldAgainIsToldOnce() throws SQLException {
        load(SEPTEMBER);
        load("'held', ['月湖'], '2026-09', 'inbox/9 again.xlsx', 'hash9', 'replace'");
        load("'held', ['月湖'], '2026-09', 'inbox/9 again.xlsx', 'hash9b', 'replace'");
        assertThat(held()).isEqualTo("3");
    }

    @Test
    void aPullThatFindsNothingNewSettlesTheHeldOneBeforeIt() throws SQLException {
        load("'held', [''], NULL, 'police', '', 'full'");
        load("'unchanged', [''], NULL, 'police', '', 'upsert'");
        assertThat(held()).isEmpty();
    }

    private void load(String values) throws SQLException {
        loads++;
        district.update(
                "INSERT INTO weir.load (load_id, mapping, status, scopes, issue, input, content_hash, mode) VALUES ("
                        + loads + ", 'subsidy', " + values + ")");
    }

    private String held() throws SQLException {
        return Standing.of(workspace, new Session(district.connection())).held().stream()
                .map(held -> Long.toString(held.load()))
                .reduce("", String::concat);
    }
}
