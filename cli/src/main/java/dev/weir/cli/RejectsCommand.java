package dev.weir.cli;

import dev.weir.run.WorkFile;
import dev.weir.store.WorkDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir rejects}. */
@Command(
        name = "rejects",
        description = "List the rejected rows: one line for each thing that is wrong with a row.",
        footerHeading = "%nExample:%n",
        footer = "  weir rejects --mapping civil-affairs-subsidy -f csv > rejects.csv")
final class RejectsCommand implements Callable<Integer> {

    /** What can be done with rejects. */
    private enum Action {
        LIST
    }

    private enum Status {
        OPEN,
        CORRECTED,
        SUPERSEDED,
        DISMISSED,
        ALL
    }

    private static final String REJECTS = """
            SELECT reject.reject_id AS reject, reject.load_id AS load, reject.status, reject.department, reject.mapping,
              reject.scope, reject.input, reject.sheet, reject.row_no AS row, fault.column_name AS "column", fault.code,
              fault.message, fault.value
            FROM weir.reject LEFT JOIN weir.fault ON fault.reject_id = reject.reject_id AND fault.severity = 'error'
            WHERE %s
            ORDER BY reject.load_id, reject.sheet, reject.row_no, fault.column_name, fault.code""";

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "list", arity = "0..1", defaultValue = "list", description = "List them; may be left out.")
    private Action action;

    @Option(names = "--mapping", paramLabel = "NAME", description = "Only of this mapping.")
    private String mapping;

    @Option(names = "--load", paramLabel = "LOAD", description = "Only of this load; see `weir history`.")
    private Long load;

    @Option(names = "--department", paramLabel = "NAME", description = "Only of this department.")
    private String department;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            defaultValue = "open",
            description = "open, corrected, superseded, dismissed or all. Default: open.")
    private Status status;

    @Override
    public Integer call() throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        add("reject.mapping", mapping, conditions, values);
        add("reject.load_id", load, conditions, values);
        add("reject.department", department, conditions, values);
        if (status != Status.ALL) {
            add("reject.status", status.name().toLowerCase(Locale.ROOT), conditions, values);
        }
        try (WorkDatabase database = WorkFile.openReadOnly(workspace.folders())) {
            ResultWriter.query(
                    database.connection(),
                    REJECTS.formatted(String.join(" AND ", conditions)),
                    format.format(),
                    spec.commandLine().getOut(),
                    values.toArray());
        }
        return ExitCode.DONE.code();
    }

    private static void add(String column, Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }
}
