package dev.weir.convert;

import dev.weir.load.CheckedLedger.Fault;
import dev.weir.load.Readers;
import dev.weir.mapping.Mapping;
import dev.weir.markup.FrontSheet;
import dev.weir.markup.FrontSheet.Line;
import dev.weir.markup.FrontSheet.Look;
import dev.weir.markup.MarkedCopy;
import dev.weir.markup.Markup;
import dev.weir.markup.SheetMarks;
import dev.weir.markup.SheetMarks.Note;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.markup.SheetMarks.Weight;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.returned.ReturnedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with a ledger, marked in a copy of it: cells are coloured and commented, and the first sheet lists them. */
record FaultCopy(Mapping mapping, Locale language) {

    private static final int MOST_LISTED = 2_000;
    private static final List<Integer> WIDTHS = List.of(18, 10, 18, 66);

    /**
     * @param found all faults; repairs are left out
     * @param name the ledger's own name
     * @param copy where it is written, beside nothing else
     * @throws WeirException when it cannot be written, or the wanted name ends otherwise
     */
    void write(InputFile file, String name, List<Fault> found, Path copy, LedgerOptions options) {
        List<Fault> faults = found.stream()
                .filter(fault -> !fault.severity().equals("repair"))
                .toList();
        Map<String, List<Note>> notes = new LinkedHashMap<>();
        for (Fault fault : faults) {
            Weight weight = fault.severity().equals("error") ? Weight.ERROR : Weight.WARNING;
            notes.computeIfAbsent(fault.sheet() == null ? "" : fault.sheet(), sheet -> new ArrayList<>())
                    .add(new Note(new Place(fault.row(), fault.place().orElse(0)), weight, fault.message()));
        }
        List<SheetMarks> sheets = notes.entrySet().stream()
                .map(sheet -> SheetMarks.notes(sheet.getKey(), sheet.getValue()))
                .toList();
        String ending = MarkedCopy.write(
                file, () -> Readers.book(file, mapping), Markup.everything(front(name, faults), sheets), copy);
        Path wanted = options.faults().orElseThrow();
        if (!wanted.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new WeirException(
                    Stage.EXPORT,
                    wanted.toString(),
                    "the copy of this ledger is a workbook of the kind " + ending + "; give it such a name");
        }
        try (Output output = FileOutput.open(wanted, options.force())) {
            Files.copy(copy, output.stream());
            output.finish();
        } catch (IOException failure) {
            throw LedgerConversion.notWritten(wanted.toString(), failure);
        }
    }

    private FrontSheet front(String name, List<Fault> faults) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Look.TITLE, ReturnedText.FAULTS_TITLE.in(language, name, faults.size())));
        lines.add(Line.of(Look.TEXT, ReturnedText.FAULTS_HOW.in(language)));
        if (!faults.isEmpty()) {
            lines.add(Line.of(
                    Look.HEADER,
                    ReturnedText.SHEET.in(language),
                    ReturnedText.ROW.in(language),
                    ReturnedText.FAULTS_COLUMN.in(language),
                    ReturnedText.WHAT.in(language)));
        }
        for (Fault fault : faults.subList(0, Math.min(MOST_LISTED, faults.size()))) {
            lines.add(Line.of(
                    Look.ROW,
                    fault.sheet() == null ? "" : fault.sheet(),
                    String.valueOf(fault.row()),
                    fault.column(),
                    fault.message()));
        }
        if (faults.size() > MOST_LISTED) {
            lines.add(Line.of(Look.TEXT, ReturnedText.MORE.in(language, faults.size() - MOST_LISTED)));
        }
        return new FrontSheet(ReturnedText.FAULTS.in(language), WIDTHS, lines);
    }
}
