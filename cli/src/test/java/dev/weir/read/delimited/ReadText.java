package dev.weir.read.delimited;

import dev.weir.load.Readers;
import dev.weir.mapping.Mapping;
import dev.weir.read.InputFile;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text read to its end: each row that is read as {@code line|cell|cell…}, empty cells as nothing, the last one what is said of its number of cells. */
record ReadText(List<String> rows, List<String> extras, RowSource.Summary summary) {

    static ReadText of(Path file, Mapping mapping) {
        List<String> rows = new ArrayList<>();
        List<String> extras = new ArrayList<>();
        try (RowSource source = Readers.open(new InputFile(file, "inbox/test.csv"), mapping)) {
            RowBatch batch = new RowBatch(source.columns().size(), 3);
            for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
                for (int row = 0; row < filled; row++) {
                    if (isLeftOut(batch.text(source.columns().size() - 1, row))) {
                        continue;
                    }
                    rows.add(line(batch, row, source.columns().size() - 1));
                    byte[] extra = batch.extras()[row];
                    extras.add(extra == null ? null : new String(extra, StandardCharsets.UTF_8));
                }
            }
            return new ReadText(rows, extras, source.summary());
        }
    }

    /** The records of a text in a dialect, blank lines included. */
    static List<List<String>> records(String text, Dialect dialect) {
        Records records =
                new Records(new Lines(new StringReader(text), new InputFile(Path.of("test"), "test")), dialect);
        List<List<String>> all = new ArrayList<>();
        try {
            for (List<String> cells = records.next(); cells != null; cells = records.next()) {
                all.add(List.copyOf(cells));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all;
    }

    private static boolean isLeftOut(String rowClass) {
        return rowClass != null
                && !RowClass.valueOf(rowClass.toUpperCase(Locale.ROOT)).isRead();
    }

    private static String line(RowBatch batch, int row, int columns) {
        StringBuilder line = new StringBuilder().append(batch.rowNumber(row));
        for (int column = 0; column < columns; column++) {
            String text = batch.text(column, row);
            line.append('|').append(text == null ? "" : text);
        }
        return line.toString();
    }
}
