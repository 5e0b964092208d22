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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of reports, asked again of the sample's own files by SQL that knows neither the report nor its fact views. */
final class ReportTruth {

    private static final Pattern SOME = Pattern.compile("-- some by ([a-z_, ]+):");

    private ReportTruth() {}

    /** The rows of the section that the sample does not say, and those that it says and the section has not; in the truth's columns. */
    static Set<String> differences(FactTruth truth, String script, ResultSection section) throws Exception {
        List<Map<String, Object>> expected = truth.rows(read(script));
        Set<String> said =
                new TreeSet<>(expected.stream().map(ReportTruth::text).collect(Collectors.toSet()));
        Set<String> columns = expected.get(0).keySet();
        // a script that begins so knows the truth of some rows only; the columns that it names say which
        Matcher some = SOME.matcher(read(script));
        boolean all = !some.lookingAt();
        List<String> names = all ? List.of() : List.of(some.group(1).split(", "));
        Set<List<Object>> asked =
                expected.stream().map(row -> values(names, row)).collect(Collectors.toSet());
        Set<String> shown = new TreeSet<>();
        for (List<Object> row : section.rows()) {
            Map<String, Object> values = new TreeMap<>();
            columns.forEach(column -> values.put(column, row.get(section.index(column))));
            if (all || asked.contains(values(names, values))) {
                shown.add(text(values));
            }
        }
        Set<String> differences = new TreeSet<>();
        shown.stream().filter(row -> !said.contains(row)).forEach(row -> differences.add("shown " + row));
        said.stream().filter(row -> !shown.contains(row)).forEach(row -> differences.add("said  " + row));
        return differences;
    }

    private static List<Object> values(List<String> names, Map<String, Object> row) {
        return names.stream().map(row::get).toList();
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
