package dev.weir.report;

import dev.weir.problem.WeirException;
import dev.weir.schema.Title;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs reports over one published version.
 *
 * @param tables the published tables as the report's classes show them; nothing is written
 * @param district the district's name
 * @param asOf the version's own time
 * @param titles of stored values
 * @param time that the SQL of one report may take; zero for ever
 */
public record ReportRun(Connection tables, Title district, LocalDateTime asOf, CodeTitles titles, Duration time) {

    /** Tables are for people: what is longer belongs into `weir sql`. */
    private static final int MOST_ROWS = 50_000;

    /**
     * Runs one report that {@link ReportChecker} has found right.
     *
     * @param given values of parameters, as texts
     * @throws WrongParameterException when a parameter is missing or wrong
     * @throws WeirException of stage EXPORT when the database refuses; it names the place of the SQL
     */
    public ReportResult run(Report report, ReportLanguage language, Map<String, String> given) {
        ParameterValues values = ParameterValues.of(report, given, language, asOf);
        QueryRows rows = new QueryRows(tables, values.byName(), time);
        return new ReportResult(
                report.name(),
                language,
                report.style(),
                language.of(district),
                language.of(report.title()),
                language.of(report.description()),
                asOf,
                values.shown(),
                report.headline().flatMap(headline -> headline(headline, language, rows)),
                report.numbers().stream()
                        .map(number -> number(number, language, rows))
                        .toList(),
                report.sections().stream()
                        .map(section -> section(section, language, rows))
                        .toList());
    }

    /**
     * @param reports all that are to be run
     * @throws WrongParameterException when one of the names is no parameter of any of them
     */
    public static void checkNames(List<Report> reports, Map<String, String> given) {
        ParameterValues.checkNames(reports, given);
    }

    /** The sentence, with a dash where a value is missing; none where there is no row. */
    private Optional<String> headline(Headline headline, ReportLanguage language, QueryRows database) {
        ReportQuery query = ReportQuery.of(headline.sql());
        List<Map<String, Object>> rows = database.rows(query, 1);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        rows.get(0).forEach((name, value) -> {
            ReportColumn column = headline.columns().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new ReportColumn(
                            name, new Title("", ""), ValueKind.INTEGER, new Title("", ""), 0, "", headline.position()));
            Object typed = typed(query, value, column);
            texts.put(name, ValueText.of(typed, column.in(language), language));
        });
        String sentence = language.of(headline.text());
        return texts.keySet().containsAll(Sentence.names(sentence))
                ? Optional.of(Sentence.fill(sentence, texts::get))
                : Optional.empty();
    }

    private KeyNumber number(ReportNumber number, ReportLanguage language, QueryRows database) {
        ReportColumn column = number.column();
        ReportQuery query = ReportQuery.of(number.sql());
        List<Map<String, Object>> rows = database.rows(query, 1);
        Optional<Object> value = rows.stream()
                .flatMap(row -> row.values().stream().limit(1))
                .map(found -> Optional.ofNullable(typed(query, found, column)))
                .findFirst()
                .flatMap(found -> found);
        return new KeyNumber(column.in(language), value);
    }

    private ResultSection section(ReportSection section, ReportLanguage language, QueryRows database) {
        List<List<Object>> rows = new ArrayList<>();
        ReportQuery query = ReportQuery.of(section.sql());
        for (Map<String, Object> row : database.rows(query, MOST_ROWS)) {
            rows.add(typed(query, section.columns(), row, language));
        }
        Optional<List<Object>> total = section.total()
                .filter(unused -> !rows.isEmpty())
                .map(sql -> ReportQuery.ofTotal(section.sql(), sql))
                .flatMap(sum -> database.rows(sum, 1).stream()
                        .findFirst()
                        .map(found -> total(sum, section.columns(), found, language)));
        return new ResultSection(
                language.of(section.title()),
                section.columns().stream().map(column -> column.in(language)).toList(),
                rows,
                total,
                section.chart().map(chart -> chart.of(rows.size())),
                language.of(section.counted()));
    }

    /** The total's values, with an empty text where the report gives none of a column: that is no value that nobody knows. */
    private List<Object> total(
            ReportQuery query, List<ReportColumn> columns, Map<String, Object> row, ReportLanguage language) {
        List<Object> values = typed(query, columns, row, language);
        for (int index = 0; index < columns.size(); index++) {
            if (!row.containsKey(columns.get(index).name())) {
                values.set(index, "");
            }
        }
        return values;
    }

    private List<Object> typed(
            ReportQuery query, List<ReportColumn> columns, Map<String, Object> row, ReportLanguage language) {
        List<Object> values = new ArrayList<>();
        for (ReportColumn column : columns) {
            Object value = typed(query, row.get(column.name()), column);
            values.add(value instanceof String text ? titles.of(column.codes(), text, language) : value);
        }
        return values;
    }

    private static Object typed(ReportQuery query, Object value, ReportColumn column) {
        try {
            return TypedValue.of(value, column.kind(), column.digits());
        } catch (ArithmeticException tooLarge) {
            throw query.failed(
                    "\"" + column.name() + "\" is a larger number than a whole number may be; give it kind: decimal",
                    null);
        }
    }
}
