package dev.weir.cli;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.Trace;
import dev.weir.problem.ConfigurationException;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFiles;
import dev.weir.schema.Entity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir trace}. */
@Command(
        name = "trace",
        description = "Where each value of a golden row comes from: department, file, sheet and row.",
        footerHeading = "%nExample:%n",
        footer = "  weir trace household 61")
final class TraceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Parameters(index = "0", paramLabel = "ENTITY", description = "Such as household or resident; see `weir schema`.")
    private String name;

    @Parameters(index = "1", paramLabel = "ID", description = "Its id, such as household_id of table household.")
    private long id;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        OpenWorkspace open = WorkspaceFiles.read(workspace.folder(), problems)
                .orElseThrow(() -> new ConfigurationException(problems.all()));
        Entity entity = open.schema()
                .entity(name)
                .orElseThrow(() -> wrong("there is no entity \"" + name + "\"; "
                        + Suggestion.of(name, open.schema().entities().keySet())));
        try (Inquiry inquiry = Inquiry.open(open.workspace())) {
            Trace trace = inquiry.trace(entity, open.decisions(), id)
                    .orElseThrow(() -> wrong("there is no " + name + " " + id
                            + inquiry.successor(entity, id)
                                    .map(now -> "; it has become " + name + " " + now)
                                    .orElse("")));
            new TraceWriter(format, spec.commandLine().getOut()).write(trace);
        }
        return ExitCode.DONE.code();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
