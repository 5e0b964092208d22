package dev.weir.load;

import dev.weir.compile.CompiledColumn;
import dev.weir.compile.CompiledMapping;
import dev.weir.compile.Statement;
import dev.weir.mapping.Converter;
import dev.weir.problem.Stage;
import dev.weir.sql.Sql;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An input that went through the load's own steps up to its check, and is recorded nowhere: its rows and faults stand in TEMP tables of the session. What a
 * mapping's limits say of a load does not count.
 */
public final class CheckedLedger {

    private static final String GOOD =
            " FROM converted JOIN stage USING (_row) WHERE _row NOT IN (SELECT _row FROM reject)"
                    + " AND _row NOT IN (SELECT _row FROM skipped WHERE rule <> 'no record')";

    private final Session session;
    private final LoadInput input;

    /** What the columns of the rows are called, and in which form codes are given. */
    public enum Names {
        /** As the ledger calls them; codes and addresses as people read them. */
        THEIRS,
        /** As the mapping calls them; codes. */
        OURS
    }

    /**
     * One fault.
     *
     * @param column as the ledger calls it; empty where the whole row is meant
     * @param place the column in the sheet from 0; empty where that is not known
     */
    public record Fault(
            String sheet, long row, String column, OptionalInt place, String code, String severity, String message) {}

    private CheckedLedger(Session session, LoadInput input) {
        this.session = session;
        this.input = input;
    }

    /**
     * Reads, converts and checks an input.
     *
     * @param session of a database with the schema's tables
     * @param language of the faults' sentences
     * @throws dev.weir.problem.WeirException when the input cannot be read, or the statements fail
     * @throws dev.weir.problem.StoppedException when it cannot be understood
     */
    public static CheckedLedger of(Session session, LoadInput input, Locale language) {
        CheckedLedger ledger = new CheckedLedger(session, input);
        ledger.within(() -> {
            Staging staging = new Staging(session, language);
            staging.rows(input);
            staging.input(input.runId(), input);
            CompiledMapping compiled = input.mapping();
            for (List<Statement> phase : List.of(compiled.convert(), compiled.check())) {
                for (Statement statement : phase) {
                    session.run(statement.name(), statement.sql());
                }
            }
            return null;
        });
        return ledger;
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T within(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException failure) {
            throw DatabaseMessage.failure(Stage.CHECK, input.name(), failure);
        }
    }

    /** How many rows were read, those without a record included. */
    public long read() {
        return within(() -> session.number("SELECT count(*) FROM converted"));
    }

    public long rejected() {
        return within(() -> session.number("SELECT count(*) FROM reject"));
    }

    /** Takes the good rows in their order. */
    public interface Taking {
        /** @return how many there were */
        long take(ResultSet rows) throws SQLException;
    }

    /** @return what the taker returns */
    public long give(Names names, Taking taker) {
        return within(() -> {
            try (PreparedStatement query = session.connection().prepareStatement(query(names));
                    ResultSet rows = query.executeQuery()) {
                return taker.take(rows);
            }
        });
    }

    /** Writes the good rows into a Parquet file. @param file in a folder that the database may use */
    public long parquet(Names names, Path file) {
        return within(() -> session.execute(
                "COPY (" + query(names) + ") TO " + Sql.literal(file.toString()) + " (FORMAT parquet)"));
    }

    private String query(Names names) {
        Map<String, String> labels = input.rows().summary().labels();
        List<String> columns = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (CompiledColumn column : input.mapping().columns()) {
            String label = labels.get(column.name());
            if (label == null && column.column().origin().isEmpty()) {
                continue;
            }
            String wanted = names == Names.OURS || label == null || used.contains(label) ? column.name() : label;
            used.add(wanted);
            columns.add(value(column, names) + " AS " + Sql.name(wanted));
        }
        return "SELECT " + String.join(", ", columns) + GOOD + " ORDER BY _row";
    }

    private static String value(CompiledColumn column, Names names) {
        String value = Sql.name(column.name());
        if (names == Names.THEIRS && column.column().converter() == Converter.ADDRESS) {
            return "weir_text(stage." + value + ")";
        }
        if (names == Names.OURS || column.column().codeList().isEmpty()) {
            return "converted." + value;
        }
        String list = Sql.literal(column.column().codeList().get());
        return "coalesce((SELECT min(zh) FROM weir.code WHERE list = " + list + " AND code = converted." + value
                + "), converted." + value + ")";
    }

    /** All faults, by row. */
    public List<Fault> faults() {
        String faults = input.mapping().record().stream()
                .filter(statement -> statement.name().equals("weir.fault"))
                .map(Statement::body)
                .findFirst()
                .orElseThrow();
        return within(() -> session.rows(
                "SELECT sheet, row_no, column_name, code, severity, message FROM (" + faults
                        + ") ORDER BY sheet, row_no, column_name, code",
                this::fault));
    }

    private Fault fault(ResultSet row) throws SQLException {
        String sheet = row.getString(1);
        String column = row.getString(3);
        String label = column == null ? "" : input.rows().summary().labels().getOrDefault(column, column);
        OptionalInt place = column == null ? OptionalInt.empty() : input.rows().place(sheet, column);
        return new Fault(sheet, row.getLong(2), label, place, row.getString(4), row.getString(5), row.getString(6));
    }
}
