package dev.weir.cli;

import dev.weir.convert.InputCopies;
import dev.weir.convert.InputFiles;
import dev.weir.inspect.InspectedFile;
import dev.weir.inspect.InspectionJson;
import dev.weir.inspect.InspectionReport;
import dev.weir.inspect.Inspector;
import dev.weir.inspect.ProposalFiles;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.run.OpenWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir inspect}. */
@Command(
        name = "inspect",
        description =
                "Say what Weir sees in ledgers: the rows of each sheet by class, the header, and for each column its type, what stands in it,"
                        + " what looks wrong, and the field of the shared schema that it seems to be. Examples are masked. Needs no workspace.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  weir inspect ledger.xlsx",
            "  weir inspect ledgers/ -f html -o ledgers.html",
            "  weir inspect ledger.csv -f json",
            "  weir inspect --database police person",
            "  weir inspect ledger.xlsx --propose -o my-district"
        })
final class InspectCommand implements Callable<Integer> {

    /** How the answer is given. */
    enum Format {
        text,
        json,
        html
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "0..*",
            description =
                    "What is looked at; of a folder all files that hold tables. With --database its tables; default all.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "Look into the tables of this database of weir.yaml, of each the first 20,000 rows.")
    private String database;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; html is one page that needs nothing else. Default: text.")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The new file for json or html, default standard output; with --propose the workspace that"
                    + " gets the mapping and the route, default this one.")
    private Path output;

    @Option(
            names = "--propose",
            description = "Write a mapping and a route to begin with; a person reads them through.")
    private boolean propose;

    @Option(
            names = "--department",
            paramLabel = "NAME",
            description = "With --propose: whose ledger it is. Default: the first department of weir.yaml.")
    private String department;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The passwords of protected workbooks, one on each line.")
    private Path passwords;

    @Override
    public Integer call() {
        if (database == null ? inputs.isEmpty() : propose) {
            throw new ParameterException(
                    spec.commandLine(),
                    database == null
                            ? "name a FILE or FOLDER, or a database with --database"
                            : "--propose writes mappings for files; of a database it cannot");
        }
        Optional<InputFiles> files = database == null
                ? Optional.of(CommandFiles.of(spec, inputs, Optional.empty(), "inspect"))
                : Optional.empty();
        PrintWriter err = spec.commandLine().getErr();
        List<InspectedFile> seen = new ArrayList<>();
        try (InputCopies copies = InputCopies.open()) {
            OpenWorkspace open = ShippedMappings.open(spec, workspace, copies);
            ReportLanguage spoken = ShippedMappings.language(spec, workspace, open);
            ExitCode worst = look(files, copies, open, spoken.locale(), seen);
            if (propose) {
                return worst.orGraver(proposals(seen, open)).code();
            }
            if (!seen.isEmpty()) {
                print(seen, copies, open, spoken);
            }
            files.ifPresent(named -> CommandFiles.tellOthers(named, err));
            return worst.code();
        }
    }

    private ExitCode look(
            Optional<InputFiles> files,
            InputCopies copies,
            OpenWorkspace open,
            Locale spoken,
            List<InspectedFile> seen) {
        ExitCode worst = ExitCode.DONE;
        try (Inspector inspector = new Inspector(
                ShippedMappings.known(open),
                open.mappings().values().stream()
                        .map(mapping -> mapping.mapping())
                        .toList(),
                CommandFiles.passwords(spec, passwords),
                spoken,
                copies.folder())) {
            if (database != null) {
                List<String> tables = inputs.stream().map(Path::toString).toList();
                for (InputFile table : InspectedDatabase.tables(open.workspace(), database, tables, copies)) {
                    InspectedFile file = inspector.inspect(table);
                    List<String> kind = List.of("a table of the database " + database);
                    seen.add(new InspectedFile(file.name(), kind, file.tables(), file.fit(), file.notes()));
                }
                return worst;
            }
            for (InputFiles.Found found : files.orElseThrow().found()) {
                try {
                    InputFile file = copies.copy(found.path());
                    seen.add(inspector.inspect(file));
                    copies.drop(file);
                } catch (WeirException failure) {
                    spec.commandLine().getErr().println("weir: " + DisplayText.oneLine(failure.describe()));
                    worst = worst.orGraver(ExitCode.FAILED);
                }
            }
        }
        return worst;
    }

    private ExitCode proposals(List<InspectedFile> seen, OpenWorkspace open) {
        Path folder = output == null ? workspace.folder() : output;
        String whose = department == null
                ? open.workspace().config().departments().keySet().iterator().next()
                : department;
        ExitCode worst = ExitCode.DONE;
        for (InspectedFile file : seen) {
            try {
                Path name = Path.of(file.name()).getFileName();
                ProposalFiles.write(file, name.toString(), whose, folder)
                        .forEach(spec.commandLine().getOut()::println);
            } catch (WeirException failure) {
                spec.commandLine().getErr().println("weir: " + DisplayText.oneLine(failure.describe()));
                worst = ExitCode.FAILED;
            }
        }
        return worst;
    }

    private void print(List<InspectedFile> seen, InputCopies copies, OpenWorkspace open, ReportLanguage spoken) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            give(InspectionJson.of(seen), out);
            return;
        }
        ReportResult report = InspectionReport.of(
                seen, open.schema(), spoken, spoken.of(open.workspace().config().district()), open.now());
        if (format == Format.text) {
            new InspectionText(out, Terminal.of(spec).columns()).print(report);
            return;
        }
        give(InspectionPage.of(report, copies.folder()), out);
    }

    private void give(String document, PrintWriter out) {
        if (output == null) {
            out.println(document);
            return;
        }
        try {
            Files.writeString(output, document);
        } catch (IOException failure) {
            throw new ParameterException(spec.commandLine(), "it cannot be written: " + output, failure);
        }
    }
}
