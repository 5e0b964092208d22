package dev.weir.load;

import dev.weir.compile.MappingExpressions;
import dev.weir.mapping.Column;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RowContext;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks every expression of a mapping, each with the names that it can use. */
public final class MappingSqlCheck {

    private final ExpressionChecker checker;

    public MappingSqlCheck(ExpressionChecker checker) {
        this.checker = checker;
    }

    /** Reports everything that is wrong with the mapping's SQL; what only binding can tell is not among it. */
    public void check(Mapping mapping, Problems problems) {
        FileProblems found = new FileProblems(problems, 'M');
        NameScope row = scope(mapping, Optional.empty());
        for (Column column : mapping.columns()) {
            column.check().ifPresent(check -> checker.check(check, scope(mapping, column.each()), found));
        }
        mapping.skips().forEach(skip -> checker.check(skip.when(), row, found));
        if (mapping.deletions() instanceof Deletions.DeletedWhen deleted) {
            checker.check(deleted.when(), row, found);
        }
        mapping.records().forEach(rule -> {
            NameScope scope = scope(mapping, rule.each());
            MappingExpressions.of(rule).forEach(expression -> checker.check(expression, scope, found));
        });
    }

    private static NameScope scope(Mapping mapping, Optional<String> group) {
        Set<String> columns = new HashSet<>();
        Map<String, String> elsewhere = new HashMap<>();
        for (Column column : mapping.columns()) {
            if (column.each().isEmpty() || column.each().equals(group)) {
                columns.add(column.name());
            } else {
                elsewhere.put(
                        column.name(),
                        "it belongs to the group \"" + column.each().get() + "\", which is not repeated here");
            }
        }
        Set<String> names = new HashSet<>(columns);
        names.addAll(RowContext.NAMES);
        group.ifPresent(names::add);
        return new NameScope(names, columns, elsewhere);
    }
}
