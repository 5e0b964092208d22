package dev.weir.read.grid;

import dev.weir.problem.HeldCode;
import dev.weir.read.InputFile;
import dev.weir.read.NameList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which sheets of a book a mapping means. */
final class SheetChoice {

    private static final Pattern DEPARTED = Pattern.compile("(已|本月|本年|当月|历年|\\d{1,2}月份?|\\d{4}年(\\d{1,2}月份?)?)?"
            + "(迁出|迁离|搬离|搬走|搬出|停发|停保|注销|销户|死亡|去世|亡故|已故|退出|退保|取消|作废|核减|减少|异动减少)(的)?"
            + "(户|户口|住户|人|人员|人口|家庭|对象|名单|名册|清单|登记|表|台账|情况)*([(\\d].*)?");

    /** Pages that a book carries along: how to fill it in, and what it was like before. */
    private static final Pattern NO_LEDGER = Pattern.compile(
            "(样表|样例|示例|范例|示范|模板|模版|填表说明|填写说明|填报说明|使用说明|填表须知|备份|旧|旧表|上月|上期|废|作废|.*\\((备份|旧|样表|示例)\\))\\d*");

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

    /** Sheets of those who have left, and samples of the form, say nothing of who is there, unless the book has no others. */
    private void leaveDeparted(List<GridBook.Sheet> sheets) {
        List<Integer> gone = chosen.stream()
                .filter(i -> {
                    String name = HeaderText.fold(sheets.get(i).name());
                    return DEPARTED.matcher(name).matches()
                            || NO_LEDGER.matcher(name).matches();
                })
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
                            + " left out: by the name, it is of those who have left, or no ledger; name it in the mapping's sheets to read it.");
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
