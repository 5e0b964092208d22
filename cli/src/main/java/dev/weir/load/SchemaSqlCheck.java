package dev.weir.load;

import dev.weir.mapping.Expression;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Problems;
import dev.weir.schema.Field;
import dev.weir.schema.RowPrivacy;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaCondition;
import dev.weir.schema.SchemaCondition.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the SQL of identity rules, vetoes and wholes, over records, and of rows that are hidden, over golden rows. */
public final class SchemaSqlCheck {

    private static final Map<String, String> OF_EVERY_RECORD = Map.of(
            "department",
            "VARCHAR",
            "mapping",
            "VARCHAR",
            "scope",
            "VARCHAR",
            "source_key",
            "VARCHAR",
            "as_of",
            "TIMESTAMP");

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
            Expression expression = new Expression(condition.sql(), condition.layout());
            NameScope scope = new NameScope(types(schema, condition), Set.of(), Set.of(), Map.of());
            WantedType wanted = condition.kind() == Kind.TEXT_OF_RECORD ? WantedType.TEXT : WantedType.CONDITION;
            checker.check(expression, scope, wanted, found);
        }
    }

    /**
     * Reports everything that is wrong with one condition.
     *
     * @param types what it can name, each with its DuckDB type
     */
    public void check(Expression condition, Map<String, String> types, FileProblems found) {
        NameScope scope = new NameScope(types, Set.of(), Set.of(), Map.of());
        checker.check(condition, scope, WantedType.CONDITION, found);
    }

    private static Map<String, String> types(Schema schema, SchemaCondition condition) {
        boolean golden = condition.kind() == Kind.OF_GOLDEN_ROW;
        Map<String, String> types = new HashMap<>(golden ? RowPrivacy.OF_EVERY_ROW : OF_EVERY_RECORD);
        for (Field field : schema.entity(condition.entity()).orElseThrow().fields()) {
            types.put(
                    field.name(),
                    golden ? field.type().goldenType() : field.type().recordType());
        }
        return types;
    }
}
