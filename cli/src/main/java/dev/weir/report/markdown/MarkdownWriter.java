package dev.weir.report.markdown;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportText;
import dev.weir.report.ReportWriter;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a result as Markdown with tables (GitHub Flavored Markdown). */
public final class MarkdownWriter implements ReportWriter {

    @Override
    public String ending() {
        return "md";
    }

    @Override
    public void write(ReportResult result, Path file) {
        try {
            Files.writeString(file, text(result), StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    file.toString(),
                    "the text cannot be written; check the permissions and the disk",
                    failure);
        }
    }

    private static String text(ReportResult result) {
        ReportLanguage language = result.language();
        List<String> parts = new ArrayList<>();
        parts.add("# " + escaped(result.title()));
        parts.add(escaped(result.district()) + " · "
                + ReportText.AS_OF.in(language, ValueText.day(result.asOf().toLocalDate(), language)));
        if (!result.description().isEmpty()) {
            parts.add(escaped(result.description()));
        }
        result.parameters().forEach(parameter -> parts.add(escaped(parameter.title() + " " + parameter.text())));
        result.headline().ifPresent(headline -> parts.add("**" + escaped(headline) + "**"));
        if (!result.numbers().isEmpty()) {
            parts.add(result.numbers().stream()
                    .map(number -> "- " + escaped(number.column().title()) + " **"
                            + escaped(ValueText.of(number.value().orElse(null), number.column(), language)) + "**"
                            + unit(number.column()))
                    .collect(Collectors.joining("\n")));
        }
        for (ResultSection section : result.sections()) {
            parts.add("## " + escaped(section.title()));
            parts.add(section.rows().isEmpty() ? ReportText.NOTHING.in(language) : table(section, language));
            parts.add("*" + ReportText.COUNTED.in(language) + "* " + escaped(section.counted()));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String table(ResultSection section, ReportLanguage language) {
        List<ResultColumn> columns = section.columns();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream()
                .map(column -> escaped(column.title()) + unit(column))
                .toList()));
        lines.add(line(columns.stream()
                .map(column -> column.kind().isNumber() ? "---:" : "---")
                .toList()));
        section.rows().forEach(row -> lines.add(line(cells(row, columns, language))));
        section.total().ifPresent(total -> {
            List<String> cells = cells(total, columns, language);
            for (int index = 0; index < cells.size(); index++) {
                cells.set(index, section.totalText(total.get(index), index, cells.get(index), language));
            }
            lines.add(line(cells.stream()
                    .map(cell -> cell.isEmpty() ? "" : "**" + cell + "**")
                    .toList()));
        });
        return String.join("\n", lines);
    }

    private static List<String> cells(List<Object> row, List<ResultColumn> columns, ReportLanguage language) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            cells.add(escaped(ValueText.of(row.get(index), columns.get(index), language)));
        }
        return cells;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String unit(ResultColumn column) {
        return column.unit().isEmpty() ? "" : " (" + escaped(column.unit()) + ")";
    }

    /** What Markdown or HTML would take for its own. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]|#~])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("\\s+", " ");
    }
}
