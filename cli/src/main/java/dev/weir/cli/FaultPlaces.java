package dev.weir.cli;

import dev.weir.load.CheckedLedger.Fault;
import dev.weir.read.grid.ColumnLetters;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The faults of a ledger as a short list: a line for each column and code, with the first places. What was repaired is not listed. */
final class FaultPlaces {

    private static final int SHOWN = 5;

    private FaultPlaces() {}

    static void print(List<Fault> faults, PrintWriter out) {
        Map<List<String>, List<Fault>> groups = faults.stream()
                .filter(fault -> !fault.severity().equals("repair"))
                .sorted(Comparator.comparing(Fault::severity))
                .collect(Collectors.groupingBy(
                        fault -> List.of(fault.severity(), fault.column(), fault.code()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.forEach((key, group) -> out.println("  " + key.get(0) + " " + key.get(2)
                + (key.get(1).isEmpty() ? "" : " " + DisplayText.oneLine(key.get(1))) + ", "
                + (group.size() == 1 ? "1 row" : group.size() + " rows") + " ("
                + group.stream().limit(SHOWN).map(FaultPlaces::place).collect(Collectors.joining(", "))
                + (group.size() > SHOWN ? ", …" : "") + "): "
                + DisplayText.oneLine(group.get(0).message())));
    }

    /** {@code 名册!C7}, or {@code row 7} where the column is not known. */
    private static String place(Fault fault) {
        String sheet = fault.sheet().isEmpty() ? "" : DisplayText.oneLine(fault.sheet()) + "!";
        return fault.place().isEmpty()
                ? (sheet.isEmpty() ? "" : sheet + " ") + "row " + fault.row()
                : sheet + ColumnLetters.of(fault.place().getAsInt()) + fault.row();
    }
}
