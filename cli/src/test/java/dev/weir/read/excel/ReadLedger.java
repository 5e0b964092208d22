package dev.weir.read.excel;

import dev.weir.load.Readers;
import dev.weir.mapping.Input;
import dev.weir.mapping.Mapping;
import dev.weir.read.InputFile;
import dev.weir.read.LostValue;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A workbook read to its end: each row that is read as {@code number|sheet|cell|cell…}, empty cells as nothing, and what marks it. */
record ReadLedger(List<String> rows, List<String> extras, List<String> marks, RowSource.Summary summary) {

    static ReadLedger of(Path file, Mapping mapping) {
        List<String> rows = new ArrayList<>();
        List<String> extras = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        try (RowSource source = Readers.open(new InputFile(file, "inbox/test.xlsx"), mapping)) {
            int columns = source.columns().indexOf(Input.ROW_CLASS);
            RowBatch batch = new RowBatch(source.columns().size(), 3);
            for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
                for (int row = 0; row < filled; row++) {
                    if (isLeftOut(batch.text(columns, row))) {
                        continue;
                    }
                    rows.add(line(batch, row, columns));
                    marks.add(marks(batch, row, columns));
                    extras.add(
                            batch.extras()[row] == null
                                    ? null
                                    : new String(batch.extras()[row], java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return new ReadLedger(rows, extras, marks, source.summary());
        }
    }

    /** {@code struck: struck hidden}: what the row is, if it is no data, and its marks; empty for most. */
    private static String marks(RowBatch batch, int row, int columns) {
        String rowClass = batch.text(columns, row);
        String marks = batch.text(columns + 1, row);
        return ((rowClass == null ? "" : rowClass + ": ") + (marks == null ? "" : marks)).strip();
    }

    private static boolean isLeftOut(String rowClass) {
        return rowClass != null
                && !RowClass.valueOf(rowClass.toUpperCase(Locale.ROOT)).isRead();
    }

    private static String line(RowBatch batch, int row, int columns) {
        StringBuilder line = new StringBuilder().append(batch.rowNumber(row));
        for (int column = 0; column < columns; column++) {
            String text = batch.text(column, row);
            line.append('|').append(shown(text));
        }
        return line.toString();
    }

    /** A destroyed value as {@code code:text}. */
    static String shown(String text) {
        String shown = text == null ? "" : LostValue.shown(text);
        return LostValue.is(text) ? text.substring(1, text.length() - shown.length()) + ":" + shown : shown;
    }
}
