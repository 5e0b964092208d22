package dev.weir.load;

import dev.weir.compile.MarkExpressions;
import dev.weir.mapping.Column;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
import dev.weir.mapping.LogInput;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RowMark;
import dev.weir.mapping.SheetNames;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.read.access.AccessOptions;
import dev.weir.read.access.AccessReader;
import dev.weir.read.dbase.DbaseReader;
import dev.weir.read.delimited.DelimitedOptions;
import dev.weir.read.delimited.DelimitedReader;
import dev.weir.read.delimited.DelimitedSource;
import dev.weir.read.excel.BookOptions;
import dev.weir.read.excel.ExcelReader;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.fields.FieldSource;
import dev.weir.read.fixed.FixedOptions;
import dev.weir.read.fixed.FixedReader;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.LedgerOptions;
import dev.weir.read.grid.LedgerSource;
import dev.weir.read.grid.TableAddress;
import dev.weir.read.json.JsonOptions;
import dev.weir.read.json.JsonReader;
import dev.weir.read.log.LogOptions;
import dev.weir.read.log.LogReader;
import dev.weir.read.log.LogSource;
import dev.weir.read.log.LogTail;
import dev.weir.read.query.QueryRows;
import dev.weir.read.sqlite.SqliteOptions;
import dev.weir.read.sqlite.SqliteReader;
import dev.weir.read.xml.XmlReader;
import dev.weir.rows.RowSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one place where a mapping meets the readers: which of them reads its input, with which options, and which columns are wanted. */
public final class Readers {

    /** What a table may be besides delimited text. */
    private static final Set<ContentKind> BOOKS = EnumSet.of(
            ContentKind.OOXML,
            ContentKind.ENCRYPTED_OOXML,
            ContentKind.XLS,
            ContentKind.ODS,
            ContentKind.EXCEL_XML,
            ContentKind.HTML);

    private final Mapping mapping;
    private final Input input;
    private final List<WantedColumn> wanted;

    private Readers(Mapping mapping) {
        this.mapping = mapping;
        this.input = mapping.input();
        this.wanted = WantedColumns.of(mapping);
    }

    /**
     * The wanted columns of a file. What the file is, is decided by its content: one of another kind is refused.
     *
     * @throws WeirException when the file cannot be read, is damaged, or the mapping reads no files
     * @throws dev.weir.problem.StoppedException when it cannot be understood
     */
    public static RowSource open(InputFile file, Mapping mapping) {
        return new Readers(mapping).open(file);
    }

    /**
     * A ledger as it stands, whatever its columns.
     *
     * @throws WeirException when it cannot be read
     */
    public static GridBook book(InputFile file, Mapping mapping) {
        // the wrong rows of a text go back as a workbook, and come as one again
        ContentKind kind = file.kind();
        boolean text =
                !BOOKS.contains(kind) || mapping.input().format() == Input.Format.CSV && kind == ContentKind.HTML;
        return text
                ? DelimitedReader.open(file, delimitedOptions(mapping))
                : ExcelReader.open(
                        file,
                        BookOptions.meant(WantedColumns.headerNames(WantedColumns.of(mapping)), file.passwords()));
    }

    /** The records of a log, or of a piece of one. */
    public static LogSource log(InputFile file, Mapping mapping, LogTail tail, long firstLine, List<String> notes) {
        LogInput log = mapping.input().log();
        boolean counted = log.repeats() == LogInput.Repeats.COUNT;
        return LogReader.open(file, new LogOptions(log.recordStart(), tail, firstLine, counted, notes));
    }

    /** The wanted columns of a query's rows; for the parameters see {@link QueryRows}. */
    public static RowSource query(
            String name, Mapping mapping, ZoneId zone, Iterator<Map<String, Object>> rows, List<String> said) {
        QueryRows result = new QueryRows(name, mapping.input().charset(), zone, rows, said);
        return new FieldSource(name, result, WantedColumns.of(mapping), Optional.empty(), Optional.empty());
    }

