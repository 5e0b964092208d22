package dev.weir.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What the input is and how it is read.
 *
 * @param sheets which sheets hold data
 * @param pattern for logs: a ready pattern's name ({@code rfc5424}, {@code json}, …) or a regular expression with named groups
 * @param growing the file is still being written: it stays in the inbox and is read from the last committed byte
 * @param delimited for delimited text: what is declared about its dialect
 * @param options what other formats of files need to know
 * @param charset for query: the encoding of texts whose bytes stand in columns declared Latin-1, by a name that Java knows
 * @param log for logs: what is declared besides the pattern
 */
public record Input(
        Format format,
        SheetNames sheets,
        Optional<Expression> pattern,
        boolean growing,
        DelimitedInput delimited,
        FileOptions options,
        Optional<String> charset,
        LogInput log) {

    /**
     * The stage's column that says what a row of a sheet is that is no data; null for data. No column of a mapping can be called so.
     */
    public static final String ROW_CLASS = "_class";

    /** The stage's column of what marks a row besides its texts, see {@link RowMark}; null where nothing does. */
    public static final String ROW_MARKS = "_marks";

    /** The stage's column of the number of a value, from 1, of cells that are split; only where a column of the mapping is. */
    public static final String ROW_PART = "_part";

    /** The kinds of input. What a file really is is decided by its content; a file of another kind is refused. */
    public enum Format {
        EXCEL,
        /** Delimited text of any dialect. */
        CSV,
        /** A workbook, a web page or delimited text, whichever its content says. */
        TABLE,
        QUERY,
        LOG,
        /** JSON lines, or an array of objects anywhere in a JSON document. */
        JSON,
        XML,
        /** Text in which each column has its place, counted in bytes. */
        FIXED,
        DBASE,
        ACCESS,
        SQLITE;

        /** Whether its rows stand below a header, with titles and sections among them. */
        public boolean hasHeader() {
            return this == EXCEL || this == CSV || this == TABLE;
        }

        /** Whether rows that are no data stand among its rows, see {@link Input#ROW_CLASS}. */
        public boolean hasRowClasses() {
            return hasHeader() || this == FIXED;
        }

        /** Whether a row without any value may come and is none. Readers of sheets and lines leave it out; a record of dBase is counted by its file. */
        public boolean mayHaveBlankRows() {
            return !hasRowClasses() && this != LOG && this != DBASE;
        }

        /** Whether a row may have another number of cells than the header, see {@link DelimitedInput#CELLS}. */
        public boolean mayCountCells() {
            return this == CSV || this == TABLE;
        }

        /** Whether its cells can be merged, struck out, hidden or coloured, see {@link Input#ROW_MARKS}. */
        public boolean hasRowMarks() {
            return this == EXCEL || this == TABLE;
        }

        /** Whether a row of it may be unreadable as a whole, so that it is rejected as it stands. */
        public boolean hasUnreadableRows() {
            return this == JSON || this == FIXED || this == XML;
        }
    }

    /** An input that needs no more to be said about it. */
    public Input(Format format, List<String> sheets, Optional<Expression> pattern, boolean growing) {
        this(format, sheets, pattern, growing, DelimitedInput.FOUND, FileOptions.NONE, Optional.empty());
    }

    /** An input that is no log, or one with nothing more declared. */
    public Input(
            Format format,
            List<String> sheets,
            Optional<Expression> pattern,
            boolean growing,
            DelimitedInput delimited,
            FileOptions options,
            Optional<String> charset) {
        this(
                format,
                new SheetNames(sheets, List.of(), Optional.empty()),
                pattern,
                growing,
                delimited,
                options,
                charset,
                LogInput.LINES);
    }

    /**
     * How a log's lines are taken apart.
     *
     * @throws java.util.NoSuchElementException when the input has no pattern
     */
    public LineForm lineForm() {
        return LineForm.of(pattern.orElseThrow().sql(), log);
    }
}
