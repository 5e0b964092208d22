package dev.weir.ledgers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The files that departments send. */
enum FileKind {
    XLSX,
    XLS,
    CSV_UTF_8,
    CSV_GBK,
    /** A web page that a system calls .xls. */
    HTML;

    boolean workbook() {
        return this == XLSX || this == XLS;
    }

    boolean text() {
        return this == CSV_UTF_8 || this == CSV_GBK;
    }

    /** The format that a mapping names. */
    String format() {
        return text() ? "csv" : "excel";
    }

    String ending() {
        return switch (this) {
            case XLSX -> ".xlsx";
            case CSV_UTF_8, CSV_GBK -> ".csv";
            case XLS, HTML -> ".xls";
        };
    }

    Charset charset() {
        return this == CSV_GBK ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    /** What the department sends when somebody else saves the file. */
    FileKind other(long seed) {
        FileKind[] others = {CSV_UTF_8, CSV_GBK, XLS, HTML, XLSX};
        FileKind other = others[(int) (seed / 3 % others.length)];
        return other == this ? XLSX == this ? CSV_GBK : XLSX : other;
    }

    /** The name that a page gets in the file, as the documentation says. */
    String sheet(String page) {
        return switch (this) {
            case XLSX, XLS -> page;
            case CSV_UTF_8, CSV_GBK -> "";
            case HTML -> "Table 1";
        };
    }
}
