package dev.weir.cli;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.problem.WeirException;
import dev.weir.resolve.ResolveSummary;
import dev.weir.resolve.ResolveSummary.EntityCount;
import dev.weir.run.PeakMemory;
import dev.weir.run.RunSummary;
import dev.weir.run.RunSummary.StageTime;
import dev.weir.speech.PhraseBook;
import dev.weir.table.Column;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** A run's summary for people: one screen, which a mail from cron can hold. */
final class SummaryText {

    private static final String INDENT = "  ";

    /** Up to so many inputs each has its line without being asked for. */
    private static final int FEW_INPUTS = 5;

    private final PrintWriter out;
    private final UnaryOperator<String> proposal;
    private final Function<String, String> department;
    private final Style style;
    private final ToldThings told;

    /**
     * What the reader wants.
     *
     * @param dryRun nothing of it was kept
     * @param verbose each input has its line
     * @param columns of the terminal; empty where nobody looks
     * @param speech the language of tables
     */
    record Style(boolean dryRun, boolean verbose, OptionalInt columns, PhraseBook speech) {}

    /**
     * @param proposal makes a command line of a command, for the same workspace
     * @param department of a mapping
     */
    SummaryText(PrintWriter out, UnaryOperator<String> proposal, Function<String, String> department, Style style) {
        this.out = out;
        this.proposal = proposal;
        this.department = department;
        this.style = style;
        this.told = new ToldThings(out, proposal, style.verbose());
    }

    void print(RunSummary summary) {
        long millis = summary.stages().stream().mapToLong(StageTime::millis).sum();
        out.println((style.dryRun() ? "Dry run: " : "Run " + summary.runId() + ": ") + verdict(summary) + ", "
                + DisplayText.duration(millis));
        loads(summary);
        failures(summary);
        held("Held: nothing of these was loaded, a person decides", summary.loads());
        earlier(summary.earlier());
        waiting(summary);
        NoticedText noticed = new NoticedText(out, told, style);
        noticed.unclaimed(summary.unclaimed());
        noticed.faults(summary.loads());
        noticed.notes(summary.loads());
        summary.resolved().ifPresent(this::resolved);
        end(summary);
        summary.end().ifPresent(this::ended);
        out.flush();
    }

    private static String verdict(RunSummary summary) {
        if (summary.end().isPresent()) {
            return "failed, see the end";
        }
        return switch (ExitCode.of(summary)) {
            case FAILED -> "failed in part";
            case HELD -> "done, but something was held";
            case REJECTS -> "done, with rejected rows";
            default -> "done";
        };
    }

    private void loads(RunSummary summary) {
        List<LoadOutcome> loads = summary.loads();
        if (loads.isEmpty()) {
            return;
        }
        out.println();
        LoadLines lines = new LoadLines(loads);
        if (isEachTold(loads)) {
            table(lines.inputColumns(), lines.ofInputs());
        } else {
            table(lines.departmentColumns(), lines.ofDepartments(department));
        }
    }

    private boolean isEachTold(List<LoadOutcome> loads) {
        return style.verbose() || loads.size() <= FEW_INPUTS;
    }

    private void table(List<Column> columns, List<List<String>> rows) {
        SpokenRows table = new SpokenRows(new TableRows(out, INDENT, style.columns()), style.speech());
        table.begin(columns);
        rows.forEach(table::row);
        table.end();
    }

    private void failures(RunSummary summary) {
        told.tell(
                "Failed: what is in the inbox stays there, and the next run tries again",
                summary.failures(),
                failure -> List.of(failure.route() + ": " + failure.message()),
                "history");
    }

    private void held(String heading, List<LoadOutcome> loads) {
        told.tell(
                heading,
                loads.stream().filter(load -> load.status() == LoadStatus.HELD).toList(),
                this::held,
                "status");
    }

    private List<String> held(LoadOutcome load) {
        List<String> lines = new ArrayList<>();
        lines.add((style.dryRun() ? "" : "load " + load.loadId() + ", ") + load.input());
        lines.add(INDENT + load.message());
        if (!style.dryRun()) {
            lines.add(INDENT + HeldRemedy.of(load.held(), load.loadId(), proposal));
        }
        return lines;
    }

