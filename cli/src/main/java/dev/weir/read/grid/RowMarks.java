package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import dev.weir.read.grid.CellMark.Strike;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What marks the rows of one sheet besides their texts, as the words that {@link LedgerOptions#marksColumn} has. */
final class RowMarks {

    private final List<WantedColumn> wanted;
    private final Header header;
    private final boolean sheetHidden;
    private final HiddenParts hidden;
    private long hiddenRows;

    RowMarks(List<WantedColumn> wanted, Header header, boolean sheetHidden, HiddenParts hidden) {
        this.wanted = wanted;
        this.header = header;
        this.sheetHidden = sheetHidden;
        this.hidden = hidden;
    }

    /**
     * @param struck the row is struck out
     * @param once the sheet's columns in which a cell above speaks for this row too
     * @return the words, each followed by a blank; null where nothing marks the row
     */
    String of(GridRow row, boolean struck, Set<Integer> once) {
        hiddenRows += row.isHidden() ? 1 : 0;
        if (!row.mayHoldMarks() && !row.isHidden() && !sheetHidden && once.isEmpty()) {
            return null;
        }
        Set<String> words = new LinkedHashSet<>();
        add(words, struck, "struck");
        add(words, row.isHidden(), "hidden");
        add(words, row.isHidden() && hidden.filtered(), "filtered");
        add(words, sheetHidden, "sheet_hidden");
        for (int i = 0; i < wanted.size(); i++) {
            int column = header.columns()[i];
            if (column >= 0) {
                CellMark mark = row.mark(column);
                add(
                        words,
                        mark.strike() == Strike.PART && !struck,
                        "part:" + wanted.get(i).name());
                add(words, mark.colour() != null, "fill:" + mark.colour());
                add(words, once.contains(column), "once:" + wanted.get(i).name());
            }
        }
        return words.isEmpty() ? null : String.join(" ", words) + " ";
    }

    private static void add(Set<String> words, boolean holds, String word) {
        if (holds) {
            words.add(word);
        }
    }

    /** What a person should know about the sheet, one sentence each. */
    List<String> notes(String sheet) {
        List<String> notes = new ArrayList<>();
        String place = sheet.isEmpty() ? "" : "Sheet \"" + sheet + "\": ";
        if (hiddenRows > 0) {
            notes.add(place + hiddenRows + (hiddenRows == 1 ? " hidden row was" : " hidden rows were")
                    + " read like the others" + (hidden.filtered() ? "; a filter is on." : "."));
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int column = header.columns()[i];
            if (column >= 0 && hidden.columns().get(column)) {
                columns.add("\"" + header.shown(column) + "\"");
            }
        }
        if (!columns.isEmpty()) {
            notes.add(place + "The hidden column" + (columns.size() == 1 ? " " : "s ") + String.join(", ", columns)
                    + (columns.size() == 1 ? " was" : " were") + " read like the others.");
        }
        return notes;
    }
}
