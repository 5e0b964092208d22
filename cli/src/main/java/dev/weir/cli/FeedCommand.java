package dev.weir.cli;

import dev.weir.feed.Feed;
import dev.weir.feed.FeedQuality;
import dev.weir.feed.Release;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.run.FeedOutcome;
import dev.weir.run.GivingAway;
import dev.weir.run.OpenData;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFeeds;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir feed}. */
@Command(
        name = "feed",
        description =
                "Give the open data away: each feed as CSV, xlsx, JSON, Parquet and GeoJSON, the catalogue sheet, DCAT-AP, Data"
                        + " Package and a portal, in out/feeds/latest. Equal data gives no new release.",
        footerHeading =
                "%nExamples: make the feeds, see how good they are, what was withheld, and copy them to a web server:%n",
        footer = {"  weir feed", "  weir feed --check", "  weir feed --audit", "  weir feed --publish /srv/open-data"})
final class FeedCommand implements Callable<Integer> {

    private static final String NONE = "–";

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Only these feeds; the others stay as they were given away. Default: all.")
    private List<String> names = List.of();

    @Option(
            names = "--publish",
            paramLabel = "DIR",
            description = "Also copy all that is given away to DIR, for a web server; DIR/latest is swapped at once.")
    private Path publish;

    @Option(
            names = "--check",
            description = "Write nothing: tell which feeds are late or have empty columns, and how good each is.")
    private boolean check;

    @Option(names = "--audit", description = "Write nothing: tell what was withheld and how far counts were changed.")
    private boolean audit;

    @Option(names = "--list", description = "Write nothing: list the feeds.")
    private boolean list;

    @Override
    public Integer call() {
        OpenWorkspace open = workspace.open();
        Problems problems = new Problems();
        List<Feed> all = WorkspaceFeeds.read(open.workspace(), open.schema(), problems);
        problems.throwIfErrors();
        checkNames(all);
        List<Feed> wanted = all.stream()
                .filter(feed -> names.isEmpty() || names.contains(feed.name()))
                .toList();
        if (list) {
            return list(wanted);
        }
        GivingAway.giver(open);
        OpenData data = new OpenData(open, wanted);
        if (check) {
            return check(data);
        }
        if (audit) {
            return audit(data);
        }
        return tell(
                open,
                new GivingAway(open, all, Optional.ofNullable(publish)).make(new TreeSet<>(names), Duration.ZERO));
    }

    private void checkNames(List<Feed> all) {
        List<String> known = all.stream().map(Feed::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                String hint = Suggestion.of(name, known);
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no feed " + name + (hint.isEmpty() ? "; mappings/feeds is empty" : "; " + hint));
            }
        }
    }

    private Integer tell(OpenWorkspace open, FeedOutcome result) {
        RowWriter rows = format.writer();
        rows.begin(List.of(
                Column.text("feed"),
                Column.text("version"),
                Column.text("of"),
                Column.number("rows"),
                Column.number("withheld"),
                Column.text("next")));
        for (Release release : result.releases()) {
            rows.row(List.of(
                    release.feed().name(),
                    release.isOpen() ? release.version() : "not open",
                    release.isOpen() ? release.modified() : NONE,
                    release.rows(),
                    release.withheld()
                            .map(cells -> FeedAuditRow.percent(cells.percent()))
                            .orElse(NONE),
                    FeedAuditRow.next(release).orElse(NONE)));
        }
        rows.end();
        FeedLines.printDetails(spec.commandLine().getErr(), result, open.workspace()::display);
        PrintWriter out = spec.commandLine().getOut();
        result.folder()
                .ifPresent(folder -> out.println((result.isNew() ? "Given away: " : "Nothing new: ")
                        + open.workspace().display(folder.resolve("index.html"))));
        result.published().ifPresent(copy -> out.println("Copied to: " + copy));
        if (result.failed()) {
            return ExitCode.FAILED.code();
        }
        return (result.held() ? ExitCode.HELD : ExitCode.DONE).code();
    }

    private Integer list(List<Feed> feeds) {
        RowWriter rows = format.writer();
        rows.begin(List.of(Column.text("feed"), Column.text("title"), Column.text("标题"), Column.text("rhythm")));
        feeds.forEach(feed -> rows.row(List.of(
                feed.name(),
                feed.title().en(),
                feed.title().zh(),
                feed.rhythm().name().toLowerCase(Locale.ROOT))));
        rows.end();
        return ExitCode.DONE.code();
    }

    private Integer check(OpenData data) {
        List<FeedQuality> found = data.quality();
        RowWriter rows = format.writer();
        rows.begin(List.of(
                Column.text("feed"),
                Column.text("version"),
                Column.number("score"),
                Column.text("next"),
                Column.text("reasons")));
        found.forEach(quality -> rows.row(List.of(
                quality.feed(),
                quality.version(),
                quality.score(),
                quality.next().map(LocalDate::toString).orElse(NONE),
                String.join("; ", quality.reasons()))));
        rows.end();
        return (found.stream().anyMatch(FeedQuality::isBad) ? ExitCode.HELD : ExitCode.DONE).code();
    }

    private Integer audit(OpenData data) {
        RowWriter rows = format.writer();
        rows.begin(FeedAuditRow.COLUMNS);
        for (Release release : data.released()) {
            rows.row(FeedAuditRow.of(release, data.audits().of(release)));
        }
        rows.end();
        return ExitCode.DONE.code();
    }
}
