package dev.weir.markup;

import dev.weir.markup.SheetMarks.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyContext;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Leaves only some rows of a sheet, one below the other, with their looks, merges and comments. Formulas become their results. */
final class KeptRows {

    /** Larger merged blocks are sections of the table: their other rows are no help to whoever corrects one. */
    private static final int LARGEST_BLOCK = 30;

    private static final CellCopyPolicy COPY = new CellCopyPolicy.Builder()
            .cellFormula(false)
            .copyHyperlink(false)
            .mergedRegions(false)
            .build();

    private final Sheet sheet;
    private final NavigableMap<Integer, Integer> places = new TreeMap<>();
    private final List<CellRangeAddress> merges;

    /** @param rows from 1 */
    KeptRows(Sheet sheet, Set<Long> rows) {
        this.sheet = sheet;
        this.merges = List.copyOf(sheet.getMergedRegions());
        TreeSet<Integer> kept = new TreeSet<>();
        rows.forEach(row -> kept.add((int) (row - 1)));
        for (CellRangeAddress merge : merges) {
            int height = merge.getLastRow() - merge.getFirstRow() + 1;
            if (height > 1
                    && height <= LARGEST_BLOCK
                    && !kept.subSet(merge.getFirstRow(), merge.getLastRow() + 1).isEmpty()) {
                for (int row = merge.getFirstRow(); row <= merge.getLastRow(); row++) {
                    kept.add(row);
                }
            }
        }
        kept.forEach(row -> places.put(row, places.size()));
    }

    RowPlaces keep() {
        sheet.forEach(SheetCells::fix);
        Map<CellAddress, String> comments = comments();
        sheet.removeMergedRegions(IntStream.range(0, merges.size()).boxed().toList());
        carryMergedValues();
        dropWhatPointsAtRows();
        move();
        merge();
        CellPaint paint = new CellPaint(sheet.getWorkbook());
        comments.forEach((place, text) ->
                paint.comment(sheet, new CellAddress(places.get(place.getRow()), place.getColumn()), text));
        return row -> places.getOrDefault((int) (row - 1), -1) + 1L;
    }

    /** Takes all comments away. @return those of the rows that stay */
    private Map<CellAddress, String> comments() {
        Map<CellAddress, String> kept = new HashMap<>();
        for (Map.Entry<CellAddress, ? extends Comment> comment :
                Map.copyOf(sheet.getCellComments()).entrySet()) {
            CellAddress place = comment.getKey();
            if (places.containsKey(place.getRow()) && comment.getValue().getString() != null) {
                kept.put(place, comment.getValue().getString().getString());
            }
            SheetCells.cell(sheet, new Place(place.getRow() + 1L, place.getColumn()))
                    .removeCellComment();
        }
        return kept;
    }

    /** The value of a merge stands in its first row, which may go. */
    private void carryMergedValues() {
        for (CellRangeAddress merge : merges) {
            Integer first = places.ceilingKey(merge.getFirstRow());
            if (first == null || first == merge.getFirstRow() || first > merge.getLastRow()) {
                continue;
            }
            Row from = sheet.getRow(merge.getFirstRow());
            Cell value = from == null ? null : from.getCell(merge.getFirstColumn());
            if (value != null) {
                Row to = SheetCells.row(sheet, first + 1L);
                CellUtil.copyCell(
                        value,
                        to.getCell(merge.getFirstColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK),
                        COPY,
                        new CellCopyContext());
            }
        }
    }

    /** Filters, tables and rules of colour are about the rows as they stood. */
    private void dropWhatPointsAtRows() {
        if (sheet instanceof XSSFSheet xlsx) {
            if (xlsx.getCTWorksheet().isSetAutoFilter()) {
                xlsx.getCTWorksheet().unsetAutoFilter();
            }
            if (xlsx.getCTWorksheet().isSetSheetProtection()) {
                xlsx.getCTWorksheet().unsetSheetProtection();
            }
            new ArrayList<XSSFTable>(xlsx.getTables()).forEach(xlsx::removeTable);
            if (xlsx.getCTWorksheet().isSetDataValidations()) {
                xlsx.getCTWorksheet().unsetDataValidations();
            }
            while (!xlsx.getHyperlinkList().isEmpty()) {
                xlsx.removeHyperlink(xlsx.getHyperlinkList().get(0));
            }
        } else if (sheet instanceof HSSFSheet xls && xls.getProtect()) {
            xls.protectSheet(null);
        }
        for (int i = sheet.getSheetConditionalFormatting().getNumConditionalFormattings() - 1; i >= 0; i--) {
            sheet.getSheetConditionalFormatting().removeConditionalFormatting(i);
        }
    }

    private void move() {
        CellCopyContext context = new CellCopyContext();
        places.forEach((from, to) -> {
            Row source = SheetCells.row(sheet, from + 1L);
            source.setZeroHeight(false);
            if (!from.equals(to)) {
                copy(source, fresh(to), context);
            }
        });
        for (int row = sheet.getLastRowNum(); row >= places.size(); row--) {
            if (sheet.getRow(row) != null) {
                sheet.removeRow(sheet.getRow(row));
            }
        }
    }

    private Row fresh(int number) {
        Row old = sheet.getRow(number);
        if (old != null) {
            sheet.removeRow(old);
        }
        return sheet.createRow(number);
    }

    private static void copy(Row source, Row target, CellCopyContext context) {
        target.setHeight(source.getHeight());
        if (source.isFormatted()) {
            target.setRowStyle(source.getRowStyle());
        }
        for (Cell cell : source) {
            CellUtil.copyCell(cell, target.createCell(cell.getColumnIndex()), COPY, context);
        }
    }

    private void merge() {
        for (CellRangeAddress merge : merges) {
            NavigableMap<Integer, Integer> inside = places.subMap(merge.getFirstRow(), true, merge.getLastRow(), true);
            if (inside.isEmpty()) {
                continue;
            }
            CellRangeAddress now = new CellRangeAddress(
                    inside.firstEntry().getValue(),
                    inside.lastEntry().getValue(),
                    merge.getFirstColumn(),
                    merge.getLastColumn());
            if (now.getNumberOfCells() > 1) {
                sheet.addMergedRegionUnsafe(now);
            }
        }
    }
}
