package dev.weir.load;

import dev.weir.load.LoadInput.Manner;
import dev.weir.load.PartTable.Stated;
import dev.weir.mapping.Input;
import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.problem.FaultCode;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.read.title.PatternFinder;
import dev.weir.read.title.TitleChoice.Found;
import dev.weir.rows.RowSource.Summary;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import dev.weir.store.SourceTable;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings an input's rows and what is known about them into TEMP tables: {@code stage}, {@code input}, {@code label}, {@code fault_text}. */
final class Staging {

    private static final String IS_READ = "_class IS NULL OR _class IN ('total', 'doubtful', 'struck')";

    private final Session session;
    private final Locale language;
    private final List<String> notes = new ArrayList<>();

    Staging(Session session, Locale language) {
        this.session = session;
        this.language = language;
    }

    /** Reads the whole source; afterwards its summary is complete. */
    void rows(LoadInput input) throws SQLException {
        try (SourceTable table = SourceTable.register(session, input.rows())) {
            table.run("CREATE OR REPLACE TEMP TABLE staged AS " + SplitRows.of(input.mapping(), table.sql()));
        }
        // the order of the rows, at no cost
        session.execute("CREATE OR REPLACE TEMP VIEW stage AS SELECT rowid AS _row, * FROM staged"
                + (hasClasses(input) ? " WHERE " + IS_READ : ""));
    }

    /** Lists the rows that are no rows of the table in {@code weir.skip}, each with what it is, and returns their number. */
    long leftOut(LoadInput input) throws SQLException {
        if (!hasClasses(input)) {
            return 0;
        }
        return session.insert(
                "weir.skip",
                "SELECT (SELECT _load_id FROM input) AS load_id, sheet, row_no, replace(_class, '_', ' ') AS rule"
                        + " FROM staged WHERE NOT (" + IS_READ + ")");
    }

    private static boolean hasClasses(LoadInput input) {
        return input.rows().columns().contains(Input.ROW_CLASS);
    }

    /**
     * What expressions may ask about the input.
     *
     * @return the issue, if the input as a whole has one
     */
    Optional<String> input(long loadId, LoadInput input) throws SQLException {
        Summary summary = input.rows().summary();
        PartStatements statements = new PartStatements(input);
        List<Stated> parts = statements.of(summary.parts());
        new PartTable(session).write(parts);
        notes.clear();
        notes.addAll(statements.notes());
        Optional<String> scope = input.mapping().ledger().scope().flatMap(origin -> scope(origin, input, parts));
        Optional<String> issue =
                input.mapping().ledger().issue().flatMap(origin -> issue(origin, statements, input, parts));
        LocalDateTime asOf = issue.flatMap(Issues::begin).orElse(input.source().arrivedAt());
        session.execute(
                """
                CREATE OR REPLACE TEMP TABLE input AS
                SELECT CAST(? AS BIGINT) AS _load_id, CAST(? AS TIMESTAMP) AS _as_of, CAST(? AS VARCHAR) AS _scope,
                  CAST(? AS VARCHAR) AS _issue, CAST(? AS VARCHAR) AS department, CAST(? AS VARCHAR) AS file_name,
                  CAST(? AS TIMESTAMP) AS arrived_at, CAST(? AS VARCHAR) AS _input,
                  CAST(? AS BOOLEAN) AS _again, CAST(? AS BOOLEAN) AS _replaces, CAST(? AS VARCHAR) AS _continues,
                  CAST(? AS VARCHAR) AS _mapping_hash""",
                loadId,
                asOf,
                scope.orElse(null),
                issue.orElse(null),
                input.mapping().department(),
                input.source().fileName(),
                input.source().arrivedAt(),
                input.name(),
                input.manner() == Manner.RELOADED,
                LedgerScopes.replaces(input),
                input.continues().orElse(null),
                input.mapping().fingerprint());
        labels(summary);
        faultTexts();
        return issue;
    }

    /** The only ledger of the input; empty where rows or parts tell theirs. */
    private static Optional<String> scope(Origin origin, LoadInput input, List<Stated> parts) {
        Optional<String> text =
                switch (origin.from()) {
                    case FOLDER -> input.source().folder();
                    case FILE_NAME ->
                        new PatternFinder(origin.pattern())
                                .apply(input.source().fileName()).stream()
                                        .map(Found::value)
                                        .findFirst();
                    case TITLE ->
                        parts.stream().flatMap(part -> part.scope().stream()).findFirst();
                    case COLUMN, SHEET -> Optional.of("");
                };
        if (text.isEmpty()) {
            throw new StoppedException(
                    Stage.STAGE,
                    input.name(),
                    HeldCode.NO_SCOPE,
                    "it does not say which ledger it belongs to (scope from " + word(origin.from())
                            + "); put it where its submitter's name stands, then run again");
        }
        boolean inParts = origin.from() == From.TITLE
                && parts.stream().map(Stated::scope).distinct().count() > 1;
        return text.filter(value -> !value.isEmpty() && !inParts);
    }

    private static String word(From from) {
        return from.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The issue of the input, of several the newest; empty where each row names its own. */
    private static Optional<String> issue(
            Origin origin, PartStatements statements, LoadInput input, List<Stated> parts) {
        Optional<String> stated =
                switch (origin.from()) {
                    case COLUMN -> Optional.empty();
                    case FOLDER -> input.source().folder().flatMap(folder -> statements.issue(folder, origin));
                    case FILE_NAME -> statements.issue(input.source().fileName(), origin);
                    case SHEET, TITLE ->
                        parts.stream().flatMap(part -> part.issue().stream()).max(Comparator.naturalOrder());
                };
        return stated.or(() -> Issues.ofArrival(input.source().arrivedAt(), origin));
    }

    /** What a person should know about what the input says of itself. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private void labels(Summary summary) throws SQLException {
        session.execute("CREATE OR REPLACE TEMP TABLE label (column_name VARCHAR, label VARCHAR)");
        for (var entry : summary.labels().entrySet()) {
            session.execute("INSERT INTO label VALUES (?, ?)", entry.getKey(), entry.getValue());
        }
    }

    private void faultTexts() throws SQLException {
        StringBuilder values = new StringBuilder();
        for (FaultCode code : FaultCode.values()) {
            values.append(values.isEmpty() ? "" : ", ")
                    .append('(')
                    .append(Sql.literal(code.code()))
                    .append(", ")
                    .append(Sql.literal(code.sentence(language.getLanguage())))
                    .append(')');
        }
        session.execute("CREATE OR REPLACE TEMP TABLE fault_text AS SELECT * FROM (VALUES " + values
                + ") AS texts(code, text)");
    }
}
