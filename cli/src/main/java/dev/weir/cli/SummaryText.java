package dev.weir.cli;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.resolve.ResolveSummary;
import dev.weir.run.PeakMemory;
import dev.weir.run.RunSummary;
import dev.weir.run.RunSummary.StageTime;
import dev.weir.table.Column;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A run's summary for people: one block that a mail from cron can hold. */
final class SummaryText {

    private static final String INDENT = "  ";

    /** Milliseconds from which a stage's steps are told. */
    private static final long WORTH_A_LINE = 10_000;

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
        long millis = summary.stages().stream().mapToLong(StageTime::millis).sum();
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
        TableRows table = new TableRows(out, INDENT, OptionalInt.empty());
        out.println();
        table.begin(LoadLines.COLUMNS);
        LoadLines.of(summary.loads()).forEach(table::row);
        if (summary.loads().size() > 1) {
            table.row(LoadLines.total(summary.loads()));
        }
        table.end();
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
                out.println(INDENT + INDENT + HeldRemedy.of(load.held(), load.loadId(), proposal));
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
        TableRows table = new TableRows(out, INDENT, OptionalInt.empty());
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
        times(summary.stages());
        PeakMemory memory = PeakMemory.now();
        out.println("Memory     heap " + DisplayText.bytes(memory.heap())
                + (memory.process().isPresent()
                        ? ", process " + DisplayText.bytes(memory.process().getAsLong())
                        : "")
                + " at most");
    }

    private void times(List<StageTime> stages) {
        out.println("Times      "
                + stages.stream()
                        .map(stage -> stage.stage() + " " + DisplayText.duration(stage.millis()))
                        .collect(Collectors.joining(", ")));
        for (StageTime stage : stages) {
            if (stage.millis() >= WORTH_A_LINE) {
                steps(stage);
            }
        }
    }

    /** The steps of a stage that took long, the longest first, and what was none of them. */
    private void steps(StageTime stage) {
        long others = stage.millis()
                - stage.steps().values().stream().mapToLong(Long::longValue).sum();
        String steps = stage.steps().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(step -> step.getKey() + " " + DisplayText.duration(step.getValue()))
                .collect(Collectors.joining(", "));
        if (!steps.isEmpty()) {
            out.println("           " + stage.stage() + ": " + steps + ", other " + DisplayText.duration(others));
        }
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }
}
