package dev.weir.read.grid;

import dev.weir.problem.HeldCode;
import dev.weir.read.InputFile;
import dev.weir.read.NameList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which sheets of a book a mapping means. */
final class SheetChoice {

    private static final Pattern DEPARTED =
            Pattern.compile("(已|本月|本年|当月|历年)?(迁出|迁离|搬离|搬走|搬出|停发|停保|注销|死亡|去世|亡故|已故|退出|退保|取消|作废|核减)(的)?"
                    + "(户|户口|住户|人|人员|人口|家庭|对象|名单|名册|清单|登记|表|台账|情况)*([(\\d].*)?");

    private final List<Integer> chosen = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> departed = new ArrayList<>();

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
        if (globs.isEmpty()) {
            leaveDeparted(sheets);
        }
        if (chosen.isEmpty()) {
            throw file.stopped(HeldCode.NO_SHEET, message(globs, sheets));
        }
    }

    /** Sheets of those who have left say nothing of who is there, unless the book has no others. */
    private void leaveDeparted(List<GridBook.Sheet> sheets) {
        List<Integer> gone = chosen.stream()
                .filter(i ->
                        DEPARTED.matcher(HeaderText.fold(sheets.get(i).name())).matches())
                .toList();
        if (gone.size() < chosen.size()) {
            chosen.removeAll(gone);
            gone.forEach(i -> departed.add("\"" + sheets.get(i).name().strip() + "\""));
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
        if (!departed.isEmpty()) {
            notes.add(
                    (departed.size() == 1
                                    ? "Sheet " + departed.get(0) + " was"
                                    : "Sheets " + NameList.shown(departed) + " were")
                            + " left out: by the name, it is of those who have left; name it in the mapping's sheets to read it.");
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
