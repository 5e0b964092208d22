package dev.weir.cli;

import dev.weir.publish.Published;
import dev.weir.run.WorkFile;
import dev.weir.sql.Sql;
import dev.weir.store.WorkDatabase;
import dev.weir.workspace.Workspace;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code weir status}. */
@Command(
        name = "status",
        description = "How fresh each ledger is, and what waits for a person.",
        footerHeading = "%nExample:%n",
        footer = "  weir status")
final class StatusCommand implements Callable<Integer> {

    private static final String LEDGERS = """
            SELECT ledger.mapping, ledger.scope, ledger.issue, ledger.load_id AS load,
              date_trunc('second', load.finished_at)::TIMESTAMP AS loaded,
              coalesce(records.records, 0) AS records, coalesce(records.stale, 0) AS stale,
              (SELECT count(*) FROM weir.reject WHERE reject.status = 'open' AND reject.mapping = ledger.mapping
                AND coalesce(reject.scope, '') = ledger.scope) AS rejects
            FROM weir.ledger AS ledger
            JOIN weir.load AS load USING (load_id)
            LEFT JOIN (SELECT mapping, scope, count(*) AS records, count(*) FILTER (stale) AS stale
              FROM (%s) GROUP BY ALL) AS records ON records.mapping = ledger.mapping AND records.scope = ledger.scope
            ORDER BY ledger.mapping, ledger.scope""";
    private static final String HELD = """
            SELECT load_id, mapping, input, error FROM weir.load AS held WHERE status = 'held'
              AND NOT EXISTS (SELECT 1 FROM weir.load AS later WHERE later.load_id > held.load_id
                AND later.mapping = held.mapping AND later.scopes = held.scopes AND later.status = 'done')
            ORDER BY load_id""";
    /** Nobody writes while this reads, so a run that seems to go on was cut off. */
    private static final String LAST_RUN = """
            SELECT run_id, replace(status, 'running', 'interrupted'), date_trunc('second', started_at)::TIMESTAMP FROM weir.run ORDER BY run_id DESC LIMIT 1""";

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Workspace folders = workspace.folders();
        try (WorkDatabase database = WorkFile.openReadOnly(folders)) {
            Connection connection = database.connection();
            ResultWriter.query(connection, LEDGERS.formatted(records(connection)), format.format(), out);
            if (format.format() == RowFormat.TABLE) {
                out.println();
                held(connection, out);
                lastRun(connection, out);
                out.println("Published  "
                        + new Published(folders.publishedLink()).current().orElse("nothing yet"));
            }
        }
        return ExitCode.DONE.code();
    }

    private static String records(Connection connection) throws SQLException {
        List<String> selects = new ArrayList<>(List.of("SELECT '' AS mapping, '' AS scope, false AS stale LIMIT 0"));
        try (Statement statement = connection.createStatement();
                ResultSet views = statement.executeQuery(
                        "SELECT view_name FROM duckdb_views() WHERE schema_name = 'record' ORDER BY ALL")) {
            while (views.next()) {
                selects.add("SELECT mapping, scope, stale FROM " + Sql.name("record", views.getString(1)));
            }
        }
        return selects.stream().collect(Collectors.joining(") UNION ALL (", "(", ")"));
    }

    private void held(Connection connection, PrintWriter out) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HELD)) {
            while (rows.next()) {
                out.println("Held       load " + rows.getLong(1) + ", " + rows.getString(2) + ": " + rows.getString(3));
                out.println("           " + rows.getString(4));
                out.println("           " + HeldRemedy.of(rows.getString(4), rows.getLong(1), workspace::proposal));
            }
        }
    }

    private static void lastRun(Connection connection, PrintWriter out) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LAST_RUN)) {
            if (rows.next()) {
                out.println("Last run   " + rows.getLong(1) + ", " + CellValue.text(rows.getObject(3)) + ": "
                        + rows.getString(2));
            }
        }
    }
}
