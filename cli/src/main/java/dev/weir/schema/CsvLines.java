package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.HiddenCharacter;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(content, format)) {
            boolean header = true;
            for (CSVRecord row : parser) {
                Position position = new Position(file, line, 1);
                List<String> values = row.stream().map(String::strip).toList();
                boolean hidden = refusesHidden(row.toList(), position, problems);
                if (header && hidden) {
                    return List.of();
                }
                if (header && !values.equals(columns)) {
                    String found = "the first line is " + String.join(",", values);
                    String expected = "it must be " + String.join(",", columns);
                    problems.error(position, ProblemCode.LIST_HEADER, found, expected);
                    return List.of();
                }
                if (!header && !hidden) {
                    add(lines, values, columns, position, problems);
                }
                header = false;
                line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
            }
            if (header) {
                String expected = "the first line must be " + String.join(",", columns);
                problems.error(Position.of(file), ProblemCode.LIST_HEADER, "the file is empty", expected);
            }
        } catch (IOException | UncheckedIOException wrong) {
            problems.error(
                    new Position(file, line, 1),
                    ProblemCode.LIST_SYNTAX,
                    "a quoted value does not end, or something follows it",
                    "write a quote within a value twice (\"\"), and close each value that begins with one");
        }
        return lines;
    }

    private static boolean refusesHidden(List<String> values, Position position, FileProblems problems) {
        Optional<String> hidden = HiddenCharacter.in(String.join("", values), "");
        hidden.ifPresent(found -> problems.error(
                position, ProblemCode.HIDDEN_CHARACTER, "a value holds the control character " + found, "remove it"));
        return hidden.isPresent();
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
