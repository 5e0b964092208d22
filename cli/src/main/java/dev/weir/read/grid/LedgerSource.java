package dev.weir.read.grid;

import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of a book below the headers of its chosen sheets, by the mapping's columns, each with its class where it is no data. */
public final class LedgerSource implements RowSource {

    /** Characters after which a batch is handed over though it has room: cells may hold 32,767 each. */
    private static final long BATCH_CHARACTERS = 8_000_000;

    /** What a cell takes besides its characters: a merge may repeat thousands in each row. */
    private static final int CELL = 16;

    /** Rows of which one may say the unit of a whole table. */
    private static final Set<RowClass> UNIT_LINES = EnumSet.of(RowClass.NOTE, RowClass.DOUBTFUL, RowClass.SECTION);

    private final InputFile file;
    private final LedgerOptions options;
    private final GridBook book;
    private final List<WantedColumn> wanted;
    private final SheetChoice choice;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Parts parts = new Parts();
    private final StatedColumns stated;
    private final LedgerNotes notes = new LedgerNotes();
    private final Map<String, Map<RowClass, Long>> counts = new LinkedHashMap<>();
    private int opened;
    private boolean anyHeader;
    private String name;
    private LedgerSheet sheet;
    private SheetColumns columns;

    /** Takes over the book and closes it. @throws StoppedException H008 when the mapping's sheets are not there */
    public LedgerSource(InputFile file, GridBook book, List<WantedColumn> wanted, LedgerOptions options) {
        this.file = file;
        this.book = book;
        this.wanted = List.copyOf(wanted);
        this.options = options;
        this.stated = new StatedColumns(file, this.wanted, options.titles());
        try {
            this.choice = new SheetChoice(file, options.sheets(), options.excluded(), book.sheets());
        } catch (StoppedException refusal) {
            book.close();
            throw refusal;
        }
        this.notes.add(choice.notes());
    }

