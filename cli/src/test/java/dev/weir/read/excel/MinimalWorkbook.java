package dev.weir.read.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest package with one sheet called S, whose XML is given: for what no library would write. */
final class MinimalWorkbook {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private MinimalWorkbook() {}

    static byte[] of(String sheet) throws IOException {
        return of(sheet.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(byte[] sheet) throws IOException {
        return zip(sheet, Deflater.DEFAULT_COMPRESSION);
    }

    /** The same sheet many times, as S0, S1, …. */
    static byte[] of(String sheet, int count) throws IOException {
        StringBuilder types = new StringBuilder("<Types xmlns='" + PACKAGE + "/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>");
        StringBuilder sheets = new StringBuilder("<workbook xmlns:r='" + OFFICE + "'><sheets>");
        StringBuilder relationships = new StringBuilder("<Relationships xmlns='" + PACKAGE + "/relationships'>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                types.append("<Override PartName='/xl/s" + i + ".xml' ContentType='" + TYPE + "worksheet+xml'/>");
                sheets.append("<sheet name='S" + i + "' sheetId='" + (i + 1) + "' r:id='r" + i + "'/>");
                relationships.append(
                        "<Relationship Id='r" + i + "' Type='" + OFFICE + "/worksheet' Target='s" + i + ".xml'/>");
                add(zip, "xl/s" + i + ".xml", sheet);
            }
            add(zip, "[Content_Types].xml", types + "</Types>");
            add(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            add(zip, "xl/workbook.xml", sheets + "</sheets></workbook>");
            add(zip, "xl/_rels/workbook.xml.rels", relationships + "</Relationships>");
        }
        return bytes.toByteArray();
    }

    /** Without compression, so that no guard against zip bombs is asked. */
    static byte[] stored(String sheet) throws IOException {
        return zip(sheet.getBytes(StandardCharsets.UTF_8), Deflater.NO_COMPRESSION);
    }

    private static byte[] zip(byte[] sheet, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + PACKAGE + "/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                            + "<Override PartName='/xl/s.xml' ContentType='" + TYPE + "worksheet+xml'/></Types>");
            add(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='" + OFFICE
                            + "'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
            add(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "s.xml"));
            zip.putNextEntry(new ZipEntry("xl/s.xml"));
            zip.write(sheet);
        }
        return bytes.toByteArray();
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns='" + PACKAGE + "/relationships'><Relationship Id='r1' Type='" + OFFICE + "/" + type
                + "' Target='" + target + "'/></Relationships>";
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
