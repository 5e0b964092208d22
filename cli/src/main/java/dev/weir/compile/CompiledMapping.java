package dev.weir.compile;

import dev.weir.mapping.Brake;
import dev.weir.mapping.LedgerRule;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RejectLimit;
import dev.weir.mapping.SkipRule;
import dev.weir.mapping.Watermark;
import java.util.List;
import java.util.Optional;

/**
 * A mapping as SQL. The load runs the phases in order, in one transaction, and decides between them.
 *
 * <p>The statements run on any DuckDB connection in the district's time zone that has the {@code weir_*} functions, {@code weir.code}, the
 * tables {@code history} and {@code weir} with what the ledger stated before, and these tables of the one input:
 *
 * <ul>
 *   <li>{@code stage (_row, sheet, row_no, extra, …)}: its rows; {@code _row} is any number that is unique and ascends with them
 *   <li>{@code input}: one row of what is known about it
 *   <li>{@code label (column_name, label)}: the department's own headings
 *   <li>{@code fault_text (code, text)}: the sentences of the faults
 * </ul>
 *
 * @param stageColumns the text columns of the table {@code stage}, after {@code _row}, {@code sheet}, {@code row_no} and {@code extra}
 * @param columns the columns of {@code converted} that the mapping names, repeated groups expanded
 * @param entities the entities whose records this mapping makes, in the schema's order
 * @param convert makes {@code converted}, {@code candidate_<entity>} and {@code ledger_scope}
 * @param check makes {@code repeated}, {@code fault}, {@code reject}, {@code naming}, {@code skipped}
 * @param compare makes {@code stated_<entity>}, {@code action_<entity>}, {@code row_action}
 * @param record makes {@code raw_row}; changes {@code history}, {@code weir.stale}, {@code weir.reject}, {@code weir.fault}, {@code weir.skip}
 */
public record CompiledMapping(
        Mapping mapping,
        List<String> stageColumns,
        List<CompiledColumn> columns,
        List<String> entities,
        List<Statement> convert,
        List<Statement> check,
        List<Statement> compare,
        List<Statement> record) {

    public CompiledMapping {
        stageColumns = List.copyOf(stageColumns);
        columns = List.copyOf(columns);
        entities = List.copyOf(entities);
        convert = List.copyOf(convert);
        check = List.copyOf(check);
        compare = List.copyOf(compare);
        record = List.copyOf(record);
    }

    public String name() {
        return mapping.name();
    }

    public String department() {
        return mapping.department();
    }

    public String fingerprint() {
        return mapping.fingerprint();
    }

    public LedgerRule ledger() {
        return mapping.ledger();
    }

    public LoadMode mode() {
        return mapping.load();
    }

    public List<String> partial() {
        return mapping.partial();
    }

    public Optional<Watermark> watermark() {
        return mapping.watermark();
    }

    public RejectLimit rejectLimit() {
        return mapping.rejectLimit();
    }

    public Brake brake() {
        return mapping.brake();
    }

    public List<SkipRule> skips() {
        return mapping.skips();
    }

    /** Whether {@link #convert} makes the table {@code older_issue}: rows that say nothing of who is there now. */
    public boolean tellsOlderIssues() {
        return convert.stream().anyMatch(statement -> statement.name().equals(OlderIssues.TABLE));
    }
}
