package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.compile.Statement;
import dev.weir.load.LoadInput.Manner;
import dev.weir.mapping.LoadMode;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource.Summary;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The steps from the first raw row to the line that closes the load; the caller owns the transaction. */
final class LoadSteps {

    private final Session session;
    private final LoadBook book;
    private final LoadTimes times;
    private final Findings found;
    private final boolean tried;
    private final Staging staging;
    private final LedgerScopes scopes;
    private final Policies policies;
    private final Reconciliation reconciliation;
    private final Accounts accounts;
    private final SourceMarks marks;

    /**
     * @param found is told what was found out, as soon as it is known
     * @param tried whether somebody only wants to know what would happen
     */
    LoadSteps(Session session, LoadBook book, Locale language, LoadTimes times, Findings found, boolean tried) {
        this.session = session;
        this.book = book;
        this.times = times;
        this.found = found;
        this.tried = tried;
        this.staging = new Staging(session, language);
        this.scopes = new LedgerScopes(session);
        this.policies = new Policies(session);
        this.reconciliation = new Reconciliation(session);
        this.accounts = new Accounts(session);
        this.marks = new SourceMarks(session);
    }

    LoadOutcome load(long loadId, LoadInput input, LocalDateTime started, long start) throws SQLException {
        times.measure(LoadTimes.READ, () -> {
            staging.rows(input);
            return null;
        });
        found.noted(input.rows().summary().notes());
        Optional<String> issue = staging.input(loadId, input);
        found.noted(staging.notes());
        found.noted(new FoldersBelow(session, input).note().stream().toList());
        found.noted(marks.notes(input));
        if (times.measure(LoadTimes.CHECK, () -> check(input, issue))) {
            return superseded(loadId, input, issue.orElse(null), started, start);
        }
        return times.measure(LoadTimes.RECORD, () -> record(loadId, input, started, start));
    }

    /** @return whether there is nothing to record, because its ledgers have newer issues */
    private boolean check(LoadInput input, Optional<String> issue) throws SQLException {
        CompiledMapping compiled = input.mapping();
        run(compiled.convert());
        new RowIssues(session).check(input);
        found.ledgers(scopes.names(), issue.or(this::issueOfRows));
        if (scopes.areSuperseded()) {
            return true;
        }
        olderIssues(compiled);
        if (!input.manner().isLetThrough()) {
            new FoldersBelow(session, input).check();
            new TwiceInOneRun(session, input).check();
        }
        run(compiled.check());
        if (tried) {
            found.wrong(FaultGroup.checked(session, compiled));
        }
        if (!input.manner().isLetThrough()) {
            policies.rejects(input);
            policies.unreadableColumns(input);
            found.noted(reconciliation.check(input));
        }
        run(compiled.compare());
        found.noted(new Replacements(session, input).notes());
        if (input.manner() != Manner.ACCEPTED) {
            policies.brake(input);
            policies.lostZeros(input);
        }
        if (input.manner() == Manner.ARRIVED) {
            policies.lostReceipts(input);
        }
        return false;
    }

    /** Tells of rows that say nothing of who is there now. */
    private void olderIssues(CompiledMapping compiled) throws SQLException {
        if (!compiled.tellsOlderIssues()) {
            return;
        }
        long rows = session.number("SELECT count(*) FROM older_issue");
        if (rows > 0) {
            found.noted(
                    List.of(
                            rows + (rows == 1 ? " row is" : " rows are")
                                    + " of an older issue than the newest of the input; who is there now is told by the newest alone."));
        }
    }

    private LoadOutcome record(long loadId, LoadInput input, LocalDateTime started, long start) throws SQLException {
        CompiledMapping compiled = input.mapping();
        Map<String, Long> before = accounts.records(input);
        RowCounts counts = accounts.rows(input);
        run(compiled.record());
        new CorrectionBook(session).settle(loadId, input);
        long leftOut = staging.leftOut(input);
        accounts.check(input, counts, leftOut, before, accounts.records(input));
        marks.write(loadId, input);
        if (input.manner() == Manner.ACCEPTED) {
            book.acceptanceUsed(compiled.name());
        }
        String mode = mode(input);
        LoadStatus status = changesNothing(loadId, input, counts) ? LoadStatus.UNCHANGED : LoadStatus.DONE;
        if (status == LoadStatus.DONE) {
            sheets(loadId, input, counts.read());
            scopes.write(loadId, input, mode, status);
        }
        book.write(
                loadId,
                input,
                status,
                found.scopes(),
                found.issue().orElse(null),
                mode,
                counts,
                Optional.empty(),
                null,
                notes(input),
                started,
                asOf());
        return outcome(loadId, input, status, counts, "", start);
    }

