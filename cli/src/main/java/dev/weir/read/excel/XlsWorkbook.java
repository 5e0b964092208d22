package dev.weir.read.excel;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellComments;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.util.RecordFormatException;

/** An .xls workbook of Excel 97 to 2003 (BIFF8) as texts, read record by record. Holds the shared texts and formats; sheets stream. */
final class XlsWorkbook implements GridBook {

    /** A worksheet and the byte of the stream where it begins. */
    private record Part(Sheet sheet, int position) {}

    private final Refusals refusals;
    private final XlsFile file;
    private final SharedStrings strings;
    private XlsStyles xlsStyles = new XlsStyles();
    private final Escapes escapes = new Escapes();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final BookOptions options;
    private boolean from1904;
    private CellTexts texts;

    /**
     * Opens a file that looks like an .xls workbook.
     *
     * @throws WeirException when it is damaged, older than Excel 97, protected by a password or something else
     */
    XlsWorkbook(InputFile input, BookOptions options) {
        this.options = options;
        this.refusals = new Refusals(input);
        this.strings = new SharedStrings(input);
        this.file = new XlsFile(input, options.passwords(), refusals);
        try {
            file.open();
            readGlobals();
            leaveOutMissing();
        } catch (WeirException refusal) {
            close();
            throw refusal;
        } catch (IOException | RuntimeException damage) {
            close();
            throw refusals.damaged("its list of sheets", damage);
        }
        if (parts.isEmpty()) {
            close();
            throw refusals.wrongPackage("the workbook has no sheet with cells");
        }
    }

    private void readGlobals() throws IOException {
        XlsStyles found = new XlsStyles();
        try (XlsRecords records = file.records(0)) {
            while (records.next()) {
                switch (records.sid()) {
                    case DateWindow1904Record.sid -> from1904 = records.fields().readUShort() == 1;
                    case BoundSheetRecord.sid -> addSheet(records);
                    case SSTRecord.sid -> readTexts(records, found);
                    default -> found.take(records);
                }
            }
        }
        xlsStyles = found;
        texts = CellTexts.of(options, found.styles(), from1904);
    }

    /** A sheet may be named though no records of one stand at its place. */
    private void leaveOutMissing() throws IOException {
        List<Part> found = new ArrayList<>();
        for (Part part : parts) {
            if (file.begins(part.position())) {
                found.add(part);
            } else {
                missing.add(part.sheet().name());
            }
        }
        parts.retainAll(found);
        if (parts.isEmpty() && !missing.isEmpty()) {
            throw refusals.wrongPackage("the cells of all sheets are missing");
        }
    }

    private void addSheet(XlsRecords records) {
        RecordInputStream fields = records.fields();
        // Not encrypted even where all else is ([MS-XLS] 2.4.28).
        byte[] plain = new byte[Integer.BYTES];
        fields.readPlain(plain, 0, plain.length);
        int position = LittleEndian.getInt(plain);
        boolean hidden = (fields.readUByte() & 3) != 0;
        boolean worksheet = fields.readUByte() == 0;
        String name = escapes.clean(records.shortText());
        if (worksheet) {
            parts.add(new Part(new Sheet(name, hidden), position));
            refusals.checkSheets(parts.size());
        }
    }

    private void readTexts(XlsRecords records, XlsStyles found) throws IOException {
        records.fields().readInt();
        int count = records.fields().readInt();
        // Some writers count wrongly: what is there counts.
        for (int i = 0; i < count && !records.exhausted(); i++) {
            strings.add(records.richText(escapes, found::isStruck));
        }
    }

    @Override
    public List<Sheet> sheets() {
        return parts.stream().map(Part::sheet).toList();
    }

    @Override
    public GridRows open(int sheet) {
        Part part = parts.get(sheet);
        String place = "sheet \"" + part.sheet().name() + "\"";
        try {
            XlsSheetScan scan;
            try (XlsRecords records = file.records(part.position())) {
                scan = XlsSheetScan.of(records);
            }
            if (scan.merges() == null) {
                throw refusals.tooLarge(place + " has more than " + Merges.LIMIT + " merged ranges");
            }
            GridRows rows = new XlsSheet(this, place, scan, part.position(), file.records(part.position()));
            return scan.isInOrder() ? rows : new OrderedRows(rows, () -> refusals.disorder(place));
        } catch (WeirException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damage) {
            throw refusals.damaged(place, damage);
        }
    }

    /** The comments of the sheet that begins at a byte of the stream. */
    CellComments comments(int position, String place) {
        try (XlsRecords records = file.records(position)) {
            return refusals.unlessTooMany(XlsComments.read(records, escapes, this::isStruck), place);
        } catch (IOException | RecordFormatException damage) {
            throw refusals.damaged("the comments of " + place, damage);
        }
    }

    /** The text of a number by its style. */
    String number(double value, int style) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return texts.number(whole ? Long.toString((long) value) : Double.toString(value), style);
    }

    /** What becomes of the cells' values. */
    CellTexts texts() {
        return texts;
    }

    /** Whether a font is struck out. */
    boolean isStruck(int font) {
        return xlsStyles.isStruck(font);
    }

    /** A shared text. */
    String shared(int index) {
        if (index < 0 || index >= strings.size()) {
            throw new RecordFormatException("a cell names shared text " + index + ", but there are " + strings.size());
        }
        return strings.get(index);
    }

    Escapes escapes() {
        return escapes;
    }

    Refusals refusals() {
        return refusals;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(Refusals.missingSheets(missing));
        if (xlsStyles.damaged() > 0) {
            notes.add(xlsStyles.damaged() + " damaged record" + (xlsStyles.damaged() == 1 ? "" : "s")
                    + " of formats left out: cells that use them are read without their format.");
        }
        notes.addAll(escapes.notes());
        return notes;
    }

    @Override
    public void close() {
        try {
            strings.close();
            file.close();
        } catch (IOException damage) {
            throw refusals.damaged("its container", damage);
        }
    }
}
