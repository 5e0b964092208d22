package dev.weir.read.grid;

import dev.weir.read.NameList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people should know of how a ledger's sheets were read. */
final class LedgerNotes {

    private final List<String> notes = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<String, Long> blocks = new LinkedHashMap<>();

    void add(List<String> more) {
        notes.addAll(more);
    }

    void continued(String sheet, String before) {
        notes.add("Sheet \"" + sheet + "\" has no header and was read as a further page of \"" + before + "\".");
    }

    /** @param sheet empty where there are no sheets */
    void otherTable(String sheet, long firstRow, long rows) {
        notes.add((sheet.isEmpty() ? "" : "Sheet \"" + sheet + "\": ") + "Another table begins in row " + firstRow
                + "; " + rows + " rows of it were left out.");
    }

    void leftOut(String sheet) {
        leftOut.add("\"" + sheet + "\"");
    }

    /** A column whose merged cells count once in each of so many blocks. */
    void block(String column, long count) {
        blocks.merge(column, count, Long::sum);
    }

    /** @param ofBook what the book itself has to say */
    List<String> all(List<String> ofBook) {
        List<String> all = new ArrayList<>(notes);
        if (leftOut.size() == 1) {
            all.add("Sheet " + leftOut.get(0) + " has no header of this mapping and was left out.");
        } else if (!leftOut.isEmpty()) {
            all.add("Sheets " + NameList.shown(leftOut) + " have no header of this mapping and were left out.");
        }
        blocks.forEach((column, count) -> all.add("\"" + column + "\" is merged over several rows in " + count
                + (count == 1 ? " block and counts" : " blocks and counts") + " once in each, in its first row."));
        all.addAll(ofBook);
        return List.copyOf(all);
    }
}