    private RowSource open(InputFile file) {
        file.checkSize();
        return switch (input.format()) {
            case CSV -> delimited(file);
            case EXCEL -> workbook(file);
            case TABLE -> BOOKS.contains(file.kind()) ? workbook(file) : delimited(file);
            case LOG -> log(file, mapping, input.growing() ? LogTail.GROWING : LogTail.WHOLE, 1, List.of());
            case QUERY ->
                throw file.refused(
                        "the mapping " + mapping.name() + " reads the rows of a query, not a file; correct the route");
            default -> new FieldSource(file.name(), fields(file), wanted, lineColumn(), classColumn());
        };
    }

    private FieldRows fields(InputFile file) {
        FileOptions said = input.options();
        List<String> names = WantedColumns.fieldNames(wanted);
        return switch (input.format()) {
            case ACCESS -> AccessReader.open(file, new AccessOptions(said.table(), said.encoding(), names));
            case DBASE -> DbaseReader.open(file, said.encoding());
            case FIXED ->
                FixedReader.open(
                        file,
                        new FixedOptions(
                                said.encoding(),
                                said.recordBytes(),
                                places(mapping),
                                FileOptions.BEHIND,
                                FileOptions.NO_END));
            case JSON -> JsonReader.open(file, new JsonOptions(said.rows(), said.encoding(), names));
            case SQLITE -> SqliteReader.open(file, new SqliteOptions(said.table(), said.query()));
            case XML -> XmlReader.open(file, said.rows().orElse(""));
            default -> throw new IllegalStateException(input.format() + " has no named fields");
        };
    }

    private RowSource workbook(InputFile file) {
        return new LedgerSource(
                file,
                ExcelReader.open(file, BookOptions.meant(WantedColumns.headerNames(wanted), file.passwords())),
                wanted,
                ledgerOptions(mapping));
    }

    /** A text has no sheets to choose from. */
    private RowSource delimited(InputFile file) {
        return new DelimitedSource(
                DelimitedReader.open(file, delimitedOptions(mapping)),
                wanted,
                ledgerOptions(mapping).ofOneSheet());
    }

    /** What a mapping says about delimited text. */
    public static DelimitedOptions delimitedOptions(Mapping mapping) {
        DelimitedInput said = mapping.input().delimited();
        return new DelimitedOptions(
                said.encoding(),
                said.delimiter(),
                said.quote(),
                said.escape(),
                WantedColumns.headerNames(WantedColumns.of(mapping)));
    }

    /** How a mapping's ledger lies in a book. */
    public static LedgerOptions ledgerOptions(Mapping mapping) {
        DelimitedInput said = mapping.input().delimited();
        SheetNames sheets = mapping.input().sheets();
        return new LedgerOptions(
                sheets.include(),
                sheets.exclude(),
                said.header(),
                said.shortRows(),
                sheets.table().map(table -> new TableAddress(table.header(), table.occurrence())),
                List.of(mapping.title().zh(), mapping.title().en()),
                mapping.input().format().mayCountCells() ? Optional.of(DelimitedInput.CELLS) : Optional.empty(),
                Input.ROW_CLASS,
                mapping.input().format().hasRowMarks() ? Optional.of(Input.ROW_MARKS) : Optional.empty(),
                MarkExpressions.name(mapping, RowMark.STRUCK));
    }

    private Optional<String> lineColumn() {
        return input.format().hasUnreadableRows() ? Optional.of(FileOptions.LINE) : Optional.empty();
    }

    private Optional<String> classColumn() {
        return input.format().hasRowClasses() ? Optional.of(Input.ROW_CLASS) : Optional.empty();
    }

    private static List<FixedOptions.Place> places(Mapping mapping) {
        return mapping.columns().stream().map(Readers::place).toList();
    }

    private static FixedOptions.Place place(Column column) {
        return column.bytes()
                .map(bytes -> new FixedOptions.Place(column.name(), bytes.first(), bytes.last()))
                .orElseThrow();
    }
}
