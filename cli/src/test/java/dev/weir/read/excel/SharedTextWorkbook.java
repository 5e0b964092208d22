package dev.weir.read.excel;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of two columns whose second is a shared text of its own in each row; no library writes one in little memory. */
final class SharedTextWorkbook {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private SharedTextWorkbook() {}

    static void write(ZipOutputStream zip, int rows, IntFunction<String> text) throws IOException {
        Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part(zip, out, "[Content_Types].xml");
        out.write("<Types xmlns='" + PACKAGE + "/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                + "<Override PartName='/xl/t.xml' ContentType='" + TYPE + "sharedStrings+xml'/>"
                + "<Override PartName='/xl/s.xml' ContentType='" + TYPE + "worksheet+xml'/></Types>");
        part(zip, out, "_rels/.rels");
        out.write("<Relationships xmlns='" + PACKAGE + "/relationships'>"
                + relationship("a", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(zip, out, "xl/workbook.xml");
        out.write("<workbook xmlns:r='" + OFFICE
                + "'><sheets><sheet name='S' sheetId='1' r:id='a'/></sheets></workbook>");
        part(zip, out, "xl/_rels/workbook.xml.rels");
        out.write("<Relationships xmlns='" + PACKAGE + "/relationships'>" + relationship("a", "worksheet", "s.xml")
                + relationship("b", "sharedStrings", "t.xml") + "</Relationships>");
        part(zip, out, "xl/t.xml");
        out.write("<sst>");
        for (int i = 0; i < rows; i++) {
            out.write("<si><t>" + text.apply(i) + "</t></si>");
        }
        out.write("</sst>");
        part(zip, out, "xl/s.xml");
        writeSheet(out, rows);
        out.flush();
    }

    private static void writeSheet(Writer out, int rows) throws IOException {
        out.write("<worksheet><sheetData><row><c t='str'><v>户号</v></c><c t='str'><v>户主</v></c></row>");
        for (int i = 0; i < rows; i++) {
            out.write("<row><c t='str'><v>H" + i + "</v></c><c t='s'><v>" + i + "</v></c></row>");
        }
        out.write("</sheetData><mergeCells>");
        for (int row = 2; row < rows; row += 3) {
            out.write("<mergeCell ref='C" + row + ":C" + (row + 1) + "'/>");
        }
        out.write("</mergeCells></worksheet>");
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + "/" + type + "' Target='" + target + "'/>";
    }

    private static void part(ZipOutputStream zip, Writer out, String name) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
    }
}
