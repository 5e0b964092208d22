package dev.weir.read.excel;

import dev.weir.load.Readers;
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

/** A workbook read to its end: each row that is read as {@code number|sheet|cell|cell…}, empty cells as nothing. */
record ReadLedger(List<String> rows, List<String> extras, RowSource.Summary summary) {

    static ReadLedger of(Path file, Mapping mapping) {
        List<String> rows = new ArrayList<>();
        List<String> extras = new ArrayList<>();
        try (RowSource source = Readers.open(new InputFile(file, "inbox/test.xlsx"), mapping)) {
            int columns = source.columns().size() - 1;
            RowBatch batch = new RowBatch(columns + 1, 3);
            for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
                for (int row = 0; row < filled; row++) {
                    if (isLeftOut(batch.text(source.columns().size() - 1, row))) {
                        continue;
                    }
                    rows.add(line(batch, row, columns));
                    extras.add(
                            batch.extras()[row] == null
                                    ? null
                                    : new String(batch.extras()[row], java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return new ReadLedger(rows, extras, source.summary());
        }
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
