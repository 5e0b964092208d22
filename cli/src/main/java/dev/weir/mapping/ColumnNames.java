package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import java.util.List;
import java.util.Optional;

/** Finds the columns that settings name, and reports names that are none. */
final class ColumnNames {

    private final List<Column> columns;
    private final FileProblems problems;

    ColumnNames(List<Column> columns, FileProblems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** The column, which must stand once in a row; empty after a problem. */
    Optional<Column> single(String name, Position position) {
        Optional<Column> found =
                columns.stream().filter(column -> column.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            List<String> known = columns.stream().map(Column::name).toList();
            problems.error(
                    position,
                    ProblemCode.UNKNOWN_COLUMN,
                    "unknown column \"" + name + "\"",
                    Suggestion.of(name, known));
            return found;
        }
        if (found.get().each().isPresent()) {
            problems.error(
                    position,
                    ProblemCode.GROUP_MISUSE,
                    "column \"" + name + "\" stands in the repeated group \""
                            + found.get().each().get() + "\"",
                    "name a column that stands once in a row");
            return Optional.empty();
        }
        return found;
    }
}
