package dev.weir.read.grid;

import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** How well a book's headers serve wanted columns: by that a mapping is chosen where none is named. */
public final class HeaderFit {

    private HeaderFit() {}

    /**
     * The most wanted columns that a sheet's header serves.
     *
     * @return 0 when no sheet that people see has a header with all columns that must be there
     */
    public static int of(InputFile file, GridBook book, List<WantedColumn> wanted) {
        int most = 0;
        for (int place = 0; place < book.sheets().size(); place++) {
            GridBook.Sheet sheet = book.sheets().get(place);
            if (sheet.hidden()) {
                continue;
            }
            try (GridRows rows = book.open(place)) {
                most = Math.max(most, of(file, sheet.name(), top(rows), rows.merges(), wanted));
            }
        }
        return most;
    }

    private static List<GridRow> top(GridRows rows) {
        List<GridRow> top = new ArrayList<>();
        GridRow row = new GridRow();
        while (rows.next(row) && row.number() <= HeaderFinder.LAST_START + HeaderFinder.LEVELS) {
            top.add(row.copy());
        }
        return top;
    }

    private static int of(InputFile file, String sheet, List<GridRow> top, Merges merges, List<WantedColumn> wanted) {
        try {
            return new HeaderFinder(file, sheet, wanted, OptionalInt.empty())
                    .find(top, merges)
                    .map(header -> (int) Arrays.stream(header.columns())
                            .filter(column -> column >= 0)
                            .count())
                    .orElse(0);
        } catch (StoppedException columnsMissing) {
            return 0;
        }
    }
}
