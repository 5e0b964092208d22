package dev.weir.read.grid;

import dev.weir.problem.HeldCode;
import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The table that begins below the one that is read. A header with other words about columns that nobody wants is this table's; one with the
 * wanted columns in other places is nobody's guess.
 */
final class SecondTable {

    private final InputFile file;
    private final String name;
    private final Header header;
    private final List<WantedColumn> wanted;
    private final RowClassifier classifier;
    private final Merges merges;
    private long firstOfOther;

    /** Only the look of a line says that another table begins there: no title above it, no name of this table in it. */
    private boolean guessed;

    SecondTable(
            InputFile file,
            String name,
            Header header,
            List<WantedColumn> wanted,
            RowClassifier classifier,
            Merges merges) {
        this.file = file;
        this.name = name;
        this.header = header;
        this.wanted = wanted;
        this.classifier = classifier;
        this.merges = merges;
    }

    /** The row in which it begins, 0 for none. */
    long firstRow() {
        return firstOfOther;
    }

    /**
     * What a row is that the classifier takes for one of another table.
     *
     * @param following the i-th row below that is not blank, from 0; null when there is none
     * @throws dev.weir.problem.StoppedException H001 or H003 when it cannot be told which table the rows belong to
     */
    RowClass classify(GridRow current, IntFunction<GridRow> following) {
        if (firstOfOther == 0) {
            firstOfOther = current.number();
            guessed = classifier.beginsOther(current) && !classifier.sharesNames(current);
        } else if (guessed && classifier.isLikeRows(current)) {
            throw file.stopped(
                    HeldCode.NOT_UNDERSTOOD,
                    (name.isEmpty() ? "" : "sheet \"" + name + "\", ") + "row " + firstOfOther
                            + " looks like the header of another table, but row " + current.number()
                            + " is like the rows of this one; put each table on a sheet of its own, write a title above it,"
                            + " or say which is meant by table: {header: [...]} in the mapping");
        }
        if (!classifier.beginsOther(current)) {
            return RowClass.OTHER_TABLE;
        }
        List<GridRow> lines = new ArrayList<>(List.of(current));
        for (int i = 0; i < HeaderFinder.LEVELS - 1 && following.apply(i) != null; i++) {
            lines.add(following.apply(i));
        }
        for (int levels = 1; levels <= lines.size(); levels++) {
            HeaderMatch match = new HeaderMatch(new HeaderLayout(lines.subList(0, levels), merges), wanted);
            if (levels == 1 && Arrays.equals(match.columns(), header.columns())) {
                firstOfOther = firstOfOther == current.number() ? 0 : firstOfOther;
                classifier.resume();
                return RowClass.REPEATED_HEADER;
            }
            if (match.isNearlyComplete()) {
                throw file.stopped(
                        HeldCode.HEADER_DUPLICATE,
                        (name.isEmpty() ? "" : "sheet \"" + name + "\", ") + "row " + current.number()
                                + ": a second table begins there that has columns of the mapping, but not as the first;"
                                + " put each table on a sheet of its own, or give both the same header");
            }
        }
        return RowClass.OTHER_TABLE;
    }
}