    /**
     * A pull of a register that finds nothing new is no new statement and leaves nothing but its line. A new issue of a ledger is one even
     * if every row is the same, and so is a good row after a rejected one.
     */
    private boolean changesNothing(long loadId, LoadInput input, RowCounts counts) throws SQLException {
        return input.mapping().mode() != LoadMode.REPLACE
                && counts.added() + counts.changed() + counts.removed() + counts.rejected() + counts.warned() == 0
                && session.number("SELECT count(*) FROM weir.stale WHERE until_load = ?", loadId) == 0
                && session.number("SELECT count(*) FROM weir.reject WHERE closed_by_load = ?", loadId) == 0;
    }

    private Optional<String> issueOfRows() {
        try {
            return session.text("SELECT max(issue) FROM ledger_scope");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private LocalDateTime asOf() throws SQLException {
        return session.first(
                        "SELECT _as_of FROM input", row -> row.getTimestamp(1).toLocalDateTime())
                .orElseThrow();
    }

    private void run(List<Statement> statements) throws SQLException {
        for (Statement each : statements) {
            session.run(each.name(), each.sql());
        }
    }

    private LoadOutcome superseded(long loadId, LoadInput input, String issue, LocalDateTime started, long start)
            throws SQLException {
        long rows = session.number("SELECT count(*) FROM stage");
        RowCounts counts = new RowCounts(rows, 0, 0, 0, 0, rows, 0, 0);
        String note = "its ledger already has a newer issue";
        found.noted(new Replacements(session, input).notesOfSuperseded(rows));
        scopes.write(loadId, input, mode(input), LoadStatus.SUPERSEDED);
        book.write(
                loadId,
                input,
                LoadStatus.SUPERSEDED,
                scopes.names(),
                issue,
                mode(input),
                counts,
                Optional.empty(),
                note,
                notes(input),
                started,
                asOf());
        return outcome(loadId, input, LoadStatus.SUPERSEDED, counts, note, start);
    }

    /** What the reader found, such as the encoding, and what was noticed. */
    private String notes(LoadInput input) {
        List<String> notes = new ArrayList<>(input.rows().summary().found());
        notes.addAll(found.notes());
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    /** The word for {@code weir.load.mode}. */
    static String mode(LoadInput input) {
        LoadMode mode = input.mapping().mode();
        if (mode == LoadMode.UPSERT && input.source().full()) {
            return "full";
        }
        return LedgerScopes.isPartial(input) ? "partial" : mode.name().toLowerCase(Locale.ROOT);
    }

    private void sheets(long loadId, LoadInput input, long read) throws SQLException {
        Summary summary = input.rows().summary();
        if (summary.sheets().isEmpty()) {
            session.execute("INSERT INTO weir.sheet VALUES (?, '', 'data', ?)", loadId, read);
            return;
        }
        for (var sheet : summary.sheets().entrySet()) {
            for (Map.Entry<RowClass, Long> rows : sheet.getValue().entrySet()) {
                session.execute(
                        "INSERT INTO weir.sheet VALUES (?, ?, ?, ?)",
                        loadId,
                        sheet.getKey(),
                        rows.getKey().word(),
                        rows.getValue());
            }
        }
    }

    private static LoadOutcome outcome(
            long loadId, LoadInput input, LoadStatus status, RowCounts counts, String message, long start) {
        return new LoadOutcome(
                loadId,
                input.mapping().name(),
                input.name(),
                status,
                Optional.empty(),
                counts,
                message,
                (System.nanoTime() - start) / 1_000_000);
    }
}
