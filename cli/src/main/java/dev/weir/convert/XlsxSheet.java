package dev.weir.convert;

import dev.weir.read.grid.ColumnLetters;
import dev.weir.read.grid.GridRow;
import dev.weir.workbook.SheetNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet, written row by row (ECMA-376 part 1, 18.3): numbers, dates and truth values as such, texts beside their cells. The
 * same rows make the same bytes: no clock stands in it. Written by hand, as a cell is to be as it was: POI's streaming writer rounds what a
 * number's text says to a double, reads {@code _x0041_} as a letter, and refuses texts of more than 32,767 characters.
 */
final class XlsxSheet implements SheetWriter {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /** Excel counts wrongly before. */
    private static final LocalDate FIRST_SURE = LocalDate.of(1900, 3, 1);

    private static final double DAY_MILLIS = 86_400_000;
    private static final int MOST_ROWS = 1_048_576;

    private static final String NS = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Utf8Output out;
    private final String name;

    XlsxSheet(OutputStream out, String name) {
        this.zip = new ZipOutputStream(out);
        this.out = new Utf8Output(zip);
        this.name = SheetNames.of(List.of(name)).get(0);
    }

    @Override
    public void begin(int columns) throws IOException {
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main+xml")
                        + type("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + type("/xl/styles.xml", "styles+xml") + "</Types>",
                "_rels/.rels",
                relations(relation(1, "officeDocument", "xl/workbook.xml")),
                "xl/workbook.xml",
                "<workbook" + NS + " xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"" + escaped(name)
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")),
                "xl/styles.xml",
                "<styleSheet" + NS + "><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"[hh]:mm:ss\"/></numFmts>"
                        + "<fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                        + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>" + style(164)
                        + style(165) + style(166)
                        + "</cellXfs></styleSheet>");
        for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
            entry(part.getKey());
            zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        entry("xl/worksheets/sheet1.xml");
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet" + NS + "><sheetData>");
    }

    private void entry(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(EPOCH.withYear(1980).withDayOfYear(1).atStartOfDay());
        zip.putNextEntry(entry);
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + kind + "\"/>";
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    private static String relation(int number, String kind, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target
                + "\"/>";
    }

    private static String style(int format) {
        return "<xf numFmtId=\"" + format + "\" applyNumberFormat=\"1\"/>";
    }

    @Override
    public void row(GridRow row) throws IOException {
        if (row.number() > MOST_ROWS) {
            throw new IOException("a workbook has at most " + MOST_ROWS + " rows; take -f csv");
        }
        String number = Long.toString(row.number());
        out.write("<row r=\"" + number + "\">");
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            cell(ColumnLetters.of(column) + number, row.text(column), row.isValue(column));
        }
        out.write("</row>");
    }

    private void cell(String place, String text, boolean value) throws IOException {
        switch (value ? Value.of(text) : Value.TEXT) {
            case NUMBER -> out.write("<c r=\"" + place + "\"><v>" + text + "</v></c>");
            case TRUTH -> out.write("<c r=\"" + place + "\" t=\"b\"><v>" + (text.equals("TRUE") ? 1 : 0) + "</v></c>");
            case DATE -> date(place, text);
            case TIME -> out.write("<c r=\"" + place + "\" s=\"3\"><v>" + clock(text) / DAY_MILLIS + "</v></c>");
            default -> text(place, text, value);
        }
    }

    private void date(String place, String text) throws IOException {
        boolean real = !text.startsWith("1900-02-29");
        LocalDate date = real ? LocalDate.parse(text.substring(0, 10)) : FIRST_SURE;
        if (!real || date.isBefore(FIRST_SURE)) {
            text(place, text, false);
            return;
        }
        long days = ChronoUnit.DAYS.between(EPOCH, date);
        if (text.length() == 10) {
            out.write("<c r=\"" + place + "\" s=\"1\"><v>" + days + "</v></c>");
        } else {
            out.write("<c r=\"" + place + "\" s=\"2\"><v>" + (days + clock(text.substring(11)) / DAY_MILLIS)
                    + "</v></c>");
        }
    }

    /** Milliseconds of {@code hh:mm:ss} or {@code hh:mm:ss.SSS}, of any number of hours. */
    private static double clock(String text) {
        int colon = text.indexOf(':');
        LocalTime rest = LocalTime.parse("00" + text.substring(colon), DateTimeFormatter.ISO_LOCAL_TIME);
        return Long.parseLong(text.substring(0, colon)) * 3_600_000d + rest.toNanoOfDay() / 1_000_000d;
    }

    private void text(String place, String text, boolean error) throws IOException {
        if (error) {
            out.write("<c r=\"" + place + "\" t=\"e\"><v>" + escaped(text) + "</v></c>");
        } else {
            out.write("<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text)
                    + "</t></is></c>");
        }
    }

    /** For XML; {@code _xHHHH_} would be taken for a character ({@code _x005F_} is the underscore). */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]", "")
                .replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "_x000D_");
    }

    @Override
    public void end() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }
}
