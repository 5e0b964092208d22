package dev.weir.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Results as tests need them, with what is awkward in pages. */
public final class SampleResult {

    /** A text that would run if it were not escaped. */
    public static final String ATTACK = "<script>alert('1')</script> & \"quoted\" 社区";

    private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaft";

    private SampleResult() {}

    public static ReportResult of(ReportLanguage language, ResultSection... sections) {
        return new ReportResult(
                "sample",
                language,
                ReportStyle.PLAIN,
                "Sample District",
                ATTACK,
                "",
                LocalDateTime.of(2026, 8, 1, 2, 30),
                List.of(new ParameterValue("since", "Since", ATTACK)),
                Optional.of(ATTACK),
                List.of(
                        new KeyNumber(number("spaces"), Optional.of(1241L)),
                        new KeyNumber(number("nothing"), Optional.empty())),
                List.of(sections));
    }

    /** A section of as many communities, with two series and a total. */
    public static ResultSection bars(int rows, ChartType type) {
        List<List<Object>> values = IntStream.range(0, rows)
                .mapToObj(row -> row(ATTACK + row, (long) (row * 7 % 100), row % 5 == 0 ? null : (long) row))
                .toList();
        return new ResultSection(
                "Bars " + type,
                List.of(text("community"), number("spaces"), number("vehicles")),
                values,
                Optional.of(row(null, 4321L, 1234L)),
                Optional.of(new Chart(type, "community", List.of("spaces", "vehicles"), "", "")),
                "All of them.");
    }

    public static ResultSection map(int points) {
        List<List<Object>> values = IntStream.range(0, points)
                .mapToObj(row -> row(
                        "place " + row,
                        (long) row,
                        BigDecimal.valueOf(121.5 + row * 37 % 100 / 1000.0),
                        row % 10 == 9 ? null : BigDecimal.valueOf(29.8 + row * 17 % 100 / 1000.0)))
                .toList();
        return new ResultSection(
                "Map",
                List.of(text("name"), number("pieces"), decimal("longitude"), decimal("latitude")),
                values,
                Optional.empty(),
                Optional.of(new Chart(ChartType.MAP, "name", List.of("pieces"), "longitude", "latitude")),
                "All points.");
    }

    /** A table of so many columns of numbers, with words without a blank in its first one and in its titles. */
    public static ResultSection wide(int columns) {
        List<ResultColumn> all = new ArrayList<>(List.of(text("w" + "o".repeat(200))));
        IntStream.range(1, columns).forEach(column -> all.add(number(LONG_WORD + column)));
        List<List<Object>> rows = IntStream.range(0, 3)
                .mapToObj(row -> {
                    List<Object> values = row(LONG_WORD.repeat(8) + row);
                    IntStream.range(1, columns).forEach(column -> values.add(1_000_000L * column));
                    return values;
                })
                .toList();
        return new ResultSection("Wide", all, rows, Optional.empty(), Optional.empty(), LONG_WORD.repeat(20));
    }

    public static ResultSection nothing() {
        return new ResultSection(
                "Nothing",
                List.of(text("name"), new ResultColumn("day", "Day", ValueKind.DATE, "", -1)),
                List.of(),
                Optional.empty(),
                Optional.of(new Chart(ChartType.BAR, "name", List.of("day"), "", "")),
                "Counted all the same.");
    }

    public static ResultSection days() {
        return new ResultSection(
                "Days",
                List.of(new ResultColumn("day", "Day", ValueKind.DATE, "", -1), decimal("rate")),
                List.of(row(LocalDate.of(2026, 3, 5), new BigDecimal("-1234.56")), row(null, null)),
                Optional.empty(),
                Optional.empty(),
                "Days.");
    }

    private static List<Object> row(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    private static ResultColumn text(String name) {
        return new ResultColumn(name, "The " + name, ValueKind.TEXT, "", -1);
    }

    private static ResultColumn number(String name) {
        return new ResultColumn(name, "The " + name, ValueKind.INTEGER, "pieces", 0);
    }

    private static ResultColumn decimal(String name) {
        return new ResultColumn(name, "The " + name, ValueKind.DECIMAL, "", 2);
    }
}
