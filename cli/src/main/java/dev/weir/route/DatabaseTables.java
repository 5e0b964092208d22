package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.Suggestion;
import dev.weir.problem.WeirException;
import dev.weir.read.query.JdbcText;
import dev.weir.workspace.Config.Database;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The tables of a department's database, for somebody who looks into it before there is a route. Nothing is written, and it is read as a route reads it. */
public final class DatabaseTables implements AutoCloseable {

    /** Schemas of databases themselves. */
    private static final Set<String> OWN =
            Set.of("information_schema", "pg_catalog", "mysql", "performance_schema", "sys");

    private final String name;
    private final ZoneId zone;
    private final Drivers drivers;
    private final Connection connection;

    private DatabaseTables(String name, ZoneId zone, Drivers drivers, Connection connection) {
        this.name = name;
        this.zone = zone;
        this.drivers = drivers;
        this.connection = connection;
    }

    /**
     * @param name as weir.yaml has it
     * @throws WeirException when there is no such database, or it cannot be reached
     */
    public static DatabaseTables open(Workspace workspace, String name) {
        Database database = workspace.config().databases().get(name);
        if (database == null) {
            throw new WeirException(
                    Stage.PULL,
                    "database " + name,
                    "weir.yaml has no database of this name; "
                            + Suggestion.of(name, workspace.config().databases().keySet()));
        }
        Drivers drivers = Drivers.of(workspace);
        try {
            Connection connection = new DatabaseSource(database, workspace.root(), drivers).getConnection();
            return new DatabaseTables(name, workspace.config().zone(), drivers, connection);
        } catch (RuntimeException failure) {
            drivers.close();
            throw failure;
        }
    }

    /** The names of its tables and views, with their schema where that is not the usual one. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "VIEW"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                String table = tables.getString("TABLE_NAME");
                boolean own = schema != null && OWN.contains(schema) || table.startsWith("sqlite_");
                if (!own) {
                    names.add(schema == null || schema.equals(connection.getSchema()) ? table : schema + "." + table);
                }
            }
            return names;
        } catch (SQLException failure) {
            throw failed("its tables cannot be listed", failure);
        }
    }

    /**
     * Writes the first rows of a table as CSV, its columns first.
     *
     * @param table as {@link #names} has it
     * @param most rows
     */
    public void copy(String table, int most, Writer out) throws IOException {
        JdbcText texts = new JdbcText(zone);
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(most);
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted(table));
                    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
                ResultSetMetaData meta = rows.getMetaData();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    csv.print(meta.getColumnLabel(i));
                }
                csv.println();
                while (rows.next()) {
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        csv.print(texts.of(rows.getObject(i)));
                    }
                    csv.println();
                }
            }
        } catch (SQLException failure) {
            throw failed("its table " + table + " cannot be read", failure);
        }
    }

    private String quoted(String table) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        List<String> parts = new ArrayList<>();
        for (String part : table.split("\\.")) {
            parts.add(quote + part.replace(quote, quote + quote) + quote);
        }
        return String.join(".", parts);
    }

    private WeirException failed(String what, SQLException failure) {
        return new WeirException(Stage.PULL, "database " + name, what + ": " + Cause.of(failure), failure);
    }

    @Override
    public void close() {
        try (drivers) {
            connection.close();
        } catch (SQLException closing) {
            // it was only read from
        }
    }
}
