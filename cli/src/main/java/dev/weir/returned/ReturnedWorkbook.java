package dev.weir.returned;

import dev.weir.load.Readers;
import dev.weir.mapping.Mapping;
import dev.weir.markup.FrontSheet;
import dev.weir.markup.FrontSheet.Line;
import dev.weir.markup.FrontSheet.Look;
import dev.weir.markup.MarkedCopy;
import dev.weir.markup.Markup;
import dev.weir.markup.SheetMarks;
import dev.weir.markup.SheetMarks.AddedColumn;
import dev.weir.markup.SheetMarks.Note;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.markup.SheetMarks.Weight;
import dev.weir.read.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The wrong rows of a ledger in a copy of the clerk's own workbook, with what is wrong, a number for each, and how to send them back. */
final class ReturnedWorkbook {

    /** By which a returned workbook is known even if its receipt numbers are gone: in its properties and on its first sheet. */
    static final String MARK = "WEIR-T";

    /** The same of a receipt, which somebody may take for the workbook. */
    static final String RECEIPT_MARK = "WEIR-R";

    private static final List<Integer> WIDTHS = List.of(16, 18, 10, 66);

    private final Mapping mapping;
    private final Locale language;
    private final String secret;

    /** @param secret the workspace's own */
    ReturnedWorkbook(Mapping mapping, Locale language, String secret) {
        this.mapping = mapping;
        this.language = language;
        this.secret = secret;
    }

    /** Whether the wrong rows of such inputs can go back as a workbook: ledgers of people can, files of systems cannot. */
    static boolean isPossible(Mapping mapping) {
        return switch (mapping.input().format()) {
            case EXCEL, CSV, TABLE -> true;
            default -> false;
        };
    }

    /**
     * @param file the ledger
     * @param name the file's name, as the clerk knows it
     * @param corrected what corrected rows say, by sheet, instead of what the ledger says
     * @return the ending of the written file's name
     */
    String write(
            InputFile file,
            String name,
            long load,
            List<WrongRow> rows,
            Map<String, Map<Long, RowCells>> corrected,
            Path target) {
        Map<String, Set<Long>> numbers = new LinkedHashMap<>();
        rows.forEach(row ->
                numbers.computeIfAbsent(row.sheet(), sheet -> new TreeSet<>()).add(row.row()));
        Map<String, SheetLayout> layouts = SheetLayout.of(file, mapping, numbers);
        List<SheetMarks> sheets = new ArrayList<>();
        numbers.forEach((sheet, wrong) -> {
            SheetLayout layout = layouts.get(sheet);
            if (layout != null) {
                sheets.add(marks(layout, wrong, rows, corrected.getOrDefault(sheet, Map.of())));
            }
        });
        String mark = ReturnMark.text(load, secret);
        return MarkedCopy.write(
                file,
                () -> Readers.book(file, mapping),
                new Markup(Optional.of(front(name, mark, rows)), sheets, true, Optional.of(mark)),
                target);
    }

    private SheetMarks marks(SheetLayout layout, Set<Long> wrong, List<WrongRow> rows, Map<Long, RowCells> corrected) {
        Set<Long> kept = layout.context(wrong);
        kept.addAll(wrong);
        List<Note> notes = new ArrayList<>();
        Map<Long, String> numbers = new HashMap<>();
        for (WrongRow row : rows) {
            if (row.sheet().equals(layout.sheet())) {
                // a row whose cells hold several values may be wrong in several of its parts
                numbers.merge(row.row(), row.receipt(), (first, second) -> first);
                row.faults().forEach(fault -> notes.add(note(layout, row, fault)));
            }
        }
        Map<Place, String> texts = new HashMap<>(layout.texts());
        for (long row : wrong) {
            if (corrected.containsKey(row)) {
                layout.places()
                        .forEach((column, place) -> texts.put(
                                new Place(row, place),
                                corrected.get(row).written().getOrDefault(column, "")));
            }
        }
        return new SheetMarks(
                layout.sheet(),
                Optional.of(kept),
                notes.stream().distinct().toList(),
                texts,
                Optional.of(new AddedColumn(
                        ReturnedText.COLUMN.in(language),
                        layout.headerRow(),
                        numbers,
                        ReturnedText.CONTEXT.in(language))));
    }

    private static Note note(SheetLayout layout, WrongRow row, WrongRow.Fault fault) {
        int first = layout.places().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        int column = layout.places().getOrDefault(fault.column(), first);
        Weight weight = fault.severity().equals("error") ? Weight.ERROR : Weight.WARNING;
        return new Note(new Place(row.row(), column), weight, fault.message());
    }

    private FrontSheet front(String name, String mark, List<WrongRow> rows) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Look.TITLE, ReturnedText.FRONT_TITLE.in(language, rows.size())));
        // above the table, so that its numbers are not taken for those of rows
        lines.add(Line.of(Look.NOTE, ReturnedText.FRONT_MARK.in(language, mark)));
        lines.add(Line.of(Look.TEXT, ReturnedText.FRONT_WHAT.in(language, name)));
        for (ReturnedText text : List.of(
                ReturnedText.FRONT_HOW,
                ReturnedText.FRONT_STEP_1,
                ReturnedText.FRONT_STEP_2,
                ReturnedText.FRONT_STEP_3,
                ReturnedText.FRONT_STEP_4)) {
            lines.add(Line.of(Look.TEXT, text.in(language)));
        }
        lines.add(Line.of(
                Look.HEADER,
                ReturnedText.ROW_NUMBER.in(language),
                ReturnedText.SHEET.in(language),
                ReturnedText.ROW.in(language),
                ReturnedText.WHAT.in(language)));
        List<Line> faults = faults(rows);
        lines.addAll(faults.subList(0, Math.min(faults.size(), WrongRows.MOST_LISTED)));
        if (faults.size() > WrongRows.MOST_LISTED) {
            lines.add(Line.of(Look.TEXT, ReturnedText.MORE.in(language, faults.size() - WrongRows.MOST_LISTED)));
        }
        return new FrontSheet(ReturnedText.FRONT.in(language), WIDTHS, lines);
    }

    private static List<Line> faults(List<WrongRow> rows) {
        return rows.stream()
                .flatMap(row -> row.faults().stream()
                        .map(fault -> Line.of(
                                Look.ROW, row.receipt(), row.sheet(), String.valueOf(row.row()), fault.message())))
                .toList();
    }
}
