package dev.weir.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A sheet: blocks from above to below, and at most one table, whose header stays in view and is printed on each page.
 *
 * @param name on its tab; {@link SheetNames} makes one that spreadsheets accept
 */
public record BookSheet(String name, List<Block> above, Optional<Table> table, List<Block> below) {

    public BookSheet {
        above = List.copyOf(above);
        below = List.copyOf(below);
        if (table.isPresent() && above.stream().anyMatch(Block.Figures.class::isInstance)) {
            throw new IllegalArgumentException(
                    "large numbers stand on a sheet without a table, whose columns fit them");
        }
    }

    /** A sheet of texts. */
    public static BookSheet of(String name, List<Block> blocks) {
        return new BookSheet(name, blocks, Optional.empty(), List.of());
    }
}
