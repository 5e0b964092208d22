package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Documents;
import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.problem.TextLayout;
import dev.weir.run.WorkspaceFiles;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedShapeTest {

    @Test
    void aViewWithoutEndIsATableWithoutARow() throws SQLException {
        FactView endless = new FactView(
                "numbers",
                new Title("Numbers", "数字"),
                new Title("", ""),
                "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
                TextLayout.from(Position.of("numbers.yaml")),
                List.of(new Field(
                        "n",
                        FieldType.INTEGER,
                        Optional.empty(),
                        Optional.empty(),
                        new Title("Number", "数字"),
                        PrivacyClass.OPEN,
                        Optional.empty(),
                        false)),
                Map.of(),
                Map.of(),
                true);
        Schema schema = WorkspaceFiles.read(Documents.ROOT, new Problems())
                .orElseThrow()
                .schema()
                .with(List.of(endless));

        try (PublishedShape shape = new PublishedShape(schema);
                var statement = shape.tables(Set.of(PrivacyClass.OPEN)).createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM numbers")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
