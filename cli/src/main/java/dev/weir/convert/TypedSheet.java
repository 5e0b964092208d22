package dev.weir.convert;

import dev.weir.read.grid.GridRow;
import dev.weir.table.CellValue;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Typed rows as a sheet with a header: numbers, dates and truth values as such. */
final class TypedSheet implements RowWriter {

    private final SheetWriter sheet;
    private final GridRow row = new GridRow();
    private long number;

    TypedSheet(SheetWriter sheet) {
        this.sheet = sheet;
    }

    @Override
    public void begin(List<Column> columns) {
        try {
            sheet.begin(columns.size());
            row.begin(++number);
            for (int i = 0; i < columns.size(); i++) {
                row.set(i, columns.get(i).name());
            }
            sheet.row(row);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void row(List<?> values) {
        row.begin(++number);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Boolean truth) {
                row.setValue(i, truth ? "TRUE" : "FALSE");
            } else if (value instanceof String text) {
                row.set(i, text);
            } else if (value != null) {
                row.setValue(i, CellValue.text(value));
            }
        }
        try {
            sheet.row(row);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void end() {
        try {
            sheet.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
