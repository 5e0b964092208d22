package dev.weir.ledgers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;

/** A page as delimited text or as a web page: only what a person sees is left. */
final class TextBytes {

    /** Stands in a text where half a character is left of one; no department writes it. */
    static final char CUT = '\uE000';

    private TextBytes() {}

    /** @param padded whether each line has the delimiters of the widest */
    static byte[] delimited(Page page, FileKind kind, char delimiter, boolean padded, boolean quoted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (List<Cell> row : page.rows()) {
            StringBuilder line = new StringBuilder();
            int width = padded ? page.width() : row.size();
            for (int column = 0; column < width; column++) {
                Cell cell = column < row.size() ? row.get(column) : null;
                line.append(column > 0 ? delimiter : "").append(cell == null ? "" : enclosed(cell, delimiter, quoted));
            }
            bytes(line.append("\r\n").toString(), kind.charset(), out);
        }
        return out.toByteArray();
    }

    private static String enclosed(Cell cell, char delimiter, boolean quoted) {
        String text = cell.shown();
        // a guard such as ="0012" is never quoted, and so is a cell with a delimiter that a careless program wrote
        if (text.startsWith("=\"") || "bare".equals(cell.format())) {
            return text;
        }
        boolean needed = text.indexOf(delimiter) >= 0 || text.indexOf('"') >= 0;
        return quoted && cell.kind() == Cell.Kind.TEXT || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static void bytes(String line, Charset charset, ByteArrayOutputStream out) {
        if (charset.equals(FileKind.CSV_GBK.charset()) && line.indexOf('€') >= 0) {
            String[] parts = line.split("€", -1);
            for (int i = 0; i < parts.length; i++) {
                bytes(parts[i], charset, out);
                if (i < parts.length - 1) {
                    out.write(0x80);
                }
            }
            return;
        }
        int begin = 0;
        for (int cut = line.indexOf(CUT); cut >= 0; cut = line.indexOf(CUT, begin)) {
            out.writeBytes(line.substring(begin, cut).getBytes(charset));
            byte[] whole = "号".getBytes(charset);
            out.write(whole, 0, whole.length - 1);
            begin = cut + 1;
        }
        out.writeBytes(line.substring(begin).getBytes(charset));
    }

    static byte[] webPage(Page page) {
        StringBuilder html = new StringBuilder(
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body><table border=1>\n");
        for (int row = 1; row <= page.rows().size(); row++) {
            html.append("<tr>");
            List<Cell> cells = page.rows().get(row - 1);
            for (int column = 0; column < page.width(); column++) {
                append(html, page, row, column, column < cells.size() ? cells.get(column) : null);
            }
            html.append("</tr>\n");
        }
        return html.append("</table></body></html>").toString().getBytes(FileKind.HTML.charset());
    }

    private static void append(StringBuilder html, Page page, int row, int column, Cell cell) {
        String spans = "";
        for (Page.Block block : page.blocks()) {
            boolean inside = row >= block.firstRow()
                    && row <= block.lastRow()
                    && column >= block.firstColumn()
                    && column <= block.lastColumn();
            if (inside && row == block.firstRow() && column == block.firstColumn()) {
                spans = " rowspan=" + (block.lastRow() - row + 1) + " colspan=" + (block.lastColumn() - column + 1);
            } else if (inside) {
                return;
            }
        }
        String text = cell == null
                ? ""
                : cell.shown().replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
        html.append("<td").append(spans).append('>').append(text).append("</td>");
    }
}
