package dev.weir.cli;

import dev.weir.load.LoadOutcome;
import dev.weir.load.RowCounts;
import dev.weir.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The loads of a run as lines of a table: one for each input, or one for each department, and their sum. */
final class LoadLines {

    static final List<Column> INPUT_COLUMNS = List.of(
            Column.number("load"),
            Column.text("status"),
            Column.text("mapping"),
            Column.text("input"),
            Column.number("rows"),
            Column.number("new"),
            Column.number("changed"),
            Column.number("unchanged"),
            Column.number("rejected"),
            Column.number("skipped"),
            Column.number("warned"),
            Column.number("time"));

    /** Few enough for a terminal of eighty columns, also with millions of rows. */
    static final List<Column> DEPARTMENT_COLUMNS = List.of(
            Column.text("department"),
            Column.number("inputs"),
            Column.number("rows"),
            Column.number("new"),
            Column.number("changed"),
            Column.number("unchanged"),
            Column.number("rejected"));

    private LoadLines() {}

    static List<List<String>> ofInputs(List<LoadOutcome> loads) {
        List<List<String>> lines = new ArrayList<>();
        loads.forEach(load -> lines.add(input(
                Long.toString(load.loadId()), load.status().word(), load.mapping(), load.input(), List.of(load))));
        if (loads.size() > 1) {
            lines.add(input("", "", "all", loads.size() + " inputs", loads));
        }
        return lines;
    }

    /** @param department of a mapping */
    static List<List<String>> ofDepartments(List<LoadOutcome> loads, Function<String, String> department) {
        Map<String, List<LoadOutcome>> groups = loads.stream()
                .collect(Collectors.groupingBy(
                        load -> department.apply(load.mapping()), TreeMap::new, Collectors.toList()));
        List<List<String>> lines = new ArrayList<>();
        groups.forEach((name, group) -> lines.add(department(name, group)));
        lines.add(department("all", loads));
        return lines;
    }

    private static List<String> department(String name, List<LoadOutcome> loads) {
        RowCounts counts = sum(loads);
        return List.of(
                name,
                DisplayText.count(loads.size()),
                DisplayText.count(counts.read()),
                DisplayText.count(counts.added()),
                DisplayText.count(counts.changed()),
                DisplayText.count(counts.unchanged()),
                DisplayText.count(counts.rejected()));
    }

    private static List<String> input(String id, String status, String mapping, String input, List<LoadOutcome> loads) {
        RowCounts counts = sum(loads);
        return List.of(
                id,
                status,
                mapping,
                input,
                DisplayText.count(counts.read()),
                DisplayText.count(counts.added()),
                DisplayText.count(counts.changed()),
                DisplayText.count(counts.unchanged()),
                DisplayText.count(counts.rejected()),
                DisplayText.count(counts.skipped()),
                DisplayText.count(counts.warned()),
                DisplayText.duration(
                        loads.stream().mapToLong(LoadOutcome::millis).sum()));
    }

    private static RowCounts sum(List<LoadOutcome> loads) {
        return loads.stream().map(LoadOutcome::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }
}
