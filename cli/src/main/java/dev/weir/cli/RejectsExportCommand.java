package dev.weir.cli;

import dev.weir.inquiry.Inquiry;
import dev.weir.returned.ReturnedExport.Written;
import dev.weir.run.OpenRejects;
import dev.weir.run.OpenWorkspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir rejects export}. */
@Command(
        name = "export",
        description =
                "Write the wrong rows that are still open as workbooks to correct, one for each load: those that the folder of receipts gets.",
        footerHeading = "%nExample:%n",
        footer = "  weir rejects export --mapping civil-affairs-subsidy -o wrong")
final class RejectsExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Option(names = "--mapping", paramLabel = "NAME", description = "Only of this mapping.")
    private String mapping;

    @Option(names = "--load", paramLabel = "LOAD", description = "Only of this load; see `weir history`.")
    private Long load;

    @Option(names = "--department", paramLabel = "NAME", description = "Only of this department.")
    private String department;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the workbooks are written.")
    private Path output;

    @Override
    public Integer call() {
        OpenWorkspace open = workspace.open();
        try (Inquiry inquiry = Inquiry.open(open.workspace())) {
            new KnownNames(spec, inquiry.names())
                    .mapping(mapping)
                    .department(department)
                    .load(load);
        }
        List<Written> written = new OpenRejects(
                        Optional.ofNullable(mapping), Optional.ofNullable(load), Optional.ofNullable(department))
                .export(open, output);
        PrintWriter err = spec.commandLine().getErr();
        for (Written each : written) {
            if (each.file().isPresent()) {
                spec.commandLine().getOut().println(each.file().get());
            } else {
                err.println(DisplayText.oneLine("weir: " + each.input() + " (load " + each.load()
                        + "): its rows cannot go back as a workbook; see `weir rejects --load " + each.load() + "`"));
            }
        }
        if (written.isEmpty()) {
            err.println("weir: no rejected row is open");
        }
        return ExitCode.DONE.code();
    }
}
