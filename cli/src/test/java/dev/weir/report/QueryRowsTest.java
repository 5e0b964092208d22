package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.Position;
import dev.weir.problem.TextLayout;
import dev.weir.problem.WeirException;
import dev.weir.store.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryRowsTest {

    private static final String ENDLESS =
            "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers) SELECT max(n) AS n FROM numbers";

    @Test
    void whatDoesNotEndIsStoppedWithItsPlaceAndTheConnectionGoesOn() throws SQLException {
        try (Connection tables = ScratchDatabase.open(false)) {
            QueryRows rows = new QueryRows(tables, Map.of(), Duration.ofSeconds(1));

            assertThatThrownBy(() -> rows.rows(query(ENDLESS), 1))
                    .isInstanceOf(WeirException.class)
                    .hasMessageContaining("its SQL has taken longer than 1 second;")
                    .hasMessageContaining("reports: {time: …}")
                    .extracting(failure -> ((WeirException) failure).input())
                    .isEqualTo("numbers.yaml:7");
            assertThat(rows.rows(query("SELECT 5 AS n"), 1)).isEqualTo(List.of(Map.of("n", 5)));
        }
    }

    private static ReportQuery query(String sql) {
        return ReportQuery.of(new ReportSql(sql, TextLayout.from(new Position("numbers.yaml", 7, 0))));
    }
}
