package dev.weir.cli;

import dev.weir.feed.Change;
import dev.weir.feed.CountNote;
import dev.weir.feed.Release;
import dev.weir.open.OpenTables;
import dev.weir.open.TableAudit;
import dev.weir.table.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A release as {@code weir feed --audit} tells of it. */
final class FeedAuditRow {

    static final List<Column> COLUMNS = List.of(
            Column.text("feed"),
            Column.text("version"),
            Column.text("of"),
            Column.text("step"),
            Column.number("cells"),
            Column.number("withheld"),
            Column.text("share"),
            Column.number("perturbed"),
            Column.number("mean error"),
            Column.number("withdrawn"),
            Column.text("next"),
            Column.text("why"));

    private FeedAuditRow() {}

    /** @param audit empty of a feed of rows */
    static List<Object> of(Release release, Optional<TableAudit> audit) {
        List<Object> values = new ArrayList<>();
        values.add(release.feed().name());
        values.add(release.version());
        values.add(release.modified());
        values.add(release.withheld()
                .map(cells -> cells.step() + " of "
                        + release.feed().count().orElseThrow().ladder().size())
                .orElse(null));
        values.add(release.withheld().map(cells -> cells.cells()).orElse(null));
        values.add(release.withheld().map(cells -> cells.withheld()).orElse(null));
        values.add(release.withheld().map(cells -> percent(cells.percent())).orElse(null));
        values.add(audit.map(TableAudit::perturbed).orElse(null));
        values.add(audit.map(counts -> Math.round(counts.meanError() * 100) / 100.0)
                .orElse(null));
        values.add(release.withdrawn().size());
        values.add(next(release).orElse(null));
        values.add(why(release, audit));
        return values;
    }

    /** The first day on which its counts may be given away anew; empty of rows. */
    static Optional<String> next(Release release) {
        return release.next().map(LocalDate::toString);
    }

    private static String why(Release release, Optional<TableAudit> audit) {
        if (release.withheld().isEmpty()) {
            return "rows, nothing tied to people";
        }
        List<Double> finer = audit.map(TableAudit::finer).orElse(List.of());
        return (finer.isEmpty()
                        ? "the finest step"
                        : "finer steps would withhold "
                                + finer.stream().map(FeedAuditRow::percent).collect(Collectors.joining(", "))
                                + " of the cells, at most " + OpenTables.MOST_WITHHELD_PERCENT + " % may be")
                + "; withheld: "
                + CountNote.small(release.feed().count().orElseThrow()).en()
                + "; a cell without a row is 0"
                + correction(release);
    }

    private static String correction(Release release) {
        List<Change> changes = release.changes();
        return changes.isEmpty()
                ? ""
                : changes.get(changes.size() - 1)
                        .correction()
                        .map(why -> "; made before its time: " + why.en())
                        .orElse("");
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share);
    }
}
