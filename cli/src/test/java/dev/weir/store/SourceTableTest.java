package dev.weir.store;

import static dev.weir.store.TestDistrict.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTableTest {

    @TempDir
    private Path folder;

    private WorkDatabase work;
    private Connection connection;

    @BeforeEach
    void open() {
        work = TestDistrict.open(folder);
        connection = work.connection();
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void givesEveryRowInOrderWithItsPlaceAndItsEmptyCells() throws SQLException {
        try (SourceTable table = SourceTable.register(new Session(connection), new Numbers(5_000, 3, Long.MAX_VALUE))) {
            table.run("CREATE TEMP TABLE stage AS " + table.sql());
        }
        assertThat(rows(connection, "SELECT count(*), count(DISTINCT row_no), bool_and(rowid + 2 = row_no) FROM stage"))
                .containsExactly("5000,5000,true");
        assertThat(rows(connection, "SELECT * FROM stage WHERE row_no IN (2, 5001)"))
                .containsExactly("低保,2,null,值0,null,值0", "低保,5001,{\"备注\": \"4999\"},值4999,值4999,值4999");
    }

    @Test
    void theSourcesOwnExceptionReachesTheCallerInPlaceOfTheDatabases() throws SQLException {
        connection.setAutoCommit(false);
        try (SourceTable table = SourceTable.register(new Session(connection), new Numbers(10_000, 3, 4_096))) {
            assertThatThrownBy(() -> table.run("CREATE TEMP TABLE stage AS " + table.sql()))
                    .isInstanceOf(StoppedException.class)
                    .hasMessage("stopped at row 4096")
                    .hasNoCause();
            assertThat(table.failure()).isPresent();
        }
        connection.rollback();
        assertThat(rows(connection, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'stage'"))
                .containsExactly("0");
    }

    @Test
    void aSourceIsReadOnce() throws SQLException {
        try (SourceTable table = SourceTable.register(new Session(connection), new Numbers(10, 1, Long.MAX_VALUE))) {
            assertThat(rows(connection, "SELECT count(*) FROM (" + table.sql() + ")"))
                    .containsExactly("10");
            assertThatThrownBy(() -> table.run("CREATE TEMP TABLE again AS " + table.sql()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has been read already");
        }
    }

    @Test
    void aClosedSourceIsSaidToBeClosed() {
        SourceTable table = SourceTable.register(new Session(connection), new Numbers(10, 1, Long.MAX_VALUE));
        table.close();
        assertThatThrownBy(() -> table.run("CREATE TEMP TABLE late AS " + table.sql()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void severalSourcesStandSideBySide() throws SQLException {
        try (SourceTable one = SourceTable.register(new Session(connection), new Numbers(3, 1, Long.MAX_VALUE));
                SourceTable two =
                        SourceTable.register(new Session(connection), new Numbers(3_000, 2, Long.MAX_VALUE))) {
            assertThat(rows(
                            connection,
                            "SELECT (SELECT count(*) FROM (%s)), (SELECT count(*) FROM (%s))"
                                    .formatted(one.sql(), two.sql())))
                    .containsExactly("3,3000");
        }
    }

    /** Rows that carry their number; every thousandth has an extra cell, and the second column of the first row is empty. */
    private static final class Numbers implements RowSource {

        private final long rows;
        private final int columns;
        private final long stopAt;
        private long given;

        private Numbers(long rows, int columns, long stopAt) {
            this.rows = rows;
            this.columns = columns;
            this.stopAt = stopAt;
        }

        @Override
        public List<String> columns() {
            return IntStream.range(0, columns).mapToObj(column -> "户_" + column).toList();
        }

        @Override
        public int next(RowBatch batch) {
            if (given >= stopAt) {
                throw new StoppedException(Stage.READ, "numbers", HeldCode.NOT_UNDERSTOOD, "stopped at row " + given);
            }
            int filled = 0;
            for (; filled < batch.capacity() && given < rows; filled++, given++) {
                batch.begin(filled, "低保", given + 2, given % 1000 == 999 ? "{\"备注\": \"" + given + "\"}" : null);
                for (int column = 0; column < columns; column++) {
                    batch.set(column, filled, given == 0 && column == 1 ? null : "值" + given);
                }
            }
            return filled;
        }

        @Override
        public Summary summary() {
            return new Summary(Map.of(), List.of(), Map.of(), List.of());
        }

        @Override
        public void close() {
            given = rows;
        }
    }
}
