package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.Expression;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.problem.WeirException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckerTest {

    private static final NameScope SCOPE =
            new NameScope(Map.of("a", "VARCHAR", "b", "VARCHAR", "j", "JSON"), Set.of("a"), Set.of(), Map.of());

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A || b -- a comment",
                "(a) || (b)",
                "a || ') or (' || (b)",
                "raw.a is null",
                "case when a = 'x' then b end",
                "list_transform([1, 2], lambda x: x + length(a))",
                "list_reduce([1, 2], lambda x, y: x + y)",
                "j -> 'key' ->> 'name'",
                "a like '%x' and b between 'a' and 'c' or not a in ('户', '号')",
                "extract(year from date '2024-01-01')",
                "try_cast(a as date) + interval 1 day",
                "coalesce(nullif(a, ''), b)",
                "regexp_extract(a, '([0-9]+)', 1)",
                "json_object('k', a)",
                "a[1:2]",
                "trim(both ' ' from a)",
                "position('x' in a)",
                "a collate nocase",
                "substring(a from 1 for 2)",
                "a similar to 'x'"
            })
    void acceptsExpressionsOfOneRow(String sql) {
        assertThat(problemsOf(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bar(1, 0, 1, 1e9)",
                "repeat('x', cast(a as bigint))",
                "len(range(cast(a as bigint)))",
                "replace(replace(replace(replace(a, 'a', 'aaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaa'),"
                        + " 'a', 'aaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaa')",
                "replace(replace(a, 'x', b), 'y', b)",
                "regexp_replace(regexp_replace(a, '.', b, 'g'), '.', b, 'g')",
                "list_reduce(range(90), lambda x, y: x || x)",
                "list_transform(list_transform([a], lambda x: x||x||x||x||x||x||x||x||x||x||x||x||x||x||x||x||x||x||x),"
                        + " lambda x: repeat(x, 9999))"
            })
    void refusesWhatGrowsWithoutABound(String sql) {
        assertThat(problemsOf(sql))
                .singleElement()
                .asString()
                .contains("M048", "can make a value that no record can hold");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repeat('x', least(cast(a as bigint), 20))",
                "lpad(a, cast(12 - length(b) as int), '0')",
                "replace(replace(replace(a, '，', ', '), '（', '('), '）', ') ')",
                "replace(a, '#', b)",
                "bar(1, 0, 1, 10)",
                "len(range(length(a)))"
            })
    void acceptsWhatHasABound(String sql) {
        assertThat(problemsOf(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a) where (b",
                "a), (b",
                "a) or (b",
                "a = '1') is not true or (b = ']'",
                "a) limit (1",
                "a) order by (b",
                "a); select (b",
                "a) as x, (b",
                "",
                "-- nothing",
                "exists(from t)",
                "now()",
                "?",
                "columns('x')",
                "raw",
                "a.b.c"
            })
    void refusesEverythingElse(String sql) {
        assertThat(problemsOf(sql)).isNotEmpty();
    }

    @Test
    void namesTheEnvironmentWhenTheDatabaseIsClosed() throws SQLException {
        connection.close();

        assertThatThrownBy(() -> new ExpressionChecker(connection)).isInstanceOf(WeirException.class);
    }

    private List<Problem> problemsOf(String sql) {
        Problems problems = new Problems();
        new ExpressionChecker(connection)
                .check(expression(sql), SCOPE, WantedType.TEXT, new FileProblems(problems, 'M'));
        return problems.all();
    }

    private static Expression expression(String sql) {
        return new Expression(sql, new Position("m.yaml", 3, 5));
    }
}
