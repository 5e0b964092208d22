package dev.weir.read.grid;

import dev.weir.rows.TitleLine;
import java.util.ArrayList;
import java.util.List;

/** A row as a line of text: its cells that say something, with an empty one where a gap parts two of them. */
final class LineTexts {

    private LineTexts() {}

    static TitleLine of(GridRow row, Merges merges) {
        List<String> texts = new ArrayList<>();
        int next = -1;
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            if (row.text(column).isBlank()) {
                continue;
            }
            if (next >= 0 && column > next) {
                texts.add("");
            }
            texts.add(HeaderText.shown(row.text(column)));
            int merge = merges.covering(row.number(), column);
            next = (merge < 0 ? column : merges.lastColumn(merge)) + 1;
        }
        return new TitleLine(row.number(), texts);
    }
}
