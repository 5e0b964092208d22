package dev.weir.read.grid;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import dev.weir.read.NameList;
import dev.weir.read.WantedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Finds the header of a sheet: the one to three rows, beginning in the first 50, whose names serve the most columns that must be there. Names of a
 * group above and a name below are joined ({@code 成员1} above {@code 姓名} is {@code 成员1姓名}).
 */
final class HeaderFinder {

    /** A header begins in this row or above. */
    static final int LAST_START = 50;

    static final int LEVELS = 3;

    private final InputFile file;
    private final String sheet;
    private final List<WantedColumn> wanted;
    private final OptionalInt declared;

    /** @param declared the row in which the header stands, if the mapping says so; 0 for none */
    HeaderFinder(InputFile file, String sheet, List<WantedColumn> wanted, OptionalInt declared) {
        this.file = file;
        this.sheet = sheet;
        this.wanted = wanted;
        this.declared = declared;
    }

    /**
     * @param top the first rows of the sheet that have any text
     * @return empty when nothing there is meant as this mapping's header
     * @throws StoppedException H002 when a column that is not optional is missing, H003 when one stands twice
     */
    Optional<Header> find(List<GridRow> top, Merges merges) {
        if (declared.equals(OptionalInt.of(0))) {
            return Optional.of(Header.inOrder(wanted));
        }
        HeaderMatch best = null;
        for (int start = 0; start < top.size() && top.get(start).number() <= LAST_START; start++) {
            if (declared.isPresent() && declared.getAsInt() != top.get(start).number()) {
                continue;
            }
            for (int levels = 1; levels <= LEVELS && start + levels <= top.size(); levels++) {
                List<GridRow> rows = top.subList(start, start + levels);
                if (levels + blankLines(rows) > LEVELS) {
                    break;
                }
                HeaderMatch match = new HeaderMatch(new HeaderLayout(rows, merges), wanted);
                best = best == null || HeaderMatch.BY_FIT.compare(match, best) > 0 ? match : best;
            }
        }
        if (best == null || !best.looksMeant()) {
            return Optional.empty();
        }
        refuseGaps(best);
        return Optional.of(complete(best, top, merges));
    }

    /** Blank lines between the rows; the lines of a cell are none. */
    private static long blankLines(List<GridRow> rows) {
        long blank = 0;
        for (int i = 1; i < rows.size(); i++) {
            blank += rows.get(i).number() - rows.get(i - 1).lastLine() - 1;
        }
        return blank;
    }

    private void refuseGaps(HeaderMatch match) {
        if (!match.repeated().isEmpty()) {
            throw stopped(
                    HeldCode.HEADER_DUPLICATE, match, "holds more than one column called " + shown(match.repeated()));
        }
        List<WantedColumn> missing =
                match.missing().stream().filter(column -> !column.optional()).toList();
        if (!missing.isEmpty()) {
            throw stopped(HeldCode.COLUMN_MISSING, match, "lacks " + shown(missing));
        }
    }

    private StoppedException stopped(HeldCode code, HeaderMatch match, String what) {
        String remedy = code == HeldCode.HEADER_DUPLICATE
                ? "give each column a name of its own"
                : "name the column in the file as the mapping does, or add the file's name of it to the mapping";
        String found = NameList.shown(match.layout().texts().values());
        String place = (sheet.isEmpty() ? "" : "sheet \"" + sheet + "\", ") + "header in row "
                + match.layout().lastRow();
        return file.stopped(code, place + ": it " + what + "; found: " + found + "; " + remedy);
    }

    private static String shown(List<WantedColumn> columns) {
        return columns.stream().map(WantedColumn::shown).collect(Collectors.joining(", "));
    }

    /** Takes in the rows that merged header cells reach, above and below. */
    private Header complete(HeaderMatch match, List<GridRow> top, Merges merges) {
        long first = match.layout().firstRow();
        long last = match.layout().lastRow();
        for (int i = 0;
                i < merges.size() && merges.firstRow(i) <= match.layout().lastRow();
                i++) {
            boolean touches = merges.lastRow(i) >= match.layout().firstRow();
            boolean flat = merges.lastRow(i) - merges.firstRow(i) < LEVELS;
            if (touches && flat && match.layout().texts().containsKey(merges.firstColumn(i))) {
                first = Math.min(first, merges.firstRow(i));
                last = Math.max(last, merges.lastRow(i));
            }
        }
        List<GridRow> rows = new ArrayList<>();
        for (GridRow row : top) {
            if (row.number() >= first && row.number() <= last) {
                rows.add(row);
            }
        }
        HeaderLayout layout = new HeaderLayout(rows, merges);
        int width = rows.stream().mapToInt(GridRow::width).max().orElse(0);
        return new Header(first, last, match.columns(), match.commented(), layout.texts(), layout.parts(), width);
    }
}
