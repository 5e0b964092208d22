package dev.weir.cli;

import dev.weir.feed.Feed;
import dev.weir.feed.FeedExport;
import dev.weir.feed.FeedFailure;
import dev.weir.feed.FeedQuality;
import dev.weir.feed.Release;
import dev.weir.open.TableAudit;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.run.OpenData;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFeeds;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import dev.weir.workspace.Config;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir feed}. */
@Command(
        name = "feed",
        description =
                "Give the open data away: each feed as CSV, xlsx, JSON, Parquet and GeoJSON, the catalogue sheet, DCAT-AP, Data"
                        + " Package and a portal, in out/feeds/latest. Equal data gives no new release.",
        footerHeading = "%nExamples: make the feeds, see how good they are, and what was withheld:%n",
        footer = {"  weir feed", "  weir feed --check", "  weir feed --audit"})
final class FeedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

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
        List<Feed> feeds = WorkspaceFeeds.read(open.workspace(), open.schema(), problems);
        problems.throwIfErrors();
        if (list) {
            return list(feeds);
        }
        Config.OpenData config = open.workspace()
                .config()
                .openData()
                .orElseThrow(() -> new WeirException(
                        Stage.CONFIGURE,
                        "weir.yaml",
                        "it does not say who gives open data away; add open_data, as docs/open-data.md shows"));
        OpenData data = new OpenData(open, feeds);
        if (check) {
            return check(data);
        }
        if (audit) {
            return audit(data);
        }
        data.refresh();
        return tell(open, data.export(config));
    }

    private Integer tell(OpenWorkspace open, FeedExport.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        RowWriter rows = format.writer();
        rows.begin(List.of(
                Column.text("feed"),
                Column.text("version"),
                Column.text("of"),
                Column.number("rows"),
                Column.number("withheld")));
        for (Release release : result.releases()) {
            rows.row(List.of(
                    release.feed().name(),
                    release.version(),
                    release.modified(),
                    release.rows(),
                    release.counts()
                            .map(counts -> percent(counts.withheldPercent()))
                            .orElse("–")));
        }
        rows.end();
        PrintWriter err = spec.commandLine().getErr();
        for (Release release : result.releases()) {
            if (release.outside() > 0) {
                err.println("feed " + release.feed().name() + ": " + release.outside()
                        + " rows have coordinates outside the district, which are left out; see bounds in weir.yaml");
            }
        }
        for (FeedFailure failure : result.failures()) {
            err.println("feed " + failure.feed() + ": " + failure.message());
        }
        result.folder()
                .ifPresent(folder -> out.println((result.made() == 0 ? "Nothing new: " : "Given away: ")
                        + open.workspace().display(folder.resolve("index.html"))));
        if (result.failures().stream().anyMatch(failure -> !failure.refused())) {
            return ExitCode.FAILED.code();
        }
        return (result.failures().isEmpty() ? ExitCode.DONE : ExitCode.HELD).code();
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
        rows.begin(
                List.of(Column.text("feed"), Column.text("version"), Column.number("score"), Column.text("reasons")));
        found.forEach(quality -> rows.row(
                List.of(quality.feed(), quality.version(), quality.score(), String.join("; ", quality.reasons()))));
        rows.end();
        return (found.stream().anyMatch(FeedQuality::isBad) ? ExitCode.HELD : ExitCode.DONE).code();
    }

    private Integer audit(OpenData data) {
        RowWriter rows = format.writer();
        rows.begin(List.of(
                Column.text("feed"),
                Column.text("version"),
                Column.number("step"),
                Column.number("cells"),
                Column.number("withheld"),
                Column.text("share"),
                Column.number("perturbed"),
                Column.number("mean error"),
                Column.number("withdrawn")));
        for (Release release : data.released()) {
            List<Object> values = new ArrayList<>(List.of(release.feed().name(), release.version()));
            TableAudit counts = release.counts().orElse(null);
            values.add(counts == null ? null : counts.step());
            values.add(counts == null ? null : counts.cells());
            values.add(counts == null ? null : counts.withheld());
            values.add(counts == null ? "rows, nothing tied to people" : percent(counts.withheldPercent()));
            values.add(counts == null ? null : counts.perturbed());
            values.add(counts == null ? null : Math.round(counts.meanError() * 100) / 100.0);
            values.add(release.withdrawn().size());
            rows.row(values);
        }
        rows.end();
        return ExitCode.DONE.code();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share);
    }
}
