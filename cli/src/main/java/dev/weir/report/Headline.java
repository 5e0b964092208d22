package dev.weir.report;

import dev.weir.problem.Position;
import dev.weir.schema.Title;
import java.util.List;

/**
 * The sentence that says what was found.
 *
 * @param sql gives one row
 * @param columns how its values are written
 * @param text the sentence; {@code {name}} is the value of that column
 * @param position of the text
 */
public record Headline(ReportSql sql, List<ReportColumn> columns, Title text, Position position) {

    public Headline {
        columns = List.copyOf(columns);
    }
}
