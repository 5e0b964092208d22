package dev.weir.convert;

import java.io.OutputStream;
import java.util.Locale;

/** What sheets as they stand are written as. */
public enum RawFormat {
    CSV,
    JSON,
    XLSX;

    /** The ending of a file's name. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    SheetWriter writer(OutputStream out, String sheet) {
        return switch (this) {
            case CSV -> new CsvSheet(out);
            case JSON -> new JsonSheet(out);
            case XLSX -> new XlsxSheet(out, sheet);
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
