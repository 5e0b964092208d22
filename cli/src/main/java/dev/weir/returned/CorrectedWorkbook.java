package dev.weir.returned;

import dev.weir.load.Readers;
import dev.weir.load.WantedColumns;
import dev.weir.mapping.Input;
import dev.weir.mapping.Mapping;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.LedgerSource;
import dev.weir.returned.NumberedRows.SheetNumbers;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the numbered rows of a corrected workbook hold, by the mapping of the ledger that they belong to. */
public final class CorrectedWorkbook {

    private static final int ROWS_AT_ONCE = 512;

    /** Classes of rows that reach the rules of a mapping; a numbered row that looks like something else is doubtful. */
    private static final Set<String> READ = Stream.of(RowClass.values())
            .filter(RowClass::isRead)
            .map(RowClass::word)
            .collect(Collectors.toSet());

    private final InputFile file;
    private final Mapping mapping;
    private final Map<String, SheetNumbers> sheets;

    public CorrectedWorkbook(InputFile file, Mapping mapping, Map<String, SheetNumbers> sheets) {
        this.file = file;
        this.mapping = mapping;
        this.sheets = sheets;
    }

    /**
     * What a corrected workbook holds.
     *
     * @param rows those with a number, by their sheet and row in this workbook
     * @param unnumbered rows of data that have none
     */
    public record Held(Map<String, Map<Long, RowCells>> rows, Map<String, SortedSet<Long>> unnumbered) {}

    /**
     * Reads it.
     *
     * @throws dev.weir.problem.WeirException when it cannot be read
     * @throws dev.weir.problem.StoppedException when it cannot be understood, such as one without a header
     */
    public Held read() {
        Map<String, Map<Long, Map<String, String>>> staged = new LinkedHashMap<>();
        Map<String, Map<Long, String>> extras = new HashMap<>();
        Map<String, Map<String, Integer>> places = new HashMap<>();
        Map<String, SortedSet<Long>> unnumbered = new TreeMap<>();
        try (LedgerSource source = new LedgerSource(
                file,
                new WithoutNumbers(Readers.book(file, mapping), sheets),
                WantedColumns.of(mapping),
                Readers.ledgerOptions(mapping).ofOneSheet())) {
            List<String> columns = source.columns();
            RowBatch batch = new RowBatch(columns.size(), ROWS_AT_ONCE);
            for (int rows = source.next(batch); rows > 0; rows = source.next(batch)) {
                for (int i = 0; i < rows; i++) {
                    String sheet = batch.sheet(i);
                    long number = batch.rowNumber(i);
                    if (sheets.get(sheet).rows().containsKey(number)) {
                        staged.computeIfAbsent(sheet, name -> new LinkedHashMap<>())
                                .put(number, cells(columns, batch, i));
                        byte[] extra = batch.extras()[i];
                        extras.computeIfAbsent(sheet, name -> new HashMap<>())
                                .put(
                                        number,
                                        extra == null
                                                ? null
                                                : new String(extra, java.nio.charset.StandardCharsets.UTF_8));
                    } else if (READ.contains(
                            cells(columns, batch, i).getOrDefault(Input.ROW_CLASS, RowClass.DATA.word()))) {
                        unnumbered
                                .computeIfAbsent(sheet, name -> new TreeSet<>())
                                .add(number);
                    }
                }
            }
            for (String sheet : staged.keySet()) {
                for (String column : columns) {
                    OptionalInt place = source.place(sheet, column);
                    place.ifPresent(at -> places.computeIfAbsent(sheet, name -> new HashMap<>())
                            .put(column, at));
                }
            }
        }
        return new Held(joined(staged, extras, written(places, unnumbered)), unnumbered);
    }

    private static Map<String, String> cells(List<String> columns, RowBatch batch, int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            String text = batch.text(column, row);
            if (text != null) {
                boolean other = columns.get(column).equals(Input.ROW_CLASS) && !READ.contains(text);
                cells.put(columns.get(column), other ? RowClass.DOUBTFUL.word() : text);
            }
        }
        return cells;
    }

    /**
     * What stands in the cells, before anything is made of it.
     *
     * @param unnumbered from which those rows are taken that were returned for reference
     */
    private Map<String, Map<Long, Map<String, String>>> written(
            Map<String, Map<String, Integer>> places, Map<String, SortedSet<Long>> unnumbered) {
        Map<String, Map<Long, Map<String, String>>> written = new HashMap<>();
        try (GridBook book = Readers.book(file, mapping)) {
            for (int i = 0; i < book.sheets().size(); i++) {
                String sheet = book.sheets().get(i).name();
                if (!places.containsKey(sheet)) {
                    continue;
                }
                GridRow row = new GridRow();
                try (GridRows rows = book.open(i)) {
                    while (rows.next(row)) {
                        if (!sheets.get(sheet).rows().containsKey(row.number())) {
                            if (ReturnedText.CONTEXT.is(
                                    row.text(sheets.get(sheet).column()))) {
                                unnumbered.getOrDefault(sheet, new TreeSet<>()).remove(row.number());
                            }
                            continue;
                        }
                        Map<String, String> cells = new HashMap<>();
                        places.get(sheet).forEach((column, place) -> {
                            if (row.text(place) != null) {
                                cells.put(column, row.text(place));
                            }
                        });
                        written.computeIfAbsent(sheet, name -> new HashMap<>()).put(row.number(), cells);
                    }
                }
            }
        }
        return written;
    }

    private static Map<String, Map<Long, RowCells>> joined(
            Map<String, Map<Long, Map<String, String>>> staged,
            Map<String, Map<Long, String>> extras,
            Map<String, Map<Long, Map<String, String>>> written) {
        Map<String, Map<Long, RowCells>> rows = new LinkedHashMap<>();
        staged.forEach((sheet, cells) ->
                cells.forEach((number, texts) -> rows.computeIfAbsent(sheet, name -> new LinkedHashMap<>())
                        .put(
                                number,
                                new RowCells(
                                        texts,
                                        written.getOrDefault(sheet, Map.of()).getOrDefault(number, Map.of()),
                                        extras.get(sheet).get(number)))));
        return rows;
    }
}
