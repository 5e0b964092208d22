package dev.weir.schema;

import dev.weir.problem.Position;
import java.util.List;

/** One record of a CSV file, its values trimmed and in the order of the expected columns. */
public record CsvLine(List<String> values, Position position) {

    public CsvLine {
        values = List.copyOf(values);
    }
}
