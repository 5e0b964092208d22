package dev.weir.read.fields;

import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> several = new HashSet<>();
    private final Map<String, String> obstacles = new HashMap<>();
    private final Map<String, String> structures = new HashMap<>();
    private final String input;
    private long number;
    private String unreadable;
    private String reason = "";
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
        several.clear();
        obstacles.clear();
        structures.clear();
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

    /** Says that what stands below this path comes from several elements of one name. */
    public void several(String path) {
        several.add(path);
    }

    /** Says that a text or a list stands where an object may be: nothing stands below this path. */
    public void obstacle(String path, String text) {
        obstacles.put(path, text);
    }

    /** Says that at this path there is no text of its own, but other fields. @param text what stands in them */
    public void structure(String path, String text) {
        structures.put(path, text);
    }

    /** What stands in the fields at a path that has no text of its own; null where there are none. */
    String structure(String path) {
        return structures.get(path);
    }

    /** Says that the row cannot be taken apart. @param line as it stands */
    public void unreadable(String line) {
        unreadable(line, "");
    }

    /** @param why it cannot, with the place in the line; empty where the line itself shows it */
    public void unreadable(String line, String why) {
        unreadable = line;
        reason = why;
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

    /** Why it cannot be taken apart; empty where the row itself shows it. */
    String reason() {
        return reason;
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

    /** The places of the fields of that name, whatever the case of its letters and the blanks at its ends. */
    List<Integer> placesOfAnyCase(String name) {
        String wanted = BLANK_ENDS.matcher(name).replaceAll("");
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (BLANK_ENDS.matcher(names.get(i)).replaceAll("").equalsIgnoreCase(wanted)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether a name stands twice in the row, or an element does in which others are. */
    boolean hasCopies() {
        return !repeated.isEmpty() || !several.isEmpty();
    }

    /** Whether the field's name stands twice in the row. */
    boolean isCopied(int place) {
        return places.containsKey(names.get(place) + " (2)");
    }

    /** The second, third … field of the name of this one. */
    List<Integer> copies(int place) {
        List<Integer> copies = new ArrayList<>();
        for (int number = 2; ; number++) {
            int copy = place(names.get(place) + " (" + number + ")");
            if (copy < 0) {
                return copies;
            }
            copies.add(copy);
        }
    }

    /** Whether the field is one of several elements of a name, of which nobody can say which is meant. */
    boolean isBelowSeveral(int place) {
        return several.stream().anyMatch(path -> names.get(place).startsWith(path + "/"));
    }

    /** The text or list that stands where the path leads into an object; null where nothing does. */
    String obstacle(String path) {
        for (Map.Entry<String, String> each : obstacles.entrySet()) {
            if (path.startsWith(each.getKey()) && path.length() > each.getKey().length()) {
                return each.getValue();
            }
        }
        return null;
    }
}
