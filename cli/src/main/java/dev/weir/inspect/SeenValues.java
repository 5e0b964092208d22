package dev.weir.inspect;

import dev.weir.read.LostValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a column: how many cells are filled in all rows, and the different texts of the rows that are looked at more closely. */
final class SeenValues {

    /** Different texts that are kept of a column. */
    static final int MOST = 1_000;

    /** A longer text tells no more about its column. */
    private static final int LONG = 300;

    private static final int EXAMPLES = 3;

    /** A text that stands in so many rows, of so few, is a word and no person's. */
    private static final int OFTEN = 5;

    private static final int WORDS = 12;

    /** How often a text stands in the rows looked at, and in which row first. */
    static final class Seen {
        private final long firstRow;
        private long rows;

        Seen(long firstRow) {
            this.firstRow = firstRow;
        }

        long firstRow() {
            return firstRow;
        }

        long rows() {
            return rows;
        }
    }

    private final Map<String, Seen> texts = new LinkedHashMap<>();
    private long filled;
    private long looked;
    private boolean more;

    /** Counts a cell; null or blank is an empty one. */
    void add(String staged, long row, boolean closely) {
        if (staged == null || LostValue.shown(staged).isBlank()) {
            return;
        }
        filled++;
        if (!closely) {
            return;
        }
        looked++;
        String text = staged.length() > LONG ? staged.substring(0, LONG) : staged;
        Seen seen = texts.get(text);
        if (seen == null && texts.size() < MOST) {
            seen = new Seen(row);
            texts.put(text, seen);
        }
        if (seen == null) {
            more = true;
        } else {
            seen.rows++;
        }
    }

    /** Cells that are filled, in all rows. */
    long filled() {
        return filled;
    }

    /** The different texts as the stage has them, in the order of the rows. */
    Map<String, Seen> texts() {
        return texts;
    }

    /** Whether there are more different texts than are kept. */
    boolean more() {
        return more;
    }

    /** Words that stand in many rows as they are, else values masked. */
    List<String> examples() {
        boolean words = texts.size() <= WORDS && looked >= (long) OFTEN * texts.size();
        return texts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Seen> text) -> words ? -text.getValue().rows : 0))
                .map(text -> LostValue.shown(text.getKey()))
                .map(text -> words ? text : Masked.value(text))
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }
}
