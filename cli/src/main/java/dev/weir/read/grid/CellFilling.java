package dev.weir.read.grid;

import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives each data row what cells above it say for it: merged cells, values to be filled down, ditto marks. Tells rows that are struck out. */
final class CellFilling {

    private final MergedCells merged;
    private final FillDown down;
    private final Ditto ditto;
    private final StruckCells strikes;
    private final boolean keepsStruck;
    private boolean struck;
    private Set<Integer> withheld = Set.of();

    /** @param keepsStruck as {@link LedgerOptions} has it */
    CellFilling(
            InputFile file,
            String sheet,
            Merges merges,
            Header header,
            List<WantedColumn> wanted,
            boolean keepsStruck) {
        this.merged = new MergedCells(
                file,
                sheet,
                merges,
                places(header, wanted, WantedColumn::once).boxed().collect(Collectors.toSet()));
        this.down = new FillDown(places(header, wanted, WantedColumn::fillDown).toArray());
        this.ditto = new Ditto(header.found());
        this.strikes = new StruckCells(TableColumns.of(header, wanted));
        this.keepsStruck = keepsStruck;
    }

    private static IntStream places(Header header, List<WantedColumn> wanted, Predicate<WantedColumn> which) {
        return IntStream.range(0, wanted.size())
                .filter(i -> which.test(wanted.get(i)))
                .map(i -> header.columns()[i])
                .filter(column -> column >= 0)
                .distinct()
                .sorted();
    }

    /** Whether a merge that began in an earlier data row covers a cell of this row. */
    boolean reaches(GridRow row) {
        return merged.reaches(row);
    }

    /**
     * Fills a row, if it is data.
     *
     * @return what it is then: a data row may be struck out
     */
    RowClass fill(GridRow row, RowClass rowClass) {
        struck = false;
        withheld = Set.of();
        if (rowClass == RowClass.DATA) {
            merged.fill(row);
            withheld = merged.withheld();
        }
        if (rowClass == RowClass.DATA || rowClass == RowClass.DOUBTFUL) {
            struck = strikes.isStruck(row);
        }
        if (struck && !keepsStruck) {
            down.pass(RowClass.STRUCK);
            return RowClass.STRUCK;
        }
        if (rowClass != RowClass.DATA) {
            down.pass(rowClass);
            return rowClass;
        }
        merged.count();
        if (!struck) {
            strikes.mark(row);
        }
        down.fill(row);
        ditto.resolve(row);
        return rowClass;
    }

    /** Whether the last row is struck out. */
    boolean isStruck() {
        return struck;
    }

    /** The columns in which an earlier row has the value of a merge for the last row too. */
    Set<Integer> withheld() {
        return withheld;
    }

    /** How many merges counted once, by the sheet's column. */
    Map<Integer, Long> blocks() {
        return merged.blocks();
    }
}
