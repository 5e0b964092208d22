package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.DepartmentServer;
import dev.weir.DepartmentServer.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A register that is pulled by its watermark, night after night, on a real server whose transactions end when they like. */
class IncrementalPullIT {

    @TempDir
    Path root;

    private NightWorkspace night;

    @ParameterizedTest
    @EnumSource
    void rowsCommittedLateOrAtTheMarkItselfAreNotLost(Kind kind) throws IOException, SQLException {
        try (DepartmentServer server = DepartmentServer.start(kind)) {
            begin(server, "timestamp(6)");
            server.run(hukou("A", "'2026-03-05 09:00:00.123456'"));
            try (Connection late = DriverManager.getConnection(server.url(server.port()), server.user(), "");
                    Statement statement = late.createStatement()) {
                late.setAutoCommit(false);
                statement.execute(hukou("late", "'2026-03-05 08:59:00'"));
                assertThat(pulled()).isEqualTo("done: read 1, new 1");
                late.commit();
            }
            server.run(hukou("equal", "'2026-03-05 09:00:00.123456'"), hukou("none", "null"));
            assertThat(pulled()).isEqualTo("done: read 3, new 2");

            server.run(hukou("typo", "'2036-03-05 09:00:00'"));
            assertThat(pulled()).isEqualTo("done: read 4, new 1");
            server.run(hukou("next", "'2026-03-05 10:00:00'"));
            assertThat(pulled()).isEqualTo("done: read 5, new 1");
            assertThat(night.rows("SELECT source_key FROM record.household ORDER BY ALL"))
                    .containsExactly("A", "equal", "late", "next", "typo");

            server.run("alter table hukou drop column phone");
            assertThat(night.run("police-households").failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.message()).contains("phone"));
        }
    }

    @Test
    void aServerInAnotherZoneIsAskedInItsOwn() throws IOException, SQLException {
        try (DepartmentServer server = DepartmentServer.start(Kind.POSTGRESQL)) {
            server.run("alter database postgres set timezone = 'America/New_York'");
            begin(server, "timestamptz");
            Path mapping = root.resolve("mappings/police-households.yaml");
            Files.writeString(mapping, Files.readString(mapping).replace(", overlap: 1d", ""));
            server.run(hukou("A", "'2026-03-05 09:00:00+08'"));
            assertThat(pulled()).isEqualTo("done: read 1, new 1");
            assertThat(night.rows("SELECT value FROM weir.watermark")).containsExactly("2026-03-05 09:00:00");

            server.run(hukou("before", "'2026-03-05 08:59:59+08'"), hukou("after", "'2026-03-05 01:00:01Z'"));
            assertThat(pulled()).isEqualTo("done: read 2, new 1");
        }
    }

    private void begin(DepartmentServer server, String time) throws IOException, SQLException {
        night = NightWorkspace.in(root);
        Path config = root.resolve("weir.yaml");
        String url = "{url: \"" + server.url(server.port()) + "\", user: " + server.user() + "}";
        Files.writeString(config, Files.readString(config).replaceFirst("police: \\{url: .*}", "police: " + url));
        server.run(
                "create table hukou (id varchar(20), hukou_no varchar(20), hu_type varchar(20), head_name varchar(20),"
                        + " head_id char(18), address varchar(100), phone varchar(20), people integer, moved_in_on date,"
                        + " moved_out_on date, status varchar(20), deleted integer, updated_at " + time + " null)");
    }

    private static String hukou(String number, String time) {
        return "insert into hukou values ('" + number + "', '" + number + "', '家庭户', '张三', null, null, null, 3,"
                + " '2001-02-03', null, '正常', 0, " + time + ")";
    }

    private String pulled() {
        RunSummary summary = night.run("police-households");
        assertThat(summary.failures()).isEmpty();
        return summary.loads().stream()
                .map(load -> load.status().word() + ": read " + load.counts().read() + ", new "
                        + load.counts().added())
                .findFirst()
                .orElse("");
    }
}
