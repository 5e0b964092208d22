package dev.weir.load;

import dev.weir.mapping.Expression;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Problems;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaCondition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the conditions of identity rules and vetoes. */
public final class SchemaSqlCheck {

    private static final Set<String> OF_EVERY_RECORD = Set.of("department", "mapping", "scope", "source_key", "as_of");

    private final ExpressionChecker checker;

    public SchemaSqlCheck(ExpressionChecker checker) {
        this.checker = checker;
    }

    /**
     * Reports everything that is wrong with the conditions' SQL.
     *
     * @param conditions of {@link dev.weir.schema.SchemaParser#conditions} for the same file as the schema
     */
    public void check(Schema schema, List<SchemaCondition> conditions, Problems problems) {
        FileProblems found = new FileProblems(problems, 'S');
        for (SchemaCondition condition : conditions) {
            Set<String> names = new HashSet<>(OF_EVERY_RECORD);
            schema.entity(condition.entity()).orElseThrow().fields().stream()
                    .map(Field::name)
                    .forEach(names::add);
            Expression expression = new Expression(condition.sql(), condition.layout());
            checker.check(expression, new NameScope(names, Set.of(), Map.of()), found);
        }
    }
}
