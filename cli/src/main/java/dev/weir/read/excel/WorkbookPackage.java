package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.problem.WeirException;
import dev.weir.read.BoundedZip;
import dev.weir.read.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The parts of a workbook in its zip, found by their relationships. POI guards against zips that inflate without end. */
final class WorkbookPackage implements AutoCloseable {

    /** A worksheet and the part that holds its cells. */
    record SheetPart(String name, boolean hidden, PackagePart part) {}

    static {
        // POI's own limit is a thousand, which two hundred sheets with comments and drawings reach
        ZipSecureFile.setMaxFileCount(BoundedZip.MOST_ENTRIES);
    }

    private final Refusals refusals;
    private final OPCPackage zip;
    private final PackagePart main;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private boolean from1904;
    private boolean binary;

    WorkbookPackage(InputFile file, Refusals refusals) {
        this.refusals = refusals;
        checkEntries(file);
        try {
            this.zip = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
        } catch (InvalidFormatException | RuntimeException damage) {
            throw refusals.damaged("its package", rootOf(damage));
        }
        try {
            this.main = mainPart();
            readSheets();
        } catch (WeirException refusal) {
            zip.revert();
            throw refusal;
        } catch (InvalidFormatException
                | XMLStreamException
                | UncheckedStreamException
                | IOException
                | OpenXML4JRuntimeException
                | IllegalArgumentException damage) {
            zip.revert();
            throw refusals.damaged("its list of sheets", damage);
        }
    }

    /** POI makes a part of each entry before it counts them. */
    private static void checkEntries(InputFile file) {
        try {
            BoundedZip.open(file, StandardCharsets.UTF_8).close();
        } catch (IOException damage) {
            // POI, which comes next, says what is wrong.
        }
    }

    /** The root says what is wrong with the zip; the exceptions around it only name the local copy. */
    private static Exception rootOf(Exception damage) {
        Throwable root = damage;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof Exception known ? known : damage;
    }

    private PackagePart mainPart() throws InvalidFormatException {
        for (PackageRelationship relation : zip.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart part = zip.getPart(relation);
                if (part == null) {
                    break;
                }
                String type = part.getContentType();
                binary = type.contains("sheet.binary");
                if (type.contains("wordprocessing") || type.contains("presentation")) {
                    throw refusals.wrongPackage("the file is an Office document, but no workbook");
                }
                return part;
            }
        }
        throw refusals.wrongPackage("the file holds no workbook: its main part is missing");
    }

    private void readSheets() throws InvalidFormatException, XMLStreamException, IOException {
        try (InputStream in = main.getInputStream()) {
            if (binary) {
                readBinary(new BinaryRecords(in));
            } else {
                readXml(in);
            }
        }
        if (sheets.isEmpty()) {
            throw refusals.wrongPackage(
                    missing.isEmpty() ? "the workbook has no sheet with cells" : "the cells of all sheets are missing");
        }
    }

    /** [MS-XLSB] 2.1.7.61 */
    private void readBinary(BinaryRecords records) throws InvalidFormatException, IOException {
        while (records.next()) {
            if (records.kind() == BinaryRecords.WORKBOOK) {
                from1904 = (records.integer() & 1) != 0;
            } else if (records.kind() == BinaryRecords.SHEET) {
                boolean hidden = records.integer() != 0;
                records.integer();
                String id = records.text();
                addSheet(records.text(), hidden, id);
            }
        }
    }

    private void readXml(InputStream in) throws InvalidFormatException, XMLStreamException {
        XMLStreamReader xml = XmlParts.open(in);
        while (XmlParts.nextElement(xml)) {
            if (xml.getLocalName().equals("workbookPr")) {
                String date1904 = XmlParts.attribute(xml, "date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            } else if (xml.getLocalName().equals("sheet")) {
                String name = XmlParts.attribute(xml, "name");
                String state = XmlParts.attribute(xml, "state");
                addSheet(
                        name == null ? "" : name,
                        state != null && !state.equals("visible"),
                        XmlParts.attribute(xml, "id"));
            }
        }
    }

    private void addSheet(String name, boolean hidden, String id) throws InvalidFormatException {
        PackageRelationship relation = id == null ? null : main.getRelationship(id);
        if (relation == null) {
            missing.add(name);
            return;
        }
        if (!relation.getRelationshipType().endsWith("/worksheet")) {
            return;
        }
        PackagePart part = related(main, relation);
        if (part == null) {
            missing.add(name);
            return;
        }
        sheets.add(new SheetPart(name, hidden, part));
        refusals.checkSheets(sheets.size());
    }

    /** The part a relationship names, null when it is not in the zip. */
    private static PackagePart related(PackagePart from, PackageRelationship relation) throws InvalidFormatException {
        try {
            return from.getRelatedPart(relation);
        } catch (IllegalArgumentException missing) {
            return null;
        }
    }

    /** Whether its parts are binary records ({@code .xlsb}). */
    boolean isBinary() {
        return binary;
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    /** What a person should know: sheets that are named and have no cells. */
    List<String> notes() {
        return Refusals.missingSheets(missing);
    }

    /** Whether days count from 1904. */
    boolean from1904() {
        return from1904;
    }

    InputStream open(SheetPart sheet) throws IOException {
        return sheet.part().getInputStream();
    }

    /** Opens the part of a sheet whose relationship type ends so; null when there is none. */
    InputStream open(SheetPart sheet, String type) throws IOException {
        return open(sheet.part(), type);
    }

    /** Opens the workbook's part whose relationship type ends so; null when there is none, even if it is named: some writers do. */
    InputStream open(String type) throws IOException {
        return open(main, type);
    }

    private InputStream open(PackagePart from, String type) throws IOException {
        try {
            for (PackageRelationship relation : from.getRelationships()) {
                if (relation.getRelationshipType().endsWith("/" + type)) {
                    PackagePart part = related(from, relation);
                    return part == null ? null : refusals.file().limit().part(part.getInputStream());
                }
            }
            return null;
        } catch (InvalidFormatException | OpenXML4JRuntimeException damage) {
            throw refusals.damaged("the part " + type, damage);
        }
    }

    @Override
    public void close() {
        zip.revert();
    }
}
