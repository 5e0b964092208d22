package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well a layout serves the wanted columns. */
final class HeaderMatch {

    /** Better ones are greater: more columns that must be there, more columns, more whose name stands twice, fewer rows, nearer the top. */
    static final Comparator<HeaderMatch> BY_FIT = Comparator.comparingInt((HeaderMatch match) -> match.neededFound)
            .thenComparingInt(match -> match.found)
            .thenComparingInt(match -> match.repeated.size())
            .thenComparing(match -> match.layout.lastRow() - match.layout.firstRow(), Comparator.reverseOrder())
            .thenComparing(match -> match.layout.firstRow(), Comparator.reverseOrder());

    private final HeaderLayout layout;
    private final int[] columns;
    private final int[] commented;
    private final List<WantedColumn> missing = new ArrayList<>();
    private final List<WantedColumn> repeated = new ArrayList<>();
    private boolean requiredKnown;
    private int neededFound;
    private int found;
    private int looked;

    HeaderMatch(HeaderLayout layout, List<WantedColumn> wanted) {
        this.layout = layout;
        this.columns = new int[wanted.size()];
        this.commented = new int[wanted.size()];
        for (int i = 0; i < columns.length; i++) {
            WantedColumn column = wanted.get(i);
            columns[i] = -1;
            commented[i] = -1;
            if (!column.inHeader() && !column.inComments()) {
                continue;
            }
            List<Integer> places = layout.find(column);
            int place = places.size() == 1 ? places.get(0) : -1;
            if (column.inComments()) {
                commented[i] = place;
            } else {
                columns[i] = place;
                looked++;
                requiredKnown |= column.required() && !places.isEmpty();
                found += place >= 0 ? 1 : 0;
                neededFound += place >= 0 && !column.optional() ? 1 : 0;
            }
            if (place >= 0) {
                continue;
            }
            if (places.isEmpty()) {
                missing.add(column);
            } else {
                repeated.add(column);
            }
        }
    }

    /** Whether these rows can only be meant as this mapping's header, complete or not. */
    boolean looksMeant() {
        int known = found + repeated.size();
        return known > 0 && (requiredKnown || known >= Math.min(2, looked));
    }

    /** Whether so many of the columns stand there that it may be another form of this mapping's table. */
    boolean isNearlyComplete() {
        return looked > 1 && (found + repeated.size()) * 2 > looked;
    }

    HeaderLayout layout() {
        return layout;
    }

    /** For each wanted column its column in the sheet, or -1. */
    int[] columns() {
        return columns.clone();
    }

    /** For each wanted column of comments the column of the sheet at whose cells they stand, or -1. */
    int[] commented() {
        return commented.clone();
    }

    /** Wanted columns that stand nowhere. */
    List<WantedColumn> missing() {
        return missing;
    }

    /** Wanted columns whose name stands more than once. */
    List<WantedColumn> repeated() {
        return repeated;
    }
}
