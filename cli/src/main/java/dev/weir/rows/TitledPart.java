package dev.weir.rows;

import java.util.List;

/**
 * The rows of a sheet that stand below the same title: the whole sheet, or what follows a title that is printed again.
 *
 * @param sheet the sheet's name, or empty
 * @param firstRow the part's first row; the part ends before the next one of its sheet
 * @param rows how many data rows it holds
 * @param lines what stands above its header, from the top; empty when nothing does
 */
public record TitledPart(String sheet, long firstRow, long rows, List<TitleLine> lines) {

    public TitledPart {
        lines = List.copyOf(lines);
    }

    /** The only part of a sheet. @param lines what stands above its header */
    public static TitledPart whole(String sheet, long rows, List<TitleLine> lines) {
        return new TitledPart(sheet, 0, rows, lines);
    }
}