    /** What runs before this one did, whose summaries reached nobody. */
    private void earlier(List<LoadOutcome> loads) {
        held("Held by an earlier run that was cut off: a person decides", loads);
        told.tell(
                "Rejected by an earlier run that was cut off: see what the departments have to correct",
                loads.stream().filter(load -> load.counts().rejected() > 0).toList(),
                load -> List.of("load " + load.loadId() + ", " + load.input() + ": "
                        + DisplayText.count(load.counts().rejected()) + " rows"),
                "rejects");
    }

    private void ended(WeirException failure) {
        out.println();
        out.println("The run ended in " + failure.stage().name().toLowerCase(Locale.ROOT)
                + ". What is told above stands; the next run goes on from there");
        out.println(INDENT + DisplayText.oneLine(failure.describe()));
    }

    private void waiting(RunSummary summary) {
        told.tell("Still being written: left for the next run", summary.waiting(), List::of, "run -v");
    }

    private void resolved(ResolveSummary resolved) {
        out.println();
        List<Column> columns = List.of(
                Column.text("entity"),
                Column.number("records"),
                Column.number("golden"),
                Column.number("linked"),
                Column.number("review"),
                Column.number("unresolved"),
                Column.number("conflicts"),
                Column.number("id changes"));
        table(
                columns,
                resolved.entities().stream()
                        .map(count -> List.of(
                                count.entity(),
                                DisplayText.count(count.records()),
                                DisplayText.count(count.golden()),
                                DisplayText.count(count.linkedPairs()),
                                DisplayText.count(count.review()),
                                DisplayText.count(count.unresolved()),
                                DisplayText.count(count.conflicts()),
                                DisplayText.count(count.idChanges())))
                        .toList());
    }

    private void end(RunSummary summary) {
        out.println();
        summary.resolved().ifPresent(this::unsettled);
        rows("Rejected   ", summary, RowCounts::rejected, "rejects");
        rows("Warned     ", summary, RowCounts::warned, "rejects --warnings");
        if (!style.dryRun() && !isEachTold(summary.loads())) {
            out.println("Inputs     each of them: "
                    + proposal.apply("history -n " + summary.loads().size()));
        }
        if (!style.dryRun()) {
            new PublishedText(out).print(summary);
        }
        summary.reports().ifPresent(reports -> ReportLines.print(out, reports));
        summary.feeds().ifPresent(feeds -> FeedLines.print(out, feeds));
        StageTimesText.print(out, summary.stages());
        PeakMemory memory = PeakMemory.now();
        out.println("Memory     heap " + DisplayText.bytes(memory.heap())
                + (memory.process().isPresent()
                        ? ", process " + DisplayText.bytes(memory.process().getAsLong())
                        : "")
                + " at most");
    }

    private void unsettled(ResolveSummary resolved) {
        unsettled("Review     ", resolved, EntityCount::review, "review");
        unsettled("Unresolved ", resolved, EntityCount::unresolved, "unresolved");
    }

    private void unsettled(String label, ResolveSummary resolved, ToLongFunction<EntityCount> count, String rest) {
        long records = resolved.entities().stream().mapToLong(count).sum();
        if (records > 0) {
            out.println(label
                    + DisplayText.count(records)
                    + (records == 1 ? " record: " : " records: ")
                    + proposal.apply(rest));
        }
    }

    /** How many rows of how many inputs, and the command that lists them; of a trial nothing is kept that could be listed. */
    private void rows(String label, RunSummary summary, ToLongFunction<RowCounts> count, String rest) {
        long rows = count.applyAsLong(summary.rows());
        if (rows == 0) {
            return;
        }
        long inputs = summary.loads().stream()
                .filter(load -> count.applyAsLong(load.counts()) > 0)
                .count();
        out.println(label
                + DisplayText.count(rows)
                + (rows == 1 ? " row of " : " rows of ")
                + DisplayText.count(inputs)
                + (inputs == 1 ? " input" : " inputs")
                + (style.dryRun() ? "" : ": " + proposal.apply(rest)));
    }
}
