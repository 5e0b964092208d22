package dev.weir.read.grid;

import dev.weir.problem.HeldCode;
import dev.weir.read.InputFile;
import dev.weir.read.NameList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which sheets of a book a mapping means. */
final class SheetChoice {

    private final List<Integer> chosen = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /**
     * @param globs with {@code *} and {@code ?}; empty for every sheet that people can see. A hidden sheet counts only when it is named exactly
     * @param excluded globs of sheets that do not count
     * @throws dev.weir.problem.StoppedException H008 when no sheet matches
     */
    SheetChoice(InputFile file, List<String> globs, List<String> excluded, List<GridBook.Sheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            GridBook.Sheet sheet = sheets.get(i);
            String name = sheet.name().strip();
            if (excluded.stream().anyMatch(glob -> matches(glob, name))) {
                left.add("\"" + name + "\"");
                continue;
            }
            boolean named = globs.stream().anyMatch(glob -> glob.strip().equalsIgnoreCase(name));
            boolean matches = globs.isEmpty() || named || globs.stream().anyMatch(glob -> matches(glob, name));
            if (matches && (named || !sheet.hidden())) {
                chosen.add(i);
            } else if (matches) {
                hidden.add("\"" + name + "\"");
            }
        }
        if (chosen.isEmpty()) {
            throw file.stopped(HeldCode.NO_SHEET, message(globs, sheets));
        }
    }

    private static boolean matches(String glob, String name) {
        String regex = Pattern.quote(glob.strip()).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(name)
                .matches();
    }

    private static String message(List<String> globs, List<GridBook.Sheet> sheets) {
        String found = NameList.shown(sheets.stream()
                .map(sheet -> "\"" + sheet.name() + "\"" + (sheet.hidden() ? " (hidden)" : ""))
                .toList());
        if (globs.isEmpty()) {
            return "every sheet is hidden or excluded: " + found
                    + "; show the sheet that holds the data, or name it in the mapping";
        }
        return "no sheet is called " + String.join(" or ", globs) + "; found: " + found
                + "; rename the sheet, or change sheets: in the mapping";
    }

    /** Places of the chosen sheets. */
    List<Integer> chosen() {
        return List.copyOf(chosen);
    }

    /** What a person should know about the sheets that were not chosen. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!left.isEmpty()) {
            notes.add((left.size() == 1 ? "Sheet " + left.get(0) + " was" : "Sheets " + NameList.shown(left) + " were")
                    + " left out, as the mapping says.");
        }
        if (!hidden.isEmpty()) {
            notes.add(
                    hidden.size() == 1
                            ? "The hidden sheet " + hidden.get(0)
                                    + " was left out; name it exactly in the mapping to read it."
                            : "The hidden sheets " + NameList.shown(hidden)
                                    + " were left out; name them exactly in the mapping to read them.");
        }
        return notes;
    }
}
