package dev.weir.read.delimited;

import dev.weir.load.Readers;
import dev.weir.load.WantedColumns;
import dev.weir.mapping.Mapping;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.rows.RowSource;
import dev.weir.store.ReadyWorkFile;
import dev.weir.store.Session;
import dev.weir.store.SourceTable;
import dev.weir.store.StoreOptions;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Stages a text record by record, and by the database where it is found to be clean. */
final class BothWays implements AutoCloseable {

    /** @param byDatabase whether the database read it */
    record Staged(List<String> rows, RowSource.Summary summary, String refusal, boolean byDatabase) {}

    private final WorkDatabase database;

    BothWays(Path folder) {
        this.database = ReadyWorkFile.open(
                folder.resolve("work.duckdb"), new StoreOptions("512MB", 2, ZoneId.of("UTC"), List.of(folder)));
    }

    Staged byRecords(Path file, Mapping mapping) throws SQLException {
        return stage(file, mapping, Long.MAX_VALUE);
    }

    Staged byDatabase(Path file, Mapping mapping) throws SQLException {
        return stage(file, mapping, 0);
    }

    private Staged stage(Path file, Mapping mapping, long large) throws SQLException {
        Connection connection = database.connection();
        String sql = "";
        try (RowSource source = new DelimitedSource(
                        DelimitedReader.open(new InputFile(file, "inbox/test.csv"), Readers.delimitedOptions(mapping)),
                        WantedColumns.of(mapping),
                        Readers.ledgerOptions(mapping),
                        large);
                SourceTable table = SourceTable.register(new Session(connection), source)) {
            sql = table.sql();
            table.run("CREATE OR REPLACE TEMP TABLE stage AS " + sql);
            return new Staged(rows(connection), source.summary(), "", sql.contains("read_csv"));
        } catch (WeirException refused) {
            return new Staged(List.of(), null, refused.getMessage(), false);
        }
    }

    private static List<String> rows(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet stage = statement.executeQuery("SELECT * FROM stage ORDER BY rowid")) {
            int columns = stage.getMetaData().getColumnCount();
            while (stage.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(stage.getMetaData().getColumnName(i))
                            .append(stage.getMetaData().getColumnTypeName(i))
                            .append('=')
                            .append(stage.getString(i))
                            .append('\u241F');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Override
    public void close() {
        database.close();
    }
}
