package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.publish.PublishedDatabase;
import dev.weir.run.AudienceOutcome.Change;
import dev.weir.store.WorkDatabase;
import dev.weir.table.CellValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each audience has a file of its own, made by every run. */
class AudiencesIT {

    private static final String HEAD =
            "version: 1\naudience: east\ntitle: {en: East, zh: 东}\nclasses: [open, internal]\n";

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void prepare() throws IOException {
        night = NightWorkspace.in(root);
        Files.createDirectories(root.resolve("audiences"));
        night.write("inbox/civil-affairs/月湖社区/低保2026-08.xlsx", NightWorkspace.ledger("2026年8月低保台账"));
        audience(HEAD + "tables: [household, weir.load]\n");
    }

    @Test
    void aRunMakesTheFileOfTheAudience() throws SQLException, IOException {
        RunSummary summary = night.run("civil-affairs-subsidy");
        assertThat(summary.audiences()).containsExactly(outcome(Change.NEW, 0));
        assertThat(columns()).containsExactly("as_of", "ended_on", "household_id", "household_type", "status");
        assertThat(ask("SELECT value FROM weir.meta WHERE name = 'audience'")).containsExactly("east");
        assertThat(ask("SELECT status FROM weir.load")).containsExactly("done");
    }

    @Test
    void onlyWhoMayReadItMayEnterItsFolder() throws IOException {
        night.run("civil-affairs-subsidy");
        Path link = night.opened().workspace().audienceLink("east");
        assertThat(permissions(link.toRealPath())).isEqualTo("rw-r-----");
        assertThat(permissions(link.getParent())).isEqualTo("rwxr-x---");
        audience(HEAD + "mode: 0400\ntables: [household, weir.load]\n");
        assertThat(publish().audiences()).containsExactly(outcome(Change.NEW, 0));
        assertThat(permissions(link.toRealPath())).isEqualTo("r--------");
        assertThat(permissions(link.getParent())).isEqualTo("rwx------");
    }

    @Test
    void withoutNewsItStaysAndLessRemovesWhatShowedMore() throws IOException, SQLException {
        night.run("civil-affairs-subsidy");
        assertThat(publish().audiences()).containsExactly(outcome(Change.UNCHANGED, 0));
        audience(HEAD + "tables: [household]\nrows: {household: household_type = 'benefit'}\n");
        assertThat(publish().audiences()).as("a table less, and rows").containsExactly(outcome(Change.NEW, 1));
        audience(HEAD + "tables: [household]\ncolumns: {household: [household_type]}\n");
        assertThat(publish().audiences()).as("columns less").containsExactly(outcome(Change.NEW, 1));
        assertThat(columns()).containsExactly("as_of", "household_id", "household_type");
        audience(HEAD + "tables: [household]\ncolumns: {household: [household_type, status]}\n");
        assertThat(publish().audiences()).as("a column more").containsExactly(outcome(Change.NEW, 0));
    }

    @Test
    void oneThatFailsIsToldAndHarmsNobody() throws IOException {
        Files.writeString(
                root.resolve("audiences/lost.yaml"),
                HEAD.replace("east", "lost") + "group: no-such-group\ntables: [household]\n");
        RunSummary summary = night.run("civil-affairs-subsidy");
        assertThat(summary.published()).isPresent();
        assertThat(summary.end()).isEmpty();
        assertThat(summary.audiences()).extracting(AudienceOutcome::change).containsExactly(Change.NEW, Change.FAILED);
        assertThat(summary.audiences().get(1).failure().orElseThrow())
                .contains("this machine knows no user or group \"no-such-group\"");
        assertThat(summary.status()).isEqualTo("failed");
        assertThat(root.resolve("out/audiences/lost/district.duckdb")).doesNotExist();
    }

    @Test
    void theLineOfTheRunSaysThatAnAudienceFailed() throws IOException, SQLException {
        audience(HEAD + "group: no-such-group\ntables: [household]\n");
        night.run("civil-affairs-subsidy");
        try (WorkDatabase work = WorkFile.openReadOnly(night.opened().workspace());
                Statement statement = work.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT status FROM weir.run")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("failed");
        }
    }

    @Test
    void whoIsNoAudienceAnyMoreKeepsNothing() throws IOException {
        night.run("civil-affairs-subsidy");
        Files.delete(root.resolve("audiences/east.yaml"));
        assertThat(publish().audiences()).containsExactly(outcome(Change.REMOVED, 1));
        assertThat(root.resolve("out/audiences/east")).doesNotExist();
        assertThat(publish().audiences()).isEmpty();
    }

    private AudienceOutcome outcome(Change change, int withdrawn) {
        return new AudienceOutcome(
                "east", "out/audiences/east/district.duckdb", change, withdrawn, Optional.empty(), Optional.empty());
    }

    private void audience(String yaml) throws IOException {
        Files.writeString(root.resolve("audiences/east.yaml"), yaml);
    }

    private RunSummary publish() {
        return new Operations(WorkspaceFiles.open(root), Progress.NONE).publish();
    }

    private List<String> columns() throws SQLException {
        return ask("SELECT column_name FROM duckdb_columns() WHERE table_name = 'household' ORDER BY 1");
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PublishedDatabase file = WorkFile.openPublished(
                        night.opened().workspace(), night.opened().workspace().audienceLink("east"));
                Statement statement = file.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(CellValue.text(rows.getObject(1)));
            }
        }
        return found;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
