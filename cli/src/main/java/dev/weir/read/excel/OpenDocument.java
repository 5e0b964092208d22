package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.problem.WeirException;
import dev.weir.read.BoundedZip;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An .ods workbook (OpenDocument 1.3 part 3) as texts. Sheets stream; the content is passed over once before for their names and merged cells. */
final class OpenDocument implements GridBook {

    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final Refusals refusals;
    private final BookOptions options;
    private final ZipFile zip;
    private final Escapes escapes = new Escapes();
    private final OpenStyles styles = new OpenStyles();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Merges> merges = new ArrayList<>();

    /** @throws WeirException when it is damaged, is under a password, or has no sheet */
    OpenDocument(InputFile file, BookOptions options) {
        this.refusals = new Refusals(file);
        this.options = options;
        try {
            this.zip = BoundedZip.open(file, StandardCharsets.UTF_8);
        } catch (IOException damage) {
            throw refusals.damaged("its package", damage);
        }
        try {
            refuseOthers();
            refuseEncrypted();
            try (InputStream in = refusals.file().limit().whole(part(CONTENT))) {
                scan(XmlParts.open(in));
            }
            if (sheets.isEmpty()) {
                throw refusals.wrongPackage("the file is an OpenDocument file, but has no sheet");
            }
        } catch (WeirException refusal) {
            close();
            throw refusal;
        } catch (XMLStreamException | UncheckedStreamException | IOException damage) {
            close();
            throw refusals.damaged("its content", damage);
        }
    }

    private void refuseOthers() throws IOException {
        ZipEntry type = zip.getEntry("mimetype");
        if (type == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(type)) {
            if (!new String(in.readNBytes(200), StandardCharsets.UTF_8).contains("spreadsheet")) {
                throw refusals.wrongPackage("the file is an OpenDocument file, but no workbook");
            }
        }
    }

    private void refuseEncrypted() throws IOException {
        ZipEntry manifest = zip.getEntry(MANIFEST);
        if (manifest == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            String text = new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
            if (text.contains("encryption-data")) {
                throw refusals.password(false);
            }
        }
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private void scan(XMLStreamReader xml) throws XMLStreamException {
        while (XmlParts.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "style" -> styles.read(xml);
                case "table" -> {
                    String name = XmlParts.attribute(xml, "name");
                    String style = XmlParts.attribute(xml, "style-name");
                    OpenRows rows =
                            new OpenRows(this, new OpenValues(options.form(), styles), "sheet \"" + name + "\"", xml);
                    GridRow row = new GridRow();
                    while (rows.read(row)) {
                        // only what is merged counts
                    }
                    if (rows.merges() == null) {
                        throw refusals.tooLarge(
                                "sheet \"" + name + "\" has more than " + Merges.LIMIT + " merged ranges");
                    }
                    sheets.add(new Sheet(name == null ? "" : escapes.clean(name), styles.isHiddenTable(style)));
                    merges.add(rows.merges());
                    refusals.checkSheets(sheets.size());
                }
                default -> {}
            }
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public GridRows open(int sheet) {
        String place = "sheet \"" + sheets.get(sheet).name() + "\"";
        try {
            InputStream in = refusals.file().limit().whole(part(CONTENT));
            XMLStreamReader xml = XmlParts.open(in);
            int found = -1;
            while (found < sheet && XmlParts.nextElement(xml)) {
                if (xml.getLocalName().equals("table")) {
                    found++;
                    if (found < sheet) {
                        XmlParts.skip(xml);
                    }
                }
            }
            OpenRows rows = new OpenRows(this, new OpenValues(options.form(), styles), place, xml);
            return new OpenSheet(rows, merges.get(sheet), in);
        } catch (XMLStreamException | UncheckedStreamException | IOException damage) {
            throw refusals.damaged(place, damage);
        }
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
        try {
            zip.close();
        } catch (IOException damage) {
            throw refusals.damaged("its package", damage);
        }
    }
}
