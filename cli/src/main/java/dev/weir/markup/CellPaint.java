package dev.weir.markup;

import dev.weir.markup.SheetMarks.Note;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.markup.SheetMarks.Weight;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Colours cells, keeping the rest of their look, and writes comments at them. */
final class CellPaint {

    /** A program that draws more is slow to open the file. */
    private static final int MOST_COMMENTS = 5_000;

    private static final int COMMENT_COLUMNS = 3;
    private static final int CHARACTERS_A_LINE = 14;

    private record Key(int style, IndexedColors colour) {}

    private final Workbook workbook;
    private final Map<Key, CellStyle> painted = new HashMap<>();
    private CellStyle number;
    private int comments;

    CellPaint(Workbook workbook) {
        this.workbook = workbook;
    }

    void note(Sheet sheet, Place place, Note note) {
        Cell cell = SheetCells.cell(sheet, place);
        paint(cell, note.weight() == Weight.ERROR ? IndexedColors.ROSE : IndexedColors.LIGHT_YELLOW);
        comment(sheet, cell.getAddress(), note.text());
    }

    private void paint(Cell cell, IndexedColors colour) {
        CellStyle own = cell.getCellStyle();
        cell.setCellStyle(painted.computeIfAbsent(new Key(own.getIndex(), colour), key -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(own);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour.index);
            return style;
        }));
    }

    /** Adds to what is said at the cell already. */
    void comment(Sheet sheet, CellAddress place, String text) {
        Comment there = sheet.getCellComment(place);
        CreationHelper create = workbook.getCreationHelper();
        if (there != null) {
            there.setString(
                    create.createRichTextString(text + "\n" + there.getString().getString()));
            return;
        }
        if (++comments > MOST_COMMENTS) {
            return;
        }
        ClientAnchor anchor = create.createClientAnchor();
        anchor.setCol1(place.getColumn() + 1);
        anchor.setCol2(Math.min(place.getColumn() + 1 + COMMENT_COLUMNS, 255));
        anchor.setRow1(place.getRow());
        anchor.setRow2(place.getRow() + 3 + text.length() / CHARACTERS_A_LINE);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(create.createRichTextString(text));
        comment.setAuthor("Weir");
        comment.setAddress(place);
    }

    /** The look of a cell of the added column. */
    CellStyle number() {
        if (number == null) {
            number = workbook.createCellStyle();
            number.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            number.setFillForegroundColor(IndexedColors.LIGHT_TURQUOISE.index);
            number.setAlignment(HorizontalAlignment.CENTER);
            number.setVerticalAlignment(VerticalAlignment.CENTER);
            number.setWrapText(true);
            number.setDataFormat(workbook.createDataFormat().getFormat("@"));
            number.setBorderBottom(BorderStyle.THIN);
            number.setBorderTop(BorderStyle.THIN);
            number.setBorderLeft(BorderStyle.THIN);
            number.setBorderRight(BorderStyle.THIN);
        }
        return number;
    }
}
