package dev.weir.read.fields;

import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One row of named fields, in their order; or one that cannot be taken apart. Reused from row to row. */
public final class FieldRow {

    /** The most fields of a row: no register has as many. */
    static final int MOST = 4096;

    /** Also no-break blanks, byte order marks and characters of no width, which nobody sees. */
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}\\x00]+$");

    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final String input;
    private long number;
    private String unreadable;
    private boolean doubtful;

    /** @param input as the user knows it, for messages */
    public FieldRow(String input) {
        this.input = input;
    }

    /** Forgets the fields and begins row {@code rowNumber}, counted from 1. */
    public void begin(long rowNumber) {
        names.clear();
        texts.clear();
        places.clear();
        repeated.clear();
        unreadable = null;
        doubtful = false;
        number = rowNumber;
    }

    /**
     * Adds a field; a second one of a name is called {@code name (2)}.
     *
     * @param text null where it is empty
     * @throws StoppedException H001 when the row has more than {@link #MOST} fields
     */
    public void add(String name, String text) {
        if (names.size() == MOST) {
            throw new StoppedException(
                    Stage.READ,
                    input,
                    HeldCode.NOT_UNDERSTOOD,
                    "row " + number + " has more than " + MOST + " fields; check that it is the right file");
        }
        String unique = name;
        while (places.putIfAbsent(unique, names.size()) != null) {
            unique = name + " (" + repeated.merge(name, 2, (before, two) -> before + 1) + ")";
        }
        names.add(unique);
        texts.add(text);
    }

    /** Says that the row cannot be taken apart. @param line as it stands */
    public void unreadable(String line) {
        unreadable = line;
    }

    /** Says that the row is rather none of the table. */
    public void doubtful() {
        doubtful = true;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    long number() {
        return number;
    }

    /** The row as it stands if it cannot be taken apart, else null. */
    String unreadable() {
        return unreadable;
    }

    int size() {
        return names.size();
    }

    String name(int place) {
        return names.get(place);
    }

    String text(int place) {
        return texts.get(place);
    }

    /** The place of the field of that very name, or -1. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** The place of the first field of that name, whatever the case of its letters and the blanks at its ends, or -1. */
    int placeOfAnyCase(String name) {
        String wanted = BLANK_ENDS.matcher(name).replaceAll("");
        for (int i = 0; i < names.size(); i++) {
            if (BLANK_ENDS.matcher(names.get(i)).replaceAll("").equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
