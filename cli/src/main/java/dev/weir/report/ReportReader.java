package dev.weir.report;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.schema.Title;
import dev.weir.schema.TitleForm;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the parts of a report that have SQL. */
final class ReportReader {

    private static final Pattern LAST_SEMICOLON = Pattern.compile(";\\s*$");
    private static final Title NOTHING = new Title("", "");

    private final FileProblems problems;

    ReportReader(FileProblems problems) {
        this.problems = problems;
    }

    Headline headline(MapView view) {
        List<ReportColumn> columns = new ArrayList<>();
        for (YamlMap.Entry entry : view.entries("columns")) {
            columns.add(column(entry.name(), MapView.of(entry.value()), ValueKind.INTEGER, entry.key()));
        }
        Title text = TitleForm.read(view.map("text"));
        Set<String> english = Sentence.names(text.en());
        Set<String> chinese = Sentence.names(text.zh());
        if (!text.en().isEmpty() && !text.zh().isEmpty() && !english.equals(chinese)) {
            problems.error(
                    view.position("text"),
                    ProblemCode.SENTENCE,
                    "the sentence names " + Sentence.list(english) + " in English and " + Sentence.list(chinese)
                            + " in Chinese",
                    "name the same values in both");
        }
        return new Headline(sql(view, "sql").orElse(null), columns, text, view.position("text"));
    }

    ReportNumber number(MapView view) {
        ReportColumn column = column("", view, ValueKind.INTEGER, null);
        return new ReportNumber(column, sql(view, "sql").orElse(null));
    }

    ReportSection section(MapView view) {
        List<ReportColumn> columns = new ArrayList<>();
        for (YamlMap.Entry entry : view.entries("columns")) {
            columns.add(column(entry.name(), MapView.of(entry.value()), ValueKind.TEXT, entry.key()));
        }
        return new ReportSection(
                TitleForm.read(view.map("title")),
                sql(view, "sql").orElse(null),
                columns,
                sql(view, "total"),
                view.node("chart").map(node -> chart(MapView.of(node))),
                TitleForm.read(view.map("counted")),
                view.position());
    }

    private static Chart chart(MapView view) {
        return new Chart(
                view.choice("type", ChartType.class).orElse(ChartType.BAR),
                view.text("category").orElse(""),
                view.texts("series"),
                view.text("longitude").orElse(""),
                view.text("latitude").orElse(""));
    }

    private static ReportColumn column(String name, MapView view, ValueKind usual, YamlScalar key) {
        ValueKind kind = view.choice("kind", ValueKind.class).orElse(usual);
        return new ReportColumn(
                name,
                TitleForm.read(view.map("title")),
                kind,
                view.has("unit") ? TitleForm.read(view.map("unit")) : NOTHING,
                kind.isNumber() ? view.number("digits", kind.digits()) : kind.digits(),
                view.text("codes").orElse(""),
                key == null ? view.position() : key.position());
    }

    /** A semicolon at the end is no part of what stands within another statement. */
    private static Optional<ReportSql> sql(MapView view, String key) {
        return view.scalar(key)
                .map(scalar ->
                        new ReportSql(LAST_SEMICOLON.matcher(scalar.text()).replaceFirst(""), scalar.layout()));
    }
}
