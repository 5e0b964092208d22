package dev.weir.compile;

import dev.weir.mapping.LineForm;
import dev.weir.mapping.Mapping;
import java.util.Optional;

/** How a line of a log becomes the texts of columns. */
sealed interface LineSql permits PartsSql, PairsSql, JsonLinesSql {

    static LineSql of(Mapping mapping) {
        LineForm form = mapping.input().lineForm();
        if (form instanceof LineForm.Parts parts) {
            return new PartsSql(parts);
        }
        return form instanceof LineForm.Pairs pairs
                ? new PairsSql(pairs.pairs())
                : new JsonLinesSql(mapping.columns().stream()
                        .flatMap(column -> column.names().stream())
                        .distinct()
                        .toList());
    }

    /** Columns of {@code stage} that are worked out once for each line, or nothing. */
    String prepared();

    /** True where the line has not the form. */
    String unmatched();

    /** The text that a column of this source name gets, null where a line has none; empty when no line can have any. */
    Optional<String> text(String name);

    /** The lost value where something else stands in the place of what would hold the text; empty when that cannot be. */
    default Optional<String> obstacle(String name) {
        return Optional.empty();
    }
}
