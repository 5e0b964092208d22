package dev.weir.publish;

import static dev.weir.store.TestDistrict.execute;
import static dev.weir.store.TestDistrict.rows;
import static dev.weir.store.TestDistrict.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.WeirException;
import dev.weir.schema.PrivacyClass;
import dev.weir.store.PrivateFiles;
import dev.weir.store.TestDistrict;
import dev.weir.store.WorkDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void isOpenedByAnyToolAndByNobodyForWriting() throws SQLException, IOException {
        publish();
        try (PublishedDatabase file = read()) {
            for (String statement : List.of(
                    "CREATE TABLE t AS SELECT 1",
                    "FROM read_csv('/etc/passwd')",
                    "FROM read_text('/etc/passwd')",
                    "FROM glob('/etc/*')",
                    "COPY household TO '/tmp/weir-leak.csv'",
                    "EXPORT DATABASE '/tmp/weir-leak'",
                    "ATTACH '/tmp/weir-other.duckdb'",
                    "INSTALL httpfs",
                    "LOAD httpfs",
                    "SET memory_limit = '100GB'",
                    "SET enable_external_access = true",
                    "SET lock_configuration = false")) {
                assertThatThrownBy(() -> execute(file.connection(), statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> file.prepare("CALL Enable_Logging(storage='file')"))
                    .isInstanceOf(WeirException.class);
            try (var statement = file.prepare("SELECT count(*) FROM household");
                    var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
            }
        }
        try (Connection tool =
                DriverManager.getConnection("jdbc:duckdb:" + link().toRealPath() + ";access_mode=READ_ONLY")) {
            assertThat(rows(tool, "SELECT count(*) FROM event")).containsExactly("0");
        }
    }

    @Test
    void saysThatNothingIsPublishedYet() {
        assertThatThrownBy(this::read)
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("nothing is published yet");
    }

    @Test
    void isInTheDistrictsZoneAlsoForASecondReader() throws SQLException {
        publish();
        try (PublishedDatabase one = read();
                PublishedDatabase two = read()) {
            assertThat(rows(one.connection(), "SELECT current_setting('TimeZone')"))
                    .containsExactly("Asia/Shanghai");
            assertThat(rows(two.connection(), "SELECT current_setting('TimeZone')"))
                    .containsExactly("Asia/Shanghai");
        }
    }

    @Test
    void saysThatTheVersionIsGone() throws IOException {
        publish();
        PrivateFiles.delete(link().toRealPath().getParent());
        assertThatThrownBy(this::read)
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("the published version is gone");
        assertThat(Files.isSymbolicLink(link())).isTrue();
    }

    private void publish() {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            TestDistrict.apply(work, schema());
            new Publisher(
                            new Published(link()),
                            Audience.of(Set.of(PrivacyClass.OPEN)),
                            2,
                            Clock.system(ZoneId.of("Asia/Shanghai")))
                    .publish(work, schema(), 1);
        }
    }

    private Path link() {
        return folder.resolve("data/district.duckdb");
    }

    private PublishedDatabase read() {
        return PublishedDatabase.open(link(), TestDistrict.options());
    }
}
