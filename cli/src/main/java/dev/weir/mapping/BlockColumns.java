package dev.weir.mapping;

import dev.weir.mapping.CellSpan.Merged;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.FieldValue.Find;
import dev.weir.mapping.FieldValue.Ref;
import dev.weir.mapping.LedgerRule.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns whose value belongs once to all rows over which their cell is merged, or that come of one cell that is split: amounts and counts, which
 * would else be counted as often as there are rows. What rows are known by, and where something is, belongs to each row.
 */
public final class BlockColumns {

    private static final Pattern TEXT = Pattern.compile("'[^']*'");

    private BlockColumns() {}

    /** Their names, in the mapping's order. */
    public static Set<String> of(Mapping mapping) {
        List<String> keys = keys(mapping);
        Set<String> names = new LinkedHashSet<>();
        for (Column column : mapping.columns()) {
            boolean counts = column.converter().isNumber()
                    && column.span().split().isEmpty()
                    && keys.stream().noneMatch(key -> names(key, column.name()));
            if (column.span().merged().map(Merged.ONCE::equals).orElse(counts)) {
                names.add(column.name());
            }
        }
        return names;
    }

    /** Whether an expression names a column. */
    public static boolean names(String sql, String column) {
        return Pattern.compile("\\b" + Pattern.quote(column) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(TEXT.matcher(sql).replaceAll("''"))
                .find();
    }

    private static List<String> keys(Mapping mapping) {
        List<String> keys = new ArrayList<>();
        Stream.of(mapping.ledger().scope(), mapping.ledger().issue())
                .flatMap(Optional::stream)
                .map(Origin::column)
                .flatMap(Optional::stream)
                .forEach(keys::add);
        for (RecordRule rule : mapping.records()) {
            rule.key().forEach(part -> keys.add(part.sql()));
            rule.fields().forEach((field, value) -> {
                if (value instanceof Ref ref) {
                    ref.key().forEach(part -> keys.add(part.sql()));
                } else if (value instanceof Find find) {
                    find.by().values().forEach(part -> keys.add(part.sql()));
                } else if (value instanceof Computed computed && RecordRule.COORDINATES.contains(field)) {
                    keys.add(computed.expression().sql());
                }
            });
        }
        return keys;
    }
}
