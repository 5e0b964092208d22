package dev.weir.cli;

import dev.weir.run.WorkFile;
import dev.weir.store.WorkDatabase;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir history}. */
@Command(
        name = "history",
        description = "List the loads, newest first, or the runs.",
        footerHeading = "%nExample:%n",
        footer = "  weir history -n 50 -f csv > loads.csv")
final class HistoryCommand implements Callable<Integer> {

    private static final String LOADS = """
            SELECT load_id AS load, date_trunc('second', started_at)::TIMESTAMP AS started, status, mapping, issue, input,
              rows_read AS rows, rows_new AS new, rows_changed AS changed, rows_rejected AS rejected,
              records_removed AS removed, nullif(concat_ws('; ', error, notes), '') AS note
            FROM weir.load ORDER BY load_id DESC LIMIT ?""";
    /** Nobody writes while this reads, so a run that seems to go on was cut off. */
    private static final String RUNS = """
            SELECT run_id AS run, date_trunc('second', started_at)::TIMESTAMP AS started,
              date_trunc('second', finished_at)::TIMESTAMP AS finished,
              replace(status, 'running', 'interrupted') AS status, host, version,
              (SELECT count(*) FROM weir.load WHERE load.run_id = run.run_id) AS loads
            FROM weir.run ORDER BY run_id DESC LIMIT ?""";

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Option(names = "--runs", description = "List runs instead of loads.")
    private boolean runs;

    @Option(names = "-n", paramLabel = "N", defaultValue = "20", description = "How many. Default: 20.")
    private int count;

    @Override
    public Integer call() throws SQLException {
        try (WorkDatabase database = WorkFile.openReadOnly(workspace.folders())) {
            ResultWriter.query(
                    database.connection(),
                    runs ? RUNS : LOADS,
                    format.format(),
                    spec.commandLine().getOut(),
                    count);
        }
        return ExitCode.DONE.code();
    }
}
