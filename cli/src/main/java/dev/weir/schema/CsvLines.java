package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a small CSV file (RFC 4180) whose columns are known. */
public final class CsvLines {

    private CsvLines() {}

    /** The lines below the header, without those of the wrong length; all problems are reported. */
    public static List<CsvLine> read(String text, String file, List<String> columns, FileProblems problems) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<CsvLine> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(content, format)) {
            long line = 1;
            boolean header = true;
            for (CSVRecord row : parser) {
                Position position = new Position(file, Math.toIntExact(line), 1);
                if (header && !row.toList().equals(columns)) {
                    String found = "the first line is " + String.join(",", row.toList());
                    String expected = "it must be " + String.join(",", columns);
                    problems.error(position, ProblemCode.LIST_HEADER, found, expected);
                    return List.of();
                }
                if (!header) {
                    add(lines, row.toList(), columns, position, problems);
                }
                header = false;
                line = parser.getCurrentLineNumber() + 1;
            }
            if (header) {
                String expected = "the first line must be " + String.join(",", columns);
                problems.error(Position.of(file), ProblemCode.LIST_HEADER, "the file is empty", expected);
            }
        } catch (IOException | UncheckedIOException wrong) {
            problems.error(Position.of(file), ProblemCode.LIST_SYNTAX, wrong.getMessage(), "check its quotes");
        }
        return lines;
    }

    private static void add(
            List<CsvLine> lines, List<String> values, List<String> columns, Position position, FileProblems problems) {
        if (values.size() == columns.size()) {
            lines.add(new CsvLine(values, position));
            return;
        }
        problems.error(
                position,
                ProblemCode.LIST_ROW,
                "the line has " + values.size() + " values, not " + columns.size(),
                "write " + String.join(",", columns) + "; quote a value that has a comma");
    }
}
