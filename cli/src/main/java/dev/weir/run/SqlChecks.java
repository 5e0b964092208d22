package dev.weir.run;

import dev.weir.audience.AudienceFile;
import dev.weir.audience.RowCondition;
import dev.weir.compile.MappingExpressions;
import dev.weir.load.ExpressionChecker;
import dev.weir.load.FactViewCheck;
import dev.weir.load.MappingSqlCheck;
import dev.weir.load.SchemaSqlCheck;
import dev.weir.mapping.Expression;
import dev.weir.mapping.Mapping;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.PublishedCatalog;
import dev.weir.resolve.Decision;
import dev.weir.schema.FactView;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaCondition;
import dev.weir.store.ScratchDatabase;
import dev.weir.store.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Checks the SQL in a workspace's files before anything is loaded with it. */
final class SqlChecks {

    private SqlChecks() {}

    /**
     * Reports everything that is wrong with the SQL of the schema, of the mappings and of the audiences.
     *
     * @param conditions of the schema's file
     * @param mappings those that are otherwise right
     * @param decided what makes the values of decisions
     */
    static void run(
            Schema schema,
            List<SchemaCondition> conditions,
            Collection<Mapping> mappings,
            List<AudienceFile> audiences,
            DecisionCheck decided,
            List<Decision> decisions,
            Problems problems) {
        List<RowCondition> rows = audiences.stream()
                .flatMap(audience -> audience.conditions().stream())
                .toList();
        try (Connection connection = ScratchDatabase.open(decided.concerns(decisions)
                || !schema.views().isEmpty()
                || callsFunctions(schema, conditions, mappings, rows))) {
            decided.check(new Session(connection), decisions, problems);
            ExpressionChecker checker = new ExpressionChecker(connection);
            SchemaSqlCheck ofRows = new SchemaSqlCheck(checker);
            ofRows.check(schema, conditions, problems);
            audiences(PublishedCatalog.of(schema), rows, ofRows, problems);
            MappingSqlCheck check = new MappingSqlCheck(checker, schema);
            mappings.forEach(mapping -> check.check(mapping, problems));
            if (!schema.views().isEmpty()) {
                FactViewCheck views = new FactViewCheck(connection, schema);
                schema.views().forEach(view -> views.check(view, problems));
            }
        } catch (SQLException failure) {
            throw new WeirException(Stage.CONFIGURE, "", "the check database failed", failure);
        }
    }

    private static void audiences(
            PublishedCatalog catalog, List<RowCondition> rows, SchemaSqlCheck check, Problems problems) {
        FileProblems found = new FileProblems(problems, 'A');
        rows.stream()
                .filter(row -> catalog.tables().containsKey(row.table()))
                .forEach(row -> check.check(
                        new Expression(row.sql(), row.layout()), catalog.conditionTypes(row.table()), found));
    }

    private static boolean callsFunctions(
            Schema schema, List<SchemaCondition> conditions, Collection<Mapping> mappings, List<RowCondition> rows) {
        return Stream.of(
                        conditions.stream().map(SchemaCondition::sql),
                        schema.views().stream().map(FactView::sql),
                        rows.stream().map(RowCondition::sql),
                        mappings.stream()
                                .flatMap(mapping -> MappingExpressions.of(mapping).stream())
                                .map(Expression::sql))
                .flatMap(texts -> texts)
                .anyMatch(sql -> sql.contains("weir_"));
    }
}
