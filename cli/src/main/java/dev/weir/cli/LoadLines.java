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

    private static final List<Column> INPUT_COLUMNS = List.of(
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
    private static final List<Column> DEPARTMENT_COLUMNS = List.of(
            Column.text("department"),
            Column.number("inputs"),
            Column.number("rows"),
            Column.number("new"),
            Column.number("changed"),
            Column.number("unchanged"),
            Column.number("rejected"));

    private static final String LAST_OF_ROWS = "unchanged";
    private static final Column REMOVED = Column.number("removed");

    private final List<LoadOutcome> loads;
    private final boolean removing;

    /** Records that ended have a column of their own, if there are any: they are no rows of the inputs. */
    LoadLines(List<LoadOutcome> loads) {
        this.loads = List.copyOf(loads);
        this.removing = sum(loads).removed() > 0;
    }

    List<Column> inputColumns() {
        return columns(INPUT_COLUMNS);
    }

    List<Column> departmentColumns() {
        return columns(DEPARTMENT_COLUMNS);
    }

    private List<Column> columns(List<Column> always) {
        if (!removing) {
            return always;
        }
        List<Column> columns = new ArrayList<>(always);
        columns.add(1 + columns.indexOf(Column.number(LAST_OF_ROWS)), REMOVED);
        return columns;
    }

    List<List<String>> ofInputs() {
        List<List<String>> lines = new ArrayList<>();
        loads.forEach(load -> lines.add(input(
                Long.toString(load.loadId()), load.status().word(), load.mapping(), load.input(), List.of(load))));
        if (loads.size() > 1) {
            lines.add(input("", "", "all", loads.size() + " inputs", loads));
        }
        return lines;
    }

    /** @param department of a mapping */
    List<List<String>> ofDepartments(Function<String, String> department) {
        Map<String, List<LoadOutcome>> groups = loads.stream()
                .collect(Collectors.groupingBy(
                        load -> department.apply(load.mapping()), TreeMap::new, Collectors.toList()));
        List<List<String>> lines = new ArrayList<>();
        groups.forEach((name, group) -> lines.add(department(name, group)));
        lines.add(department("all", loads));
        return lines;
    }

    private List<String> department(String name, List<LoadOutcome> inputs) {
        RowCounts counts = sum(inputs);
        List<String> line = new ArrayList<>(List.of(name, DisplayText.count(inputs.size())));
        line.addAll(recorded(counts));
        line.add(DisplayText.count(counts.rejected()));
        return line;
    }

    private List<String> input(String id, String status, String mapping, String input, List<LoadOutcome> inputs) {
        RowCounts counts = sum(inputs);
        List<String> line = new ArrayList<>(List.of(id, status, mapping, input));
        line.addAll(recorded(counts));
        line.add(DisplayText.count(counts.rejected()));
        line.add(DisplayText.count(counts.skipped()));
        line.add(DisplayText.count(counts.warned()));
        line.add(DisplayText.duration(
                inputs.stream().mapToLong(LoadOutcome::millis).sum()));
        return line;
    }

    private List<String> recorded(RowCounts counts) {
        List<String> cells = new ArrayList<>(List.of(
                DisplayText.count(counts.read()),
                DisplayText.count(counts.added()),
                DisplayText.count(counts.changed()),
                DisplayText.count(counts.unchanged())));
        if (removing) {
            cells.add(DisplayText.count(counts.removed()));
        }
        return cells;
    }

    private static RowCounts sum(List<LoadOutcome> loads) {
        return loads.stream().map(LoadOutcome::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }
}
