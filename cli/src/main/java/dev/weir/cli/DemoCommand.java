package dev.weir.cli;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.PublishedDatabase;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.Pipeline;
import dev.weir.run.RunOptions;
import dev.weir.run.RunSummary;
import dev.weir.run.WorkFile;
import dev.weir.run.WorkspaceFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code weir demo}. */
@Command(
        name = "demo",
        description = "The sample district, start to finish, in a folder of its own: init, sample, run.",
        footerHeading = "%nExample:%n",
        footer = "  weir demo --dir /tmp/demo --households 600")
final class DemoCommand implements Callable<Integer> {

    /** Queries that tell something about every sample district. */
    static final List<String> EXAMPLES = List.of(
            "SELECT household_type, count(*) AS households FROM household GROUP BY ALL ORDER BY ALL",
            "SELECT place.community, count(*) AS registered FROM population_registered JOIN resident USING (resident_id)"
                    + " JOIN place ON place_id = registered_place GROUP BY ALL ORDER BY registered DESC LIMIT 10",
            "SELECT entity, field, golden_department, department, count(*) AS disagreements FROM weir.conflict GROUP BY ALL");

    private static final String DISPUTED_FIRST = """
            SELECT household_id FROM household
            LEFT JOIN (SELECT DISTINCT golden_id FROM weir.conflict WHERE entity = 'household') ON golden_id = household_id
            ORDER BY golden_id IS NULL, household_id LIMIT 1""";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "weir-demo",
            description = "The folder; made if absent. Default: ./weir-demo.")
    private Path folder;

    @Option(names = "--force", description = "Renew an earlier demo: everything in its folder is removed first.")
    private boolean force;

    @ArgGroup(exclusive = false)
    private SampleSize size = new SampleSize();

    @Override
    public Integer call() throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        DemoFolder demo = new DemoFolder(folder);
        demo.obstacle(force).ifPresent(obstacle -> {
            throw new ParameterException(spec.commandLine(), obstacle);
        });
        var options = size.options(spec.commandLine());
        demo.clear();
        InitCommand.make(folder);
        SampleCommand.generate(folder, options);
        OpenWorkspace open = WorkspaceFiles.open(folder);
        RunSummary summary = new Pipeline(
                        open,
                        RunOptions.ALL,
                        TerminalProgress.orNone(spec.commandLine().getErr()))
                .run();
        new SummaryText(out, command -> Proposal.command(command, folder), false).print(summary);
        out.println();
        if (!demo.wentAsPlanned(summary)) {
            out.println(
                    "This is not as planned: truth/loads.csv in " + folder + " says how each input should have ended.");
            return Math.max(ExitCode.of(summary).code(), ExitCode.FAILED.code());
        }
        out.println(
                "All as planned: the sample holds wrong rows on purpose, and truth/ says which. Where to look next:");
        for (String example : EXAMPLES) {
            out.println("  " + Proposal.command("sql", folder) + " \"" + example + "\"");
        }
        out.println("  " + Proposal.command("rejects", folder));
        out.println("  " + Proposal.command("trace household " + exampleHousehold(open), folder));
        return ExitCode.DONE.code();
    }

    /** One about which departments disagree, else the first. */
    private static long exampleHousehold(OpenWorkspace open) throws SQLException {
        try (PublishedDatabase database = WorkFile.openPublished(open.workspace());
                Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(DISPUTED_FIRST)) {
            if (!row.next()) {
                throw new WeirException(Stage.PUBLISH, "", "the demo has published no household");
            }
            return row.getLong(1);
        }
    }
}
