package dev.weir.cli;

import dev.weir.compile.CompiledMapping;
import dev.weir.convert.FileTarget;
import dev.weir.convert.InputCopies;
import dev.weir.convert.Output;
import dev.weir.form.Prefilled;
import dev.weir.form.Template;
import dev.weir.inquiry.Inquiry;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.Suggestion;
import dev.weir.problem.WeirException;
import dev.weir.run.OpenWorkspace;
import dev.weir.workbook.BlankFormWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir template}. */
@Command(
        name = "template",
        description =
                "Make the empty workbook that a department fills in for a mapping: its own headings, lists to choose from, checks while typing, and how to fill it in.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  weir template civil-affairs-subsidy --filled --scope 永丰社区",
            "  weir template property-houses --scope 月湖物业 --issue 2026-11 -o form.xlsx"
        })
final class TemplateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(paramLabel = "MAPPING", description = "Its name: that of its file in mappings/.")
    private String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The new workbook. Default: the ledger's title and issue, in this folder.")
    private Path output;

    @Option(names = "--scope", paramLabel = "NAME", description = "Whose list it is, such as a community.")
    private String scope;

    @Option(
            names = "--issue",
            paramLabel = "DATE",
            description = "Of which time the list is: 2026, 2026-11 or 2026-11-30. Default: today.")
    private String issue;

    @Option(
            names = "--filled",
            description =
                    "Fill in what is known: the rows of the ledger of --scope as it stands, and what other departments know of them.")
    private boolean filled;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    @Override
    public Integer call() {
        try (InputCopies copies = InputCopies.open()) {
            OpenWorkspace open = ShippedMappings.open(spec, workspace, copies);
            Template template = new Template(
                    mapping(open),
                    open.schema(),
                    ShippedMappings.language(spec, workspace, open),
                    day(),
                    Optional.ofNullable(scope));
            spec.commandLine().getOut().println(write(template, filled ? known(open, template) : List.of()));
        }
        return ExitCode.DONE.code();
    }

    private List<List<String>> known(OpenWorkspace open, Template template) {
        try (Inquiry working = Inquiry.open(open.workspace())) {
            return new Prefilled(
                            mapping(open),
                            open.schema(),
                            open.workspace().config().publishClasses(),
                            ShippedMappings.language(spec, workspace, open))
                    .rows(template.columns(), scope == null ? "" : scope, working);
        }
    }

    private String write(Template template, List<List<String>> rows) {
        Path file = output == null ? Path.of(template.fileName().replaceAll("[\\\\/:*?\"<>|]", "-") + ".xlsx") : output;
        try (Output out = new FileTarget(file, force).open("", "", "", ".xlsx")) {
            BlankFormWriter.write(template.form(rows), out.stream());
            out.finish();
            return out.name();
        } catch (IOException failure) {
            throw new WeirException(Stage.EXPORT, file.toString(), IoReason.of(failure), failure);
        }
    }

    private CompiledMapping mapping(OpenWorkspace open) {
        CompiledMapping mapping = open.mappings().get(name);
        if (mapping == null) {
            throw wrong("there is no mapping \"" + name + "\"; "
                    + Suggestion.of(name, open.mappings().keySet()));
        }
        return mapping;
    }

    private LocalDate day() {
        try {
            return issue == null ? LocalDate.now() : LocalDate.parse((issue + "-01-01").substring(0, 10));
        } catch (DateTimeException | StringIndexOutOfBoundsException noDate) {
            throw wrong("--issue is a year, a month or a day, such as 2026-11; found \"" + issue + "\"");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
