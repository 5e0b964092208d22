package dev.weir.cli;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.report.IndexEntry;
import dev.weir.report.Report;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportWriter;
import dev.weir.report.WrongParameterException;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.ReportFiles;
import dev.weir.run.ReportFormats;
import dev.weir.run.ReportOutcome;
import dev.weir.run.Reporting;
import dev.weir.table.Column;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir report}. */
@Command(
        name = "report",
        description =
                "Make reports of the published file. Without names: all of them, in a new folder out/reports/<date> with an"
                        + " index page, which the link out/reports/latest then names.",
        footerHeading = "%nExamples: all of them, and one for a meeting:%n",
        footer = {"  weir report", "  weir report parking -f pdf,xlsx --lang en -o /tmp/meeting"})
final class ReportCommand implements Callable<Integer> {

    private static final String ALL_FORMATS = "html, xlsx, pdf (needs Chromium), md";

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only these reports. Default: all.")
    private List<String> names = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            split = ",",
            description =
                    ALL_FORMATS + "; several with commas. Default: as reports: in weir.yaml says, else html,xlsx.")
    private List<String> formats = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Put the files there, without an index page. Default with names: this folder.")
    private Path folder;

    @Option(names = "--lang", paramLabel = "LANG", description = "zh or en. Default: as weir.yaml says.")
    private ReportLanguage language;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "The value of a report's parameter.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--chromium",
            paramLabel = "FILE",
            description = "The browser that prints PDF. Default: the first that is installed.")
    private Path chromium;

    @Option(names = "--open", description = "Show what was made in the browser.")
    private boolean show;

    @Option(names = "--list", description = "List the reports, their titles and parameters.")
    private boolean list;

    @Override
    public Integer call() {
        OpenWorkspace open = workspace.open();
        checkNames(open);
        List<ReportFiles.Found> found = found(open);
        if (list) {
            return list(found, language(open));
        }
        Reporting reporting = new Reporting(open, writers(open), language(open), parameters);
        boolean whole = names.isEmpty() && folder == null;
        try {
            ReportOutcome outcome = whole ? reporting.whole(found) : reporting.into(target(), right(found));
            return tell(open, outcome, whole);
        } catch (WrongParameterException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private List<ReportWriter> writers(OpenWorkspace open) {
        for (String format : formats) {
            if (!ReportFormats.ALL.contains(format)) {
                throw new ParameterException(
                        spec.commandLine(), "no report has the format " + format + "; there are " + ALL_FORMATS);
            }
        }
        List<String> wanted =
                formats.isEmpty() ? open.workspace().config().reports().formats() : formats;
        return ReportFormats.writers(wanted, Optional.ofNullable(chromium));
    }

    private ReportLanguage language(OpenWorkspace open) {
        return Optional.ofNullable(language)
                .orElseGet(() -> ReportLanguage.named(open.workspace().config().language()));
    }

    private Path target() {
        return (folder == null ? Path.of("") : folder).toAbsolutePath().normalize();
    }

    private void checkNames(OpenWorkspace open) {
        Problems problems = new Problems();
        List<String> known = ReportFiles.names(open.workspace(), problems);
        problems.throwIfErrors();
        for (String name : names) {
            if (!known.contains(name)) {
                String hint = Suggestion.of(name, known);
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no report " + name + (hint.isEmpty() ? "; mappings/reports is empty" : "; " + hint));
            }
        }
    }

    private List<ReportFiles.Found> found(OpenWorkspace open) {
        Problems problems = new Problems();
        List<ReportFiles.Found> found = ReportFiles.read(
                open.workspace(), open.schema(), name -> names.isEmpty() || names.contains(name), problems);
        problems.throwIfErrors();
        return found;
    }

    /** @throws ConfigurationException when one of those that were asked for is wrong */
    private static List<Report> right(List<ReportFiles.Found> found) {
        List<Problem> problems = found.stream()
                .filter(each -> !each.isRight())
                .flatMap(each -> each.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return found.stream().flatMap(each -> each.report().stream()).toList();
    }

    private int list(List<ReportFiles.Found> found, ReportLanguage shown) {
        TableRows table = new TableRows(spec.commandLine().getOut(), "", OptionalInt.empty());
        table.begin(List.of(Column.text("report"), Column.text("title"), Column.text("parameters")));
        for (ReportFiles.Found each : found) {
            String title = each.report().map(report -> shown.of(report.title())).orElse("wrong: see `weir check`");
            String given = each.report().map(ReportCommand::parameters).orElse("");
            table.row(List.of(each.name(), title, given));
        }
        table.end();
        return ExitCode.DONE.code();
    }

    private static String parameters(Report report) {
        return String.join(
                ", ",
                report.parameters().stream()
                        .map(parameter -> parameter.name()
                                + parameter.value().map(value -> "=" + value).orElse(""))
                        .toList());
    }

    private int tell(OpenWorkspace open, ReportOutcome outcome, boolean whole) {
        PrintWriter out = spec.commandLine().getOut();
        for (IndexEntry entry : outcome.entries()) {
            for (String file : entry.files()) {
                out.println(open.workspace().display(outcome.folder().resolve(file)));
            }
            if (!entry.failure().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("weir: " + entry.title() + ": " + DisplayText.oneLine(entry.failure()));
            }
        }
        Optional<Path> first = whole
                ? Optional.of(outcome.folder().resolveSibling("latest").resolve("index.html"))
                : outcome.entries().stream()
                        .flatMap(entry -> entry.files().stream())
                        .findFirst()
                        .map(outcome.folder()::resolve);
        if (whole) {
            out.println(open.workspace().display(first.orElseThrow()));
        }
        if (show) {
            first.ifPresent(this::show);
        }
        return (outcome.failed() ? ExitCode.FAILED : ExitCode.DONE).code();
    }

    private void show(Path file) {
        if (!Browser.show(file)) {
            spec.commandLine()
                    .getErr()
                    .println("weir: nothing here can open a page; open it yourself: " + file.toUri());
        }
    }
}
