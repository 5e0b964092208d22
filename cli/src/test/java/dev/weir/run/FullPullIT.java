package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that is read by its watermark can be pulled anew: after its mapping was corrected, or when its keys have changed. */
class FullPullIT {

    private static final String ROUTE = "police-households";

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void pullOnce() throws SQLException {
        night = NightWorkspace.in(root);
        // what cannot be told from them would keep all others
        register("DELETE FROM hukou WHERE hukou_no IS NULL OR hukou_no = ''");
        assertThat(night.run(ROUTE).loads())
                .singleElement()
                .satisfies(load -> assertThat(load.status().word()).isEqualTo("done"));
    }

    @Test
    void aCorrectedMappingReachesRowsThatWereReadBefore() throws IOException {
        Path mapping = root.resolve("mappings/police-households.yaml");
        Files.writeString(
                mapping,
                Files.readString(mapping)
                        .replace("head_name:      head_name", "head_name:      \"'Mr ' || head_name\""));
        long all = count("true");

        night.run(ROUTE);
        assertThat(count("head_name IS NULL OR head_name LIKE 'Mr %'"))
                .as("a pull by the mark brings only the newest")
                .isLessThan(all);

        RunSummary full = night.runFull(ROUTE);
        assertThat(full.failures()).isEmpty();
        assertThat(count("head_name IS NULL OR head_name LIKE 'Mr %'")).isEqualTo(all);
        assertThat(night.rows("SELECT mode FROM weir.load ORDER BY load_id DESC LIMIT 1"))
                .containsExactly("full");
    }

    @Test
    void whatTheDatabaseNoLongerHasEnds() throws SQLException {
        long all = count("true");
        register("DELETE FROM hukou WHERE id = (SELECT min(id) FROM hukou WHERE deleted = 0)");
        night.run(ROUTE);
        assertThat(count("true")).as("nobody saw it go").isEqualTo(all);

        night.runFull(ROUTE);
        assertThat(count("true")).isEqualTo(all - 1);
    }

    private void register(String sql) throws SQLException {
        try (Connection register =
                        DriverManager.getConnection("jdbc:sqlite:" + root.resolve("data-sources/police.sqlite"));
                Statement statement = register.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String condition) {
        return Long.parseLong(night.rows("SELECT count(*) FROM record.household WHERE " + condition)
                .get(0));
    }
}
