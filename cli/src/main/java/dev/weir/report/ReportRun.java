package dev.weir.report;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.Title;
import dev.weir.store.DatabaseMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
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
 */
public record ReportRun(Connection tables, Title district, LocalDateTime asOf) {

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
        return new ReportResult(
                report.name(),
                language,
                report.style(),
                language.of(district),
                language.of(report.title()),
                language.of(report.description()),
                asOf,
                values.shown(),
                report.headline().flatMap(headline -> headline(headline, language, values)),
                report.numbers().stream()
                        .map(number -> number(number, language, values))
                        .toList(),
                report.sections().stream()
                        .map(section -> section(section, language, values))
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
    private Optional<String> headline(Headline headline, ReportLanguage language, ParameterValues values) {
        ReportQuery query = ReportQuery.of(headline.sql());
        List<Map<String, Object>> rows = rows(query, values, 1);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        rows.get(0).forEach((name, value) -> {
            ReportColumn column = headline.columns().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new ReportColumn(
                            name, new Title("", ""), ValueKind.INTEGER, new Title("", ""), 0, headline.position()));
            Object typed = typed(query, value, column);
            texts.put(name, ValueText.of(typed, column.in(language), language));
        });
        String sentence = language.of(headline.text());
        return texts.keySet().containsAll(Sentence.names(sentence))
                ? Optional.of(Sentence.fill(sentence, texts::get))
                : Optional.empty();
    }

    private KeyNumber number(ReportNumber number, ReportLanguage language, ParameterValues values) {
        ReportColumn column = number.column();
        ReportQuery query = ReportQuery.of(number.sql());
        List<Map<String, Object>> rows = rows(query, values, 1);
        Optional<Object> value = rows.stream()
                .flatMap(row -> row.values().stream().limit(1))
                .map(found -> Optional.ofNullable(typed(query, found, column)))
                .findFirst()
                .flatMap(found -> found);
        return new KeyNumber(column.in(language), value);
    }

    private ResultSection section(ReportSection section, ReportLanguage language, ParameterValues values) {
        List<List<Object>> rows = new ArrayList<>();
        ReportQuery query = ReportQuery.of(section.sql());
        for (Map<String, Object> row : rows(query, values, MOST_ROWS)) {
            rows.add(typed(query, section.columns(), row));
        }
        Optional<List<Object>> total = section.total()
                .filter(unused -> !rows.isEmpty())
                .map(sql -> ReportQuery.ofTotal(section.sql(), sql))
                .flatMap(sum ->
                        rows(sum, values, 1).stream().findFirst().map(found -> typed(sum, section.columns(), found)));
        return new ResultSection(
                language.of(section.title()),
                section.columns().stream().map(column -> column.in(language)).toList(),
                rows,
                total,
                section.chart(),
                language.of(section.counted()));
    }

    private static List<Object> typed(ReportQuery query, List<ReportColumn> columns, Map<String, Object> row) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(typed(query, row.get(column.name()), column)));
        return values;
    }

    private static Object typed(ReportQuery query, Object value, ReportColumn column) {
        try {
            return TypedValue.of(value, column.kind(), column.digits());
        } catch (ArithmeticException tooLarge) {
            throw failed(
                    query,
                    "\"" + column.name() + "\" is a larger number than a whole number may be; give it kind: decimal",
                    null);
        }
    }

    /** The rows by the names of their columns. */
    private List<Map<String, Object>> rows(ReportQuery query, ParameterValues values, int most) {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = query.prepare(tables, values.byName());
                ResultSet result = statement.executeQuery()) {
            ResultSetMetaData meta = result.getMetaData();
            while (result.next()) {
                if (rows.size() == most) {
                    throw failed(
                            query,
                            "the SQL gives more than " + most + (most == 1 ? " row" : " rows")
                                    + "; group them, or give a LIMIT",
                            null);
                }
                Map<String, Object> row = new LinkedHashMap<>();
                for (int index = 1; index <= meta.getColumnCount(); index++) {
                    row.put(meta.getColumnLabel(index), result.getObject(index));
                }
                rows.add(Collections.unmodifiableMap(row));
            }
            return rows;
        } catch (SQLException failure) {
            throw failed(query, "the database refused: " + DatabaseMessage.of(failure), failure);
        }
    }

    private static WeirException failed(ReportQuery query, String message, SQLException cause) {
        return new WeirException(Stage.EXPORT, query.own().layout().start().toString(), message, cause);
    }
}