    @Override
    public List<String> columns() {
        Stream<String> names = wanted.stream().map(WantedColumn::name);
        Stream<String> cells = options.cellsColumn().stream();
        return Stream.of(names, cells, Stream.of(options.classColumn()), options.marksColumn().stream())
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public int next(RowBatch batch) {
        batch.clear();
        int filled = 0;
        long characters = 0;
        while (filled < batch.capacity() && characters < BATCH_CHARACTERS && nextRow()) {
            GridRow row = sheet.row();
            columns.fill(batch, filled, name, sheet);
            stated.fill(batch, filled);
            characters += row.characters() + (long) CELL * row.size();
            filled++;
        }
        return filled;
    }

    private boolean nextRow() {
        while (true) {
            if (sheet == null && !openNext()) {
                return false;
            }
            if (sheet.next()) {
                if (parts.add(sheet)) {
                    stated.beginPart(place(sheet.row().number()), parts.lines(), true);
                    columns.begin(parts.lines());
                }
                if (UNIT_LINES.contains(sheet.rowClass()) && columns.contradicts(sheet.line())) {
                    throw NotUnderstood.unitBelow(file, place(sheet.row().number()));
                }
                stated.pass(sheet.rowClass(), sheet.row().filled(), sheet::line);
                return true;
            }
            finishSheet();
        }
    }

    private boolean openNext() {
        if (opened == choice.chosen().size()) {
            if (!anyHeader) {
                throw MissingHeader.of(
                        file, options, wanted, name.isEmpty() ? "there is no header" : "no sheet has a header");
            }
            return false;
        }
        int place = choice.chosen().get(opened++);
        String before = name;
        name = book.sheets().get(place).name();
        sheet = LedgerSheet.of(
                file,
                name,
                table(book.open(place)),
                wanted,
                options.header(),
                options.keepsStruck(),
                stated::isSection);
        long rowAbove = sheet.header().isPresent() ? rowAbove() : 0;
        boolean whole = sheet.header().isPresent() && rowAbove == 0;
        if (!whole && anyHeader && continues(before)) {
            sheet.continueWith(columns.header(), parts.lines());
            parts.continueSheet(name);
            notes.continued(name, before);
        } else if (sheet.header().isPresent()) {
            if (!whole) {
                throw NotUnderstood.rowAbove(
                        file, place(rowAbove), sheet.header().get().firstRow());
            }
            parts.beginSheet(before, name, sheet.titles());
            stated.beginPart(place(0), parts.lines(), false);
        }
        if (sheet.header().isPresent()) {
            begin(sheet.header().get(), book.sheets().get(place).hidden());
        }
        return true;
    }

    private GridRows table(GridRows rows) {
        return options.table()
                .<GridRows>map(address -> new TableWindow(file, place(0), rows, address))
                .orElse(rows);
    }

    /** The row above the header that is like those below it, or the first one where they are like those of the sheet before; 0 for none. */
    private long rowAbove() {
        boolean before =
                anyHeader && new ContinuedSheet(columns.header(), columns.shapes(), sheet.above()).isSurelyAlike();
        return before ? sheet.above().get(0).number() : sheet.rowAbove();
    }

    /**
     * Whether the sheet's rows are like those of the sheet before and its name says that it goes on.
     *
     * @throws StoppedException H001 when the rows are alike and the name does not say so
     */
    private boolean continues(String before) {
        ContinuedSheet next = new ContinuedSheet(columns.header(), columns.shapes(), sheet.whole());
        if (ContinuedSheet.goesOn(before, name) && next.isMostlyAlike()) {
            return true;
        }
        if (!next.isAlike()) {
            return false;
        }
        throw NotUnderstood.alikeWithoutHeader(file, name, before);
    }

    private void begin(Header found, boolean hidden) {
        anyHeader = true;
        columns = new SheetColumns(wanted, options, found, sheet, parts.lines(), hidden, book.countsCells());
        for (int i = 0; i < wanted.size(); i++) {
            int column = found.columns()[i];
            if (column >= 0) {
                labels.putIfAbsent(wanted.get(i).name(), found.texts().get(column));
                places.put(name + '\n' + wanted.get(i).name(), column);
            }
        }
    }

    private void finishSheet() {
        boolean understood = sheet.header().isPresent();
        boolean empty = sheet.counts().isEmpty();
        if (!understood && !empty && !options.sheets().isEmpty()) {
            throw MissingHeader.of(file, options, wanted, "sheet \"" + name + "\" has no header");
        }
        if (sheet.counts().getOrDefault(RowClass.DATA, 0L) > 0) {
            stated.endSheet(place(0));
        }
        if (!understood && !empty) {
            notes.leftOut(name);
        }
        if (sheet.firstOfOther() > 0) {
            notes.otherTable(name, sheet.firstOfOther(), sheet.counts().getOrDefault(RowClass.OTHER_TABLE, 0L));
        }
        if (understood) {
            notes.add(columns.notes(name));
            sheet.filling()
                    .blocks()
                    .forEach((column, count) -> notes.block(columns.header().shown(column), count));
        }
        counts.put(name, new EnumMap<>(sheet.counts()));
        sheet.close();
        sheet = null;
    }

    private String place(long row) {
        String sheetName = name.isEmpty() ? "" : "sheet \"" + name + "\"";
        String rowNumber = row > 0 ? "row " + row : "";
        String place = sheetName + (sheetName.isEmpty() || rowNumber.isEmpty() ? "" : ", ") + rowNumber;
        return place.isEmpty() ? "" : place + ": ";
    }

    @Override
    public OptionalInt place(String ofSheet, String column) {
        Integer place = places.get(ofSheet + '\n' + column);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    @Override
    public Summary summary() {
        return new Summary(
                Collections.unmodifiableMap(new LinkedHashMap<>(labels)),
                parts.all(),
                Collections.unmodifiableMap(new LinkedHashMap<>(counts)),
                book.found(),
                notes.all(book.notes()));
    }

    @Override
    public void close() {
        if (sheet != null) {
            sheet.close();
            sheet = null;
        }
        book.close();
    }
}
