package dev.weir.cli;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.report.IndexEntry;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportWriter;
import dev.weir.report.WrongParameterException;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.ReportFiles;
import dev.weir.run.ReportFormats;
import dev.weir.run.ReportOutcome;
import dev.weir.run.ReportSource;
import dev.weir.run.Reporting;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        footerHeading = "%nExamples: all of them, one for a meeting, and those of an audience:%n",
        footer = {
            "  weir report",
            "  weir report parking -f pdf,xlsx --lang en -o /tmp/meeting",
            "  weir report --audience district-chief"
        })
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

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            description =
                    "Of the file of this audience, and only its reports: out/audiences/NAME/reports. Default: the analysts'.")
    private String audience;

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
        ReportSource source = source(open);
        checkNames(known(open, source));
        List<ReportFiles.Found> found = found(open, source);
        if (list) {
            return ReportList.print(spec.commandLine().getOut(), found, language(open));
        }
        Reporting reporting = new Reporting(open, source, writers(open), language(open), parameters);
        boolean whole = names.isEmpty() && folder == null;
        try {
            ReportOutcome outcome = whole
                    ? reporting.whole(found)
                    : reporting.into(target(), names.isEmpty() ? reporting.withValues(found) : right(found));
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
        return AskedLanguage.in(open, spec);
    }

    private Path target() {
        return (folder == null ? Path.of("") : folder).toAbsolutePath().normalize();
    }

    private ReportSource source(OpenWorkspace open) {
        if (audience == null) {
            return ReportSource.analysts(open);
        }
        ReportSource found = ReportSource.named(open, audience)
                .orElseThrow(() -> wrong("there is no audience \"" + audience + "\"; "
                        + Suggestion.of(audience, ReportSource.audiences(open))));
        if (found.reports().isEmpty()) {
            throw wrong("audience " + audience + " has no reports; name them in audiences/" + audience + ".yaml");
        }
        return found;
    }

    /** The names of the reports that can be asked for. */
    private static List<String> known(OpenWorkspace open, ReportSource source) {
        if (source.audience().isPresent()) {
            return source.reports();
        }
        Problems problems = new Problems();
        List<String> known = ReportFiles.names(open.workspace(), problems);
        problems.throwIfErrors();
        return known;
    }

    private void checkNames(List<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                String hint = Suggestion.of(name, known);
                throw wrong("there is no report " + name + (audience == null ? "" : " of audience " + audience)
                        + (hint.isEmpty() ? "; mappings/reports is empty" : "; " + hint));
            }
        }
    }

    private List<ReportFiles.Found> found(OpenWorkspace open, ReportSource source) {
        Problems problems = new Problems();
        List<String> known = known(open, source);
        List<ReportFiles.Found> found =
                ReportFiles.read(open, name -> names.isEmpty() ? known.contains(name) : names.contains(name), problems);
        problems.throwIfErrors();
        return found;
    }

    /** @throws ConfigurationException when all of those that were asked for are wrong */
    private static List<ReportFiles.Found> right(List<ReportFiles.Found> found) {
        if (found.stream().noneMatch(ReportFiles.Found::isRight)) {
            throw new ConfigurationException(
                    found.stream().flatMap(each -> each.problems().stream()).toList());
        }
        return found;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
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
