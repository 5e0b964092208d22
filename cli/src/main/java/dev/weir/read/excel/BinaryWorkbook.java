package dev.weir.read.excel;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** An .xlsb workbook as texts ([MS-XLSB]). Holds the shared texts and formats; sheets stream. */
final class BinaryWorkbook implements GridBook {

    private static final int RUNS = 1;

    private final Refusals refusals;
    private final WorkbookPackage parts;
    private final SharedStrings strings;
    private final Escapes escapes = new Escapes();
    private final BinaryStyles styles = new BinaryStyles();
    private final CellTexts texts;

    /**
     * Reads the shared parts.
     *
     * @throws WeirException when it is damaged
     */
    BinaryWorkbook(InputFile file, WorkbookPackage parts, BookOptions options) {
        this.refusals = new Refusals(file);
        this.strings = new SharedStrings(file);
        this.parts = parts;
        try {
            read("styles", "the styles", styles::take);
            read("sharedStrings", "the shared texts", this::addText);
        } catch (WeirException refusal) {
            close();
            throw refusal;
        }
        this.texts = CellTexts.of(options, styles.styles(), parts.from1904());
    }

    /** Takes one record. */
    private interface Taking {
        void take(BinaryRecords records) throws IOException;
    }

    private void read(String type, String place, Taking taking) {
        try (InputStream in = parts.open(type)) {
            if (in == null) {
                return;
            }
            BinaryRecords records = new BinaryRecords(new BufferedInputStream(in, 1 << 16));
            while (records.next()) {
                taking.take(records);
            }
        } catch (IOException damage) {
            throw refusals.damaged(place, damage);
        }
    }

    private void addText(BinaryRecords records) throws IOException {
        if (records.kind() == BinaryRecords.SHARED_TEXT) {
            strings.add(richText(records));
        }
    }

    /** A text with the runs of its fonts, marked as {@link RichText} marks them ([MS-XLSB] 2.5.121). */
    String richText(BinaryRecords records) throws IOException {
        boolean hasRuns = (records.octet() & RUNS) != 0;
        String text = records.text();
        if (!hasRuns) {
            return escapes.clean(text);
        }
        RichText marked = new RichText();
        int begin = 0;
        boolean own = false;
        boolean struck = false;
        for (int left = records.integer(); left > 0; left--) {
            int next = Math.min(text.length(), Math.max(begin, records.twoOctets()));
            add(marked, escapes.clean(text.substring(begin, next)), own, struck);
            begin = next;
            own = true;
            struck = styles.isStruck(records.twoOctets());
        }
        add(marked, escapes.clean(text.substring(begin)), own, struck);
        return marked.marked();
    }

    private static void add(RichText text, String run, boolean ownLook, boolean struck) {
        if (ownLook) {
            text.add(run, struck);
        } else {
            text.add(run);
        }
    }

    @Override
    public List<Sheet> sheets() {
        return parts.sheets().stream()
                .map(sheet -> new Sheet(sheet.name(), sheet.hidden()))
                .toList();
    }

    @Override
    public GridRows open(int sheet) {
        WorkbookPackage.SheetPart part = parts.sheets().get(sheet);
        String place = "sheet \"" + part.name() + "\"";
        try {
            BinarySheetScan scan;
            try (InputStream in = parts.open(part)) {
                scan = BinarySheetScan.of(new BinaryRecords(
                        new BufferedInputStream(refusals.file().limit().whole(in), 1 << 16)));
            }
            if (scan.merges() == null) {
                throw refusals.tooLarge(place + " has more than " + Merges.LIMIT + " merged ranges");
            }
            InputStream in = refusals.file().limit().part(parts.open(part));
            GridRows rows = new BinarySheet(this, place, scan, new BufferedInputStream(in, 1 << 16));
            return scan.isInOrder() ? rows : new OrderedRows(rows, () -> refusals.disorder(place));
        } catch (IOException damage) {
            throw refusals.damaged(place, damage);
        }
    }

    CellTexts texts() {
        return texts;
    }

    /** A shared text. */
    String shared(int index) throws IOException {
        if (index < 0 || index >= strings.size()) {
            throw new IOException("a cell names shared text " + index + ", but there are " + strings.size());
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
        return Stream.concat(parts.notes().stream(), escapes.notes().stream()).toList();
    }

    @Override
    public void close() {
        try {
            strings.close();
        } catch (IOException damage) {
            throw refusals.damaged("the shared texts", damage);
        } finally {
            parts.close();
        }
    }
}
