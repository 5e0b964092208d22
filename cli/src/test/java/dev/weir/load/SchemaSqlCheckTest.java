package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.TestSchema;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.schema.SchemaParser;
import dev.weir.store.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions of schema.yaml are checked as those of mappings are. */
class SchemaSqlCheckTest {

    private static final String CONDITION = "household_type <> 'collective'";

    private static Connection connection;

    @BeforeAll
    static void openDatabase() {
        connection = ScratchDatabase.open(true);
    }

    @AfterAll
    static void closeDatabase() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "household_typ = 'x'                            | S012 unknown column \"household_typ\"",
                "household_type =                               | S040 the SQL ends too early",
                "true) from household where (true               | S041 the SQL is more than one expression",
                "household_type in (select 'x')                 | S042 the SQL has a subquery",
                "count(*) > 1                                   | S043 function \"count_star\" needs more than one row",
                "household_type                                 | S044 the SQL gives a text where true or false is needed",
                "huosehold(household_type)                      | S045 unknown function \"huosehold\"",
                "random() > 0.5                                 | S046 function \"random\" does not always give the same result",
                "as_of > '2024-13-01'                           | S047 timestamp field value out of range: \"2024-13-01\"",
                "length(repeat(household_type, 1000000000)) > 1 | S048 function \"repeat\" can make a value that no record can hold"
            })
    void saysWhatIsWrongWithACondition(String condition, String expected) {
        String text = TestSchema.text("schema.yaml");
        assertThat(text).contains(CONDITION);
        Problems problems = new Problems();

        new SchemaSqlCheck(new ExpressionChecker(connection))
                .check(
                        TestSchema.schema(),
                        SchemaParser.conditions(text.replace(CONDITION, condition), "schema.yaml"),
                        problems);

        assertThat(problems.all())
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .startsWith("schema.yaml:")
                .contains(" error " + expected);
    }
}
