package dev.weir.compile;

import dev.weir.mapping.Column;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.Expression;
import dev.weir.mapping.FieldValue;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.mapping.SkipRule;
import java.util.ArrayList;
import java.util.List;

/** Every expression a mapping holds. */
public final class MappingExpressions {

    private MappingExpressions() {}

    /** In the order of the mapping's parts; never null. */
    public static List<Expression> of(Mapping mapping) {
        List<Expression> all = new ArrayList<>();
        mapping.columns().stream().map(Column::head).forEach(head -> head.ifPresent(all::add));
        mapping.columns().stream().map(Column::check).forEach(check -> check.ifPresent(all::add));
        mapping.skips().stream().map(SkipRule::when).forEach(all::add);
        if (mapping.deletions() instanceof Deletions.DeletedWhen deleted) {
            all.add(deleted.when());
        }
        mapping.records().forEach(rule -> all.addAll(of(rule)));
        return all;
    }

    /** The expressions of one record rule. */
    public static List<Expression> of(RecordRule rule) {
        List<Expression> all = new ArrayList<>();
        rule.when().ifPresent(all::add);
        all.addAll(rule.key());
        for (FieldValue value : rule.fields().values()) {
            if (value instanceof FieldValue.Computed computed) {
                all.add(computed.expression());
            } else if (value instanceof FieldValue.Ref ref) {
                all.addAll(ref.key());
            } else if (value instanceof FieldValue.Find find) {
                all.addAll(find.by().values());
            }
        }
        return all;
    }
}
