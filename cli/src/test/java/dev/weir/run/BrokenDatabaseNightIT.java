package dev.weir.run;

import static dev.weir.run.NightWorkspace.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.BrokenLine;
import dev.weir.load.LoadStatus;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A register on a server that is cut off, or falls silent, in the middle of a night. */
@Timeout(120)
class BrokenDatabaseNightIT {

    private static final int HOUSEHOLDS = 20_000;

    @TempDir
    Path root;

    @TempDir
    Path server;

    @Test
    void aRegisterThatIsCutOffLoadsNothingAndAllOfItInTheNextNight() throws IOException, SQLException {
        NightWorkspace night = NightWorkspace.in(root);
        night.write("inbox/civil-affairs/月湖社区/低保.xlsx", ledger("2026年11月"));
        EmbeddedPostgres first = start();
        fill(first);
        try (BrokenLine line = BrokenLine.to(first.getPort())) {
            connect(line.port());
            line.cutAfter(1_000_000);

            RunSummary broken = night.run("police-households", "civil-affairs-subsidy");

            assertThat(broken.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.route()).isEqualTo("police-households");
                assertThat(failure.message())
                        .matches("(?s).*the database broke off after row [1-9][0-9]+: the line to the server broke");
            });
            assertThat(broken.loads().stream().filter(load -> load.status() == LoadStatus.DONE))
                    .hasSize(1);
            assertThat(police(night)).isEqualTo("0");
        }
        first.close();
        assertThat(night.run("police-households").failures()).hasSize(1);
        try (EmbeddedPostgres again = start()) {
            connect(again.getPort());

            assertThat(night.run("police-households").failures()).isEmpty();
            assertThat(police(night)).isEqualTo(Integer.toString(HOUSEHOLDS));
        }
    }

    @Test
    void aServerThatFallsSilentInTheMiddleIsGivenUpAndTheNextRouteIsTaken() throws IOException, SQLException {
        NightWorkspace night = NightWorkspace.in(root);
        night.write("inbox/civil-affairs/月湖社区/低保.xlsx", ledger("2026年11月"));
        Path routes = root.resolve("routes");
        Files.move(routes.resolve("civil-affairs-subsidy.camel.yaml"), routes.resolve("z-last.camel.yaml"));
        try (EmbeddedPostgres postgres = start();
                BrokenLine line = BrokenLine.to(postgres.getPort())) {
            fill(postgres);
            connect(line.port(), ", statement_timeout: 2s");
            line.silentAfter(1_000_000);

            RunSummary broken = night.run("police-households", "civil-affairs-subsidy");

            assertThat(broken.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.route()).isEqualTo("police-households");
                assertThat(failure.message())
                        .matches("(?s).*the database broke off after row [1-9][0-9]+: it gave no answer within the"
                                + " statement_timeout of weir.yaml.*");
            });
            assertThat(broken.loads())
                    .filteredOn(load -> load.status() == LoadStatus.DONE)
                    .hasSize(1);
            assertThat(police(night)).isEqualTo("0");

            line.mend();
            assertThat(night.run("police-households").failures()).isEmpty();
            assertThat(police(night)).isEqualTo(Integer.toString(HOUSEHOLDS));
        }
    }

    private static String police(NightWorkspace night) {
        return night.rows("SELECT count(*) FROM history.household WHERE department = 'police'")
                .get(0);
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(server.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static void fill(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table hukou as select i as id, 'H' || i as hukou_no, '家庭户' as hu_type,"
                    + " '张三' as head_name, null::text as head_id, '月湖小区3幢2单元501室' as address, null::text as phone,"
                    + " 3 as people, date '2001-02-03' as moved_in_on, null::date as moved_out_on, '正常' as status,"
                    + " 0 as deleted, timestamp '2026-03-01 08:00:00' as updated_at"
                    + " from generate_series(1, " + HOUSEHOLDS + ") as i");
        }
    }

    private void connect(int port) throws IOException {
        connect(port, "");
    }

    /** @param settings of the database besides its address and user */
    private void connect(int port, String settings) throws IOException {
        Path config = root.resolve("weir.yaml");
        String url = "{url: \"jdbc:postgresql://127.0.0.1:" + port + "/postgres\", user: postgres" + settings + "}";
        Files.writeString(config, Files.readString(config).replaceFirst("police: \\{url: .*}", "police: " + url));
    }
}
