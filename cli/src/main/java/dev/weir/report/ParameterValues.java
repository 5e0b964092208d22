package dev.weir.report;

import dev.weir.problem.Printable;
import dev.weir.problem.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a report's SQL is bound to.
 *
 * @param byName of the type that the SQL gets
 * @param shown those of the report's own parameters, for people
 */
record ParameterValues(Map<String, Object> byName, List<ParameterValue> shown) {

    private static final int MOST_DIGITS = 38;
    private static final int LAST_YEAR = 9999;

    /** What every report's SQL can name, with a value of its type. */
    static final Map<String, Object> GIVEN = Map.of("language", "en", "as_of", LocalDateTime.of(2000, 1, 1, 0, 0));

    /** Values by which SQL can be tried out: those that count when none is given, else any of the right type. */
    static ParameterValues ofTrial(Report report) {
        Map<String, Object> values = new LinkedHashMap<>(GIVEN);
        for (ReportParameter parameter : report.parameters()) {
            values.put(
                    parameter.name(),
                    parameter.value().flatMap(text -> typed(parameter, text)).orElseGet(() -> typed(
                                    parameter, sample(parameter.kind()))
                            .orElseThrow()));
        }
        return new ParameterValues(values, List.of());
    }

    /**
     * @param given by name, as texts; a name that the report does not have is passed over
     * @param asOf the published version's time
     * @throws WrongParameterException when a value is missing or none of the parameter's kind
     */
    static ParameterValues of(Report report, Map<String, String> given, ReportLanguage language, LocalDateTime asOf) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", language.tag());
        values.put("as_of", asOf);
        List<ParameterValue> shown = new ArrayList<>();
        for (ReportParameter parameter : report.parameters()) {
            String text = Optional.ofNullable(given.get(parameter.name()))
                    .or(parameter::value)
                    .orElseThrow(() -> new WrongParameterException(
                            "report " + report.name() + " needs the parameter " + parameter.name() + ", "
                                    + phrase(parameter.kind()) + ": --param " + parameter.name() + "=…"));
            Object value = typed(parameter, text)
                    .orElseThrow(() -> new WrongParameterException("parameter " + parameter.name() + " of report "
                            + report.name() + " is \"" + text + "\"; it must be " + phrase(parameter.kind())));
            values.put(parameter.name(), value);
            shown.add(new ParameterValue(parameter.name(), language.of(parameter.title()), Printable.oneLine(text)));
        }
        return new ParameterValues(values, shown);
    }

    /**
     * @param reports all that are to be run
     * @throws WrongParameterException when one of the names is no parameter of any of them
     */
    static void checkNames(List<Report> reports, Map<String, String> given) {
        List<String> known = reports.stream()
                .flatMap(report -> report.parameters().stream())
                .map(ReportParameter::name)
                .distinct()
                .toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                String hint = Suggestion.of(name, known);
                throw new WrongParameterException("no report of these has a parameter " + name
                        + (hint.isEmpty() ? "; they have none" : "; " + hint));
            }
        }
    }

    private static String sample(ValueKind kind) {
        return kind == ValueKind.DATE ? "2000-01-01" : "0";
    }

    /** The value in the type of the parameter; empty if the text is none. */
    static Optional<Object> typed(ReportParameter parameter, String text) {
        try {
            return Optional.of(
                    switch (parameter.kind()) {
                        case INTEGER -> Long.valueOf(text.strip());
                        case DECIMAL -> decimal(text.strip());
                        case DATE -> day(text.strip());
                        default -> text;
                    });
        } catch (NumberFormatException | DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** @throws NumberFormatException as well for a number that no column of the database holds */
    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    /** @throws DateTimeParseException as well for a day of a year that is not written with four digits */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("no year of ours", text, 0);
        }
        return day;
    }

    /** How a value of that kind is written, for messages. */
    static String phrase(ValueKind kind) {
        return switch (kind) {
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number such as 1.5";
            case DATE -> "a day such as 2024-03-01";
            default -> "a text";
        };
    }
}
