package dev.weir.mapping;

import dev.weir.problem.Position;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One mapping file: how one kind of input of one department becomes records of the shared schema.
 *
 * @param name the file's name without its ending, also the {@code mapping:} key
 * @param each repeated column groups by name: the labels that replace {@code {}} in column names, in order
 * @param blanks texts that mean "nothing", compared after trimming and folding to half width
 * @param partial file-name patterns (globs) of inputs that only add to a ledger
 * @param fingerprint hash of everything that decides the result: the file's text and the schema's
 */
public record Mapping(
        String name,
        Title title,
        String department,
        Input input,
        LedgerRule ledger,
        LoadMode load,
        Deletions deletions,
        Optional<Watermark> watermark,
        Brake brake,
        RejectLimit rejectLimit,
        List<String> partial,
        List<String> blanks,
        Map<String, List<String>> each,
        List<Column> columns,
        List<SkipRule> skips,
        List<RecordRule> records,
        String fingerprint,
        Position position) {

    public Mapping {
        partial = List.copyOf(partial);
        blanks = List.copyOf(blanks);
        columns = List.copyOf(columns);
        skips = List.copyOf(skips);
        records = List.copyOf(records);
    }

    /** Whether a row of the input may become several, see {@link Input#ROW_PART}. */
    public boolean splitsRows() {
        return columns.stream().anyMatch(column -> column.span().split().isPresent());
    }

    /** The column of that name. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** Whether the column stands alone as a part of a record's key, or of a reference to one. */
    public boolean isKeyPart(String columnName) {
        return records.stream().anyMatch(record -> record.keyParts().anyMatch(columnName::equals));
    }

    /** Whether a column's text becomes the name of something: a field called {@code name} or {@code …_name} is that column. */
    public boolean isName(String columnName) {
        return records.stream()
                .flatMap(record -> record.fields().entrySet().stream())
                .filter(field -> field.getKey().equals("name") || field.getKey().endsWith("_name"))
                .anyMatch(field -> field.getValue() instanceof FieldValue.Computed computed
                        && computed.expression().sql().strip().equals(columnName));
    }
}
