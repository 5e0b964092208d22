package dev.weir.cli;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The loads of a run as lines of a table. A night of many inputs would fill a mail with ledgers of which there is nothing to say: then the
 * inputs of one mapping that were loaded without a rejected row, or were known already, share a line.
 */
final class LoadLines {

    static final List<Column> COLUMNS = List.of(
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
            Column.number("time"));

    /** Up to so many inputs each has its line. */
    static final int MOST_LINES = 60;

    /** Fewer than this are not worth a group. */
    private static final int SMALLEST_GROUP = 4;

    private record Group(String mapping, LoadStatus status) {}

    private LoadLines() {}

    static List<List<String>> of(List<LoadOutcome> loads) {
        if (loads.size() <= MOST_LINES) {
            return loads.stream().map(LoadLines::line).toList();
        }
        Map<Group, List<LoadOutcome>> groups = new LinkedHashMap<>();
        loads.stream().filter(LoadLines::isQuiet).forEach(load -> groups.computeIfAbsent(
                        group(load), unused -> new ArrayList<>())
                .add(load));
        groups.values().removeIf(group -> group.size() < SMALLEST_GROUP);
        List<List<String>> lines = new ArrayList<>();
        for (LoadOutcome load : loads) {
            List<LoadOutcome> group = isQuiet(load) ? groups.getOrDefault(group(load), List.of()) : List.of();
            if (group.isEmpty()) {
                lines.add(line(load));
            } else if (group.get(0) == load) {
                lines.add(line("", load.status().word(), load.mapping(), group.size() + " inputs", group));
            }
        }
        return lines;
    }

    static List<String> total(List<LoadOutcome> loads) {
        return line("", "", "all", loads.size() + " inputs", loads);
    }

    /** Loaded or known already, and nothing of it was rejected. */
    private static boolean isQuiet(LoadOutcome load) {
        return load.counts().rejected() == 0
                && (load.status() == LoadStatus.DONE || load.status() == LoadStatus.UNCHANGED);
    }

    private static Group group(LoadOutcome load) {
        return new Group(load.mapping(), load.status());
    }

    private static List<String> line(LoadOutcome load) {
        return line(Long.toString(load.loadId()), load.status().word(), load.mapping(), load.input(), List.of(load));
    }

    private static List<String> line(String id, String status, String mapping, String input, List<LoadOutcome> loads) {
        RowCounts counts = loads.stream().map(LoadOutcome::counts).reduce(RowCounts.NONE, RowCounts::plus);
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
                DisplayText.duration(
                        loads.stream().mapToLong(LoadOutcome::millis).sum()));
    }
}
