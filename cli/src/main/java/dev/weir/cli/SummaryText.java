package dev.weir.cli;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.resolve.ResolveSummary;
import dev.weir.run.RunSummary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A run's summary for people: one block that a mail from cron can hold. */
final class SummaryText {

    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final UnaryOperator<String> proposal;
    private final boolean dryRun;

    /** @param proposal makes a command line of a command, for the same workspace */
    SummaryText(PrintWriter out, UnaryOperator<String> proposal, boolean dryRun) {
        this.out = out;
        this.proposal = proposal;
        this.dryRun = dryRun;
    }

    SummaryText(PrintWriter out, WorkspaceOption workspace) {
        this(out, workspace::proposal, false);
    }

    void print(RunSummary summary) {
        long millis = summary.stages().stream()
                .mapToLong(RunSummary.StageTime::millis)
                .sum();
        out.println((dryRun ? "Dry run: " : "Run " + summary.runId() + ": ") + verdict(summary) + ", "
                + DisplayText.duration(millis));
        loads(summary);
        failures(summary);
        held(summary);
        waiting(summary);
        summary.resolved().ifPresent(this::resolved);
        end(summary);
        out.flush();
    }

    private static String verdict(RunSummary summary) {
        return switch (ExitCode.of(summary)) {
            case FAILED -> "failed in part";
            case HELD -> "done, but something was held";
            case REJECTS -> "done, with rejected rows";
            default -> "done";
        };
    }

    private void loads(RunSummary summary) {
        if (summary.loads().isEmpty()) {
            return;
        }
        TableRows table = new TableRows(out, INDENT);
        out.println();
        table.begin(List.of(
                Column.number("load"),
                Column.text("status"),
                Column.text("mapping"),
                Column.text("input"),
                Column.number("rows"),
                Column.number("new"),
                Column.number("changed"),
                Column.number("unchanged"),
                Column.number("rejected"),
                Column.number("skipped"),
                Column.number("time")));
        summary.loads().forEach(load -> table.row(line(load)));
        if (summary.loads().size() > 1) {
            table.row(total(summary));
        }
        table.end();
    }

    private static List<String> line(LoadOutcome load) {
        List<String> cells = new ArrayList<>(
                List.of(Long.toString(load.loadId()), load.status().word(), load.mapping(), load.input()));
        cells.addAll(counts(load.counts()));
        cells.add(DisplayText.duration(load.millis()));
        return cells;
    }

    private static List<String> total(RunSummary summary) {
        List<String> cells =
                new ArrayList<>(List.of("", "", "all", summary.loads().size() + " inputs"));
        cells.addAll(counts(summary.rows()));
        cells.add(DisplayText.duration(
                summary.loads().stream().mapToLong(LoadOutcome::millis).sum()));
        return cells;
    }

    private static List<String> counts(RowCounts counts) {
        return List.of(
                DisplayText.count(counts.read()),
                DisplayText.count(counts.added()),
                DisplayText.count(counts.changed()),
                DisplayText.count(counts.unchanged()),
                DisplayText.count(counts.rejected()),
                DisplayText.count(counts.skipped()));
    }

    private void failures(RunSummary summary) {
        if (summary.failures().isEmpty()) {
            return;
        }
        heading("Failed (what is in the inbox stays there; the next run tries again)");
        summary.failures().forEach(failure -> out.println(INDENT + failure.route() + ": " + failure.message()));
    }

    private void held(RunSummary summary) {
        List<LoadOutcome> held = summary.loads().stream()
                .filter(load -> load.status() == LoadStatus.HELD)
                .toList();
        if (held.isEmpty()) {
            return;
        }
        heading("Held: nothing of these was loaded, a person decides");
        for (LoadOutcome load : held) {
            out.println(INDENT + load.input());
            out.println(INDENT + INDENT + load.message());
            if (!dryRun) {
                out.println(INDENT + INDENT + HeldRemedy.of(load.message(), load.loadId(), proposal));
            }
        }
    }

    private void waiting(RunSummary summary) {
        if (!summary.waiting().isEmpty()) {
            heading("Still being written, left for the next run");
            summary.waiting().forEach(file -> out.println(INDENT + file));
        }
    }

    private void resolved(ResolveSummary resolved) {
        out.println();
        TableRows table = new TableRows(out, INDENT);
        table.begin(List.of(
                Column.text("entity"),
                Column.number("records"),
                Column.number("golden rows"),
                Column.number("linked pairs"),
                Column.number("to review"),
                Column.number("unresolved"),
                Column.number("conflicts"),
                Column.number("id changes")));
        resolved.entities()
                .forEach(count -> table.row(List.of(
                        count.entity(),
                        DisplayText.count(count.records()),
                        DisplayText.count(count.golden()),
                        DisplayText.count(count.linkedPairs()),
                        DisplayText.count(count.review()),
                        DisplayText.count(count.unresolved()),
                        DisplayText.count(count.conflicts()),
                        DisplayText.count(count.idChanges()))));
        table.end();
    }

    private void end(RunSummary summary) {
        out.println();
        if (summary.rows().rejected() > 0 && !dryRun) {
            out.println("Rejected   " + DisplayText.count(summary.rows().rejected()) + " rows: "
                    + proposal.apply("rejects"));
        }
        if (!dryRun) {
            out.println("Published  " + summary.published().orElse("nothing new"));
        }
        out.println("Times      "
                + summary.stages().stream()
                        .map(stage -> stage.stage() + " " + DisplayText.duration(stage.millis()))
                        .collect(Collectors.joining(", ")));
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }
}
