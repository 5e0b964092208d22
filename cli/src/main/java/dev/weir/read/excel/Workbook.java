package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellComments;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** An .xlsx workbook as texts. Holds the shared strings and number formats; sheets stream. */
final class Workbook implements GridBook {

    private final Refusals refusals;
    private final WorkbookPackage parts;
    private final SharedStrings strings;
    private final Styles styles = new Styles();
    private final Escapes escapes = new Escapes();
    private final CellTexts texts;
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * Reads the shared parts of a workbook whose parts are XML.
     *
     * @throws WeirException when it is damaged or something else
     */
    Workbook(InputFile file, WorkbookPackage parts, BookOptions options) {
        this.refusals = new Refusals(file);
        this.strings = new SharedStrings(file);
        this.parts = parts;
        try {
            readPart("sharedStrings", "the shared texts", in -> strings.read(in, escapes));
            readPart("styles", "the styles", styles::read);
        } catch (WeirException refusal) {
            close();
            throw refusal;
        }
        this.texts = CellTexts.of(options, styles, parts.from1904());
        for (WorkbookPackage.SheetPart sheet : parts.sheets()) {
            sheets.add(new Sheet(sheet.name(), sheet.hidden()));
        }
    }

    /** Reads one part. */
    private interface PartReader {
        void read(InputStream in) throws XMLStreamException, IOException;
    }

    private void readPart(String type, String place, PartReader reader) {
        try (InputStream in = parts.open(type)) {
            if (in != null) {
                reader.read(in);
            }
        } catch (XMLStreamException | UncheckedStreamException | IOException damage) {
            throw refusals.damaged(place, damage);
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public GridRows open(int sheet) {
        WorkbookPackage.SheetPart part = parts.sheets().get(sheet);
        String place = "sheet \"" + part.name() + "\"";
        SheetScan scan;
        Merges merges;
        try (InputStream in = parts.open(part)) {
            scan = new SheetScan(refusals.file().limit().whole(in));
            merges = scan.scan();
        } catch (IOException damage) {
            throw refusals.damaged(place, damage);
        }
        if (merges == null) {
            throw refusals.tooLarge(place + " has more than " + Merges.LIMIT + " merged ranges");
        }
        try {
            GridRows rows = new SheetCells(
                    this,
                    part.name(),
                    merges,
                    () -> comments(part, place),
                    refusals.file().limit().part(parts.open(part)));
            return scan.isInOrder() ? rows : new OrderedRows(rows, () -> refusals.disorder(place));
        } catch (IOException damage) {
            throw refusals.damaged(place, damage);
        }
    }

    private CellComments comments(WorkbookPackage.SheetPart part, String place) {
        CellComments comments = CellComments.NONE;
        try (InputStream in = parts.open(part, "comments")) {
            if (in != null) {
                comments = XlsxComments.read(in, escapes);
            }
        } catch (XMLStreamException | UncheckedStreamException | IOException damage) {
            throw refusals.damaged("the comments of " + place, damage);
        }
        return refusals.unlessTooMany(comments, place);
    }

    /** The text of a cell's {@code v} by its type ({@code s n b e str d}) and style; null when it has none. */
    String text(String type, int style, String value) throws XMLStreamException {
        return switch (type) {
            case "s" -> value.isBlank() ? null : texts.text(shared(value.strip()), style);
            case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
            case "n" -> value.isBlank() ? null : texts.number(value.strip(), style);
            case "d" -> texts.moment(IsoMoment.text(value.strip()), style);
            case "e" -> texts.error(value.strip());
            default -> texts.text(escapes.decode(value), style);
        };
    }

    /** What becomes of the cells' values. */
    CellTexts texts() {
        return texts;
    }

    private String shared(String index) throws XMLStreamException {
        try {
            int place = Integer.parseInt(index);
            if (place >= 0 && place < strings.size()) {
                return strings.get(place);
            }
        } catch (NumberFormatException noIndex) {
            // Told below, as an index that is not there.
        }
        throw new XMLStreamException("a cell names shared text " + index + ", but there are " + strings.size());
    }

    Refusals refusals() {
        return refusals;
    }

    Escapes escapes() {
        return escapes;
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
