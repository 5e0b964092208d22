package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the header of a sheet of which nobody has said what its columns are called: one to three rows of short words, each over a column that is filled
 * below, in which the rows below differ from them.
 */
final class HeaderGuess {

    /** Rows below a header that are looked at. */
    private static final int LOOKED_AT = 12;

    /** A longer text is no name of a column. */
    private static final int LONG = 30;

    private static final int LEAST_NAMES = 2;
    private static final double LEAST_SCORE = 1;

    /** Numbers, dates, telephones, identity numbers; but 1月 and 2 are names that tables have. */
    private static final Pattern VALUE =
            Pattern.compile("[-+¥￥]?[0-9][0-9.,/:年月日 -]{2,}[0-9日号]?|[0-9]{17}[0-9Xx]|.*[：:].+");

    private final HeaderLayout layout;
    private final List<GridRow> below;
    private final List<GridRow> rows;
    private final Merges merges;

    private HeaderGuess(List<GridRow> rows, List<GridRow> below, Merges merges) {
        this.rows = rows;
        this.below = below;
        this.merges = merges;
        this.layout = new HeaderLayout(rows, merges);
    }

    /** @param top the first rows of the sheet that have any text; empty when none of them looks like names of columns */
    static Optional<Header> of(List<GridRow> top, Merges merges) {
        HeaderGuess best = null;
        double most = LEAST_SCORE;
        for (int start = 0; start < top.size() && top.get(start).number() <= HeaderFinder.LAST_START; start++) {
            for (int levels = 1; levels <= HeaderFinder.LEVELS && start + levels <= top.size(); levels++) {
                int end = start + levels;
                List<GridRow> rows = top.subList(start, end);
                if (rows.get(levels - 1).number() - rows.get(0).lastLine() >= HeaderFinder.LEVELS) {
                    break;
                }
                List<GridRow> below = top.subList(end, Math.min(top.size(), end + LOOKED_AT));
                HeaderGuess guess = new HeaderGuess(rows, below, merges);
                double score = guess.score();
                if (score > most) {
                    best = guess;
                    most = score;
                }
            }
        }
        return Optional.ofNullable(best).map(HeaderGuess::header);
    }

    /** Its columns, called as the header calls them; none is required. */
    static List<WantedColumn> wanted(Header header) {
        return header.texts().keySet().stream()
                .sorted()
                .map(place ->
                        new WantedColumn("c" + place, List.of(header.texts().get(place)), false, true))
                .toList();
    }

    private Header header() {
        int[] places = layout.texts().keySet().stream()
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
        int[] none = new int[places.length];
        Arrays.fill(none, -1);
        return new Header(
                layout.firstRow(),
                layout.lastRow(),
                places,
                none,
                layout.texts(),
                layout.parts(),
                rows.get(rows.size() - 1).width());
    }

    /** Greater for what looks more like a header. */
    private double score() {
        Map<Integer, String> names = layout.texts();
        if (names.size() < LEAST_NAMES || !isLayered()) {
            return 0;
        }
        Set<String> different = new HashSet<>();
        names.values().forEach(name -> different.add(HeaderText.fold(name)));
        Map<Integer, List<String>> texts = textsBelow();
        double score = -3 * values() - 2 * (names.size() - different.size()) - 0.1 * (rows.size() - 1);
        for (Map.Entry<Integer, List<String>> column : texts.entrySet()) {
            String name = names.get(column.getKey());
            boolean often = column.getValue().size() * 3 >= below.size();
            if (name == null) {
                score -= often ? 2 : 0;
            } else {
                score += 1 + (differs(name, column.getValue()) ? 0.5 : 0) - (repeats(name, column.getValue()) ? 1 : 0);
            }
        }
        long alone = names.keySet().stream()
                .filter(place -> !texts.containsKey(place))
                .count();
        return score + 0.5 * alone;
    }

    /** How many cells of the rows are values rather than names. */
    private long values() {
        long values = 0;
        for (GridRow row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String text = HeaderText.shown(row.text(row.column(i)));
                boolean name = text.length() <= LONG && !VALUE.matcher(text).matches();
                values += name && !row.isValue(row.column(i)) ? 0 : 1;
            }
        }
        return values;
    }

    /** Whether rows above the last one name groups: neither a title nor a data row among them. */
    private boolean isLayered() {
        if (rows.size() == 1) {
            return true;
        }
        int width = layout.texts().size();
        for (GridRow row : rows.subList(0, rows.size() - 1)) {
            if (row.filled() < LEAST_NAMES && !groups(row, row.firstColumn(), width)) {
                return false;
            }
        }
        long twice = layout.parts().entrySet().stream()
                .filter(column -> column.getValue().size() > 1)
                .filter(column -> rows.stream().noneMatch(row -> groups(row, column.getKey(), width)))
                .count();
        return twice * 2 <= width;
    }

    /** Whether a cell lies over several columns, but not over the whole table. */
    private boolean groups(GridRow row, int column, int width) {
        int merge = column < 0 ? -1 : merges.covering(row.number(), column);
        int wide = merge < 0 ? 1 : merges.lastColumn(merge) - merges.firstColumn(merge) + 1;
        return wide > 1 && wide < width;
    }

    private Map<Integer, List<String>> textsBelow() {
        Map<Integer, List<String>> texts = new HashMap<>();
        for (GridRow row : below) {
            if (row.filled() < LEAST_NAMES || repeatsNames(row)) {
                continue;
            }
            for (int i = 0; i < row.size(); i++) {
                String text = row.text(row.column(i));
                if (!text.isBlank()) {
                    texts.computeIfAbsent(row.column(i), key -> new ArrayList<>())
                            .add(text.strip());
                }
            }
        }
        return texts;
    }

    /** Whether a row below is this header again. */
    private boolean repeatsNames(GridRow row) {
        long same = 0;
        for (int i = 0; i < row.size(); i++) {
            String name = layout.texts().get(row.column(i));
            same += name != null && HeaderText.fold(name).equals(row.folded(row.column(i))) ? 1 : 0;
        }
        return same * 2 > row.filled();
    }

    /** Whether most texts below hold digits, and the name does not. */
    private static boolean differs(String name, List<String> texts) {
        long digits = texts.stream().filter(HeaderGuess::holdsDigit).count();
        return !holdsDigit(name) && digits * 2 > texts.size();
    }

    private static boolean holdsDigit(String text) {
        return text.chars().anyMatch(sign -> sign >= '0' && sign <= '9');
    }

    private static boolean repeats(String name, List<String> texts) {
        String folded = HeaderText.fold(name);
        return texts.stream().anyMatch(text -> HeaderText.fold(text).equals(folded));
    }
}
