package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook as XML of Excel 2003 (SpreadsheetML), as texts. Sheets stream; the file is passed over once before for their names and merged cells. */
final class ExcelXml implements GridBook {

    private final Refusals refusals;
    private final Escapes escapes = new Escapes();
    private final ExcelXmlStyles styles = new ExcelXmlStyles();
    private final CellTexts texts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Merges> merges = new ArrayList<>();
    private boolean from1904;

    /** @throws dev.weir.problem.WeirException when it is damaged, or has no sheet */
    ExcelXml(InputFile file, BookOptions options) {
        this.refusals = new Refusals(file);
        CellTexts none = CellTexts.of(options, new Styles(), false);
        try (InputStream in = refusals.file().limit().whole(stream())) {
            scan(XmlParts.open(in), none);
        } catch (XMLStreamException | UncheckedStreamException | IOException damage) {
            throw refusals.damaged("its list of sheets", damage);
        }
        if (sheets.isEmpty()) {
            throw refusals.wrongPackage("the workbook has no sheet with cells");
        }
        this.texts = CellTexts.of(options, styles.styles(), from1904);
    }

    private InputStream stream() throws IOException {
        return new BufferedInputStream(Files.newInputStream(refusals.file().path()), 1 << 16);
    }

    private void scan(XMLStreamReader xml, CellTexts none) throws XMLStreamException {
        while (XmlParts.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "Date1904" -> from1904 = true;
                case "Style" -> styles.read(xml);
                case "Worksheet" -> {
                    String name = XmlParts.attribute(xml, "Name");
                    scanSheet(name == null ? "" : escapes.clean(name), xml, none);
                }
                default -> {}
            }
        }
    }

    private void scanSheet(String name, XMLStreamReader xml, CellTexts none) throws XMLStreamException {
        ExcelXmlRows rows = new ExcelXmlRows(this, none, "sheet \"" + name + "\"", xml);
        GridRow row = new GridRow();
        while (rows.read(row)) {
            // only what is merged and hidden counts
        }
        if (rows.merges() == null) {
            throw refusals.tooLarge("sheet \"" + name + "\" has more than " + Merges.LIMIT + " merged ranges");
        }
        sheets.add(new Sheet(name, rows.isHiddenSheet()));
        merges.add(rows.merges());
        refusals.checkSheets(sheets.size());
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public GridRows open(int sheet) {
        String place = "sheet \"" + sheets.get(sheet).name() + "\"";
        try {
            InputStream in = refusals.file().limit().whole(stream());
            XMLStreamReader xml = XmlParts.open(in);
            for (int found = -1; found < sheet && XmlParts.nextElement(xml); ) {
                found += xml.getLocalName().equals("Worksheet") ? 1 : 0;
            }
            return new ExcelXmlSheet(new ExcelXmlRows(this, texts, place, xml), merges.get(sheet), in);
        } catch (XMLStreamException | UncheckedStreamException | IOException damage) {
            throw refusals.damaged(place, damage);
        }
    }

    ExcelXmlStyles styles() {
        return styles;
    }

    Escapes escapes() {
        return escapes;
    }

    Refusals refusals() {
        return refusals;
    }

    @Override
    public List<String> notes() {
        return escapes.notes();
    }

    @Override
    public void close() {
        // each sheet closes its own stream
    }
}
