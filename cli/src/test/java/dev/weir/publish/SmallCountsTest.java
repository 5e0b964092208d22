package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Position;
import dev.weir.problem.TextLayout;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.PeopleCount;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Title;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts of few people are not told, nor can they be taken from a total. */
class SmallCountsTest {

    private static final int SMALLEST = 5;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aCountOfFewIsWithheldAndNoneAndManyAreTold() throws SQLException {
        assertThat(shown(Map.of("n", counts(List.of())), "('a', 0), ('a', 1), ('a', 4), ('a', 5), ('a', NULL)"))
                .containsExactly(0L, null, null, 5L, null);
    }

    @Test
    void whereATotalIsKnownASecondCellIsWithheldToo() throws SQLException {
        Map<String, PeopleCount> within = Map.of("n", counts(List.of("g")));
        assertThat(shown(within, "('a', 3), ('a', 9), ('a', 30), ('b', 7), ('b', 8)"))
                .containsExactly(null, null, 30L, 7L, 8L);
        assertThat(shown(within, "('a', 1), ('a', 1), ('a', 30), ('a', 40)"))
                .as("two that are one each would be told by their sum")
                .containsExactly(null, null, null, 40L);
        assertThat(shown(within, "('a', 2), ('a', 0), ('a', 0)"))
                .as("alone, and so small that its total is withheld as well")
                .containsExactly(null, 0L, 0L);
    }

    @Test
    void aSumOverFewGoesWithThem() throws SQLException {
        assertThat(values(
                        Map.of(
                                "n",
                                counts(List.of()),
                                "yuan",
                                new PeopleCount(Optional.empty(), Optional.of("n"), List.of())),
                        "('a', 3, 2500), ('a', 5, 4000)",
                        "yuan"))
                .containsExactly(null, 4000L);
    }

    /** For random cells: whoever knows the total of each group, and that a cell is none or more, has more than one answer. */
    @Test
    void noTotalTellsAWithheldCell() throws SQLException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Long> cells = new ArrayList<>();
            int size = 2 + random.nextInt(5);
            for (int cell = 0; cell < size; cell++) {
                cells.add((long) (random.nextBoolean() ? random.nextInt(SMALLEST + 1) : random.nextInt(40)));
            }
            String rows = cells.stream().map(cell -> "('a', " + cell + ")").collect(Collectors.joining(", "));
            List<Long> shown = shown(Map.of("n", counts(List.of("g"))), rows);
            long total = cells.stream().mapToLong(Long::longValue).sum();
            long told = shown.stream()
                    .filter(value -> value != null)
                    .mapToLong(Long::longValue)
                    .sum();
            long withheld = shown.stream().filter(value -> value == null).count();
            assertThat(shown)
                    .as("seed %s: %s", seed, cells)
                    .noneMatch(value -> value != null && value > 0 && value < SMALLEST);
            boolean totalIsTold = total == 0 || total >= SMALLEST;
            if (withheld > 0 && totalIsTold) {
                assertThat(withheld).as("seed %s: %s as %s", seed, cells, shown).isGreaterThan(1);
                assertThat(total - told)
                        .as("seed %s: %s as %s", seed, cells, shown)
                        .isGreaterThan(withheld);
            }
        }
    }

    private List<Long> shown(Map<String, PeopleCount> counts, String rows) throws SQLException {
        return values(counts, rows.replace(")", ", 0)"), "n");
    }

    private List<Long> values(Map<String, PeopleCount> counts, String rows, String column) throws SQLException {
        List<Field> columns = List.of(field("g"), field("n"), field("yuan"));
        FactView view = new FactView(
                "v",
                new Title("V", "V"),
                new Title("V", "V"),
                "SELECT 1",
                TextLayout.from(Position.of("v.yaml")),
                columns,
                Map.of(),
                counts,
                true);
        List<Long> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE cells AS SELECT * FROM (VALUES " + rows + ") AS t (g, n, yuan)");
            String all = "SELECT g, n, yuan FROM cells";
            try (ResultSet result = statement.executeQuery(
                    "SELECT shown." + column + " FROM (SELECT *, row_number() OVER () AS place FROM ("
                            + inOrder(view, all, columns) + ")) AS shown ORDER BY place")) {
                while (result.next()) {
                    Object value = result.getObject(1);
                    found.add(value == null ? null : ((Number) value).longValue());
                }
            }
        }
        return found;
    }

    /** The rows in the order in which they were written, by the place that DuckDB keeps of each. */
    private static String inOrder(FactView view, String all, List<Field> columns) {
        FactView numbered = view.with(List.of(field("rowid"), field("g"), field("n"), field("yuan")));
        return new SmallCounts(numbered, SMALLEST)
                        .withheld(all.replace("SELECT ", "SELECT rowid, "), numbered.columns())
                + " ORDER BY rowid";
    }

    private static PeopleCount counts(List<String> within) {
        return new PeopleCount(Optional.of("resident"), Optional.empty(), within);
    }

    private static Field field(String name) {
        return new Field(
                name,
                FieldType.INTEGER,
                Optional.empty(),
                Optional.empty(),
                new Title(name, name),
                PrivacyClass.INTERNAL,
                Optional.empty(),
                false);
    }
}
