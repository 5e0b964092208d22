package dev.weir.sample;

import dev.weir.report.ResultSection;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables of reports, asked again of the sample's own files by SQL that knows neither the report nor its fact views. */
final class ReportTruth {

    private ReportTruth() {}

    /** The rows of the section that the sample does not say, and those that it says and the section has not; in the truth's columns. */
    static Set<String> differences(FactTruth truth, String script, ResultSection section) throws Exception {
        List<Map<String, Object>> expected = truth.rows(read(script));
        Set<String> said =
                new TreeSet<>(expected.stream().map(ReportTruth::text).collect(Collectors.toSet()));
        Set<String> columns = expected.get(0).keySet();
        String first = columns.iterator().next();
        Set<String> asked =
                expected.stream().map(row -> String.valueOf(row.get(first))).collect(Collectors.toSet());
        // a script that begins so knows the truth of some rows only
        boolean some = read(script).startsWith("-- some");
        Set<String> shown = new TreeSet<>();
        for (List<Object> row : section.rows()) {
            Map<String, Object> values = new TreeMap<>();
            columns.forEach(column -> values.put(column, row.get(section.index(column))));
            if (!some || asked.contains(String.valueOf(values.get(first)))) {
                shown.add(text(values));
            }
        }
        Set<String> differences = new TreeSet<>();
        shown.stream().filter(row -> !said.contains(row)).forEach(row -> differences.add("shown " + row));
        said.stream().filter(row -> !shown.contains(row)).forEach(row -> differences.add("said  " + row));
        return differences;
    }

    private static String text(Map<String, Object> row) {
        List<String> cells = new ArrayList<>();
        new TreeMap<>(row).forEach((name, value) -> cells.add(name + "=" + text(value)));
        return String.join(" ", cells);
    }

    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static String read(String script) throws IOException {
        try (var in = ReportTruth.class.getResourceAsStream("reports/" + script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
