package dev.weir.read.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The lines above a header, to know them again when they are printed on later pages. */
final class TitleLines {

    private static final Pattern CONTINUED = Pattern.compile("[(](续表?|续[一二三四五六七八九十\\d]+|接上页)[)]|^续表|续表?$");
    private static final int LABELS = 2;

    private final Set<String> texts = new HashSet<>();
    private final List<GridRow> rows = new ArrayList<>();

    void add(GridRow row) {
        rows.add(row);
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i));
            if (!text.isBlank()) {
                texts.add(plain(text));
            }
        }
    }

    /** The first characters of the lines' texts. */
    Set<Character> initials() {
        Set<Character> initials = new HashSet<>();
        texts.stream().filter(text -> !text.isEmpty()).forEach(text -> initials.add(text.charAt(0)));
        return initials;
    }

    /** Whether some text of the lines is such. */
    boolean anyMatch(Predicate<String> wanted) {
        return texts.stream().anyMatch(wanted);
    }

    /** Whether all that the row says was said above the header, or is the number of a page. */
    boolean repeat(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i));
            if (!text.isBlank() && !texts.contains(plain(text)) && !FootLine.isPage(HeaderText.fold(text))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row has the labels of a line above the header with other values: 日期, 天气. */
    boolean repeatLabels(GridRow row) {
        return rows.stream().anyMatch(line -> {
            int equal = 0;
            boolean first = false;
            for (int i = 0; i < row.size(); i++) {
                String text = row.text(row.column(i));
                String above = line.text(row.column(i));
                boolean same = !text.isBlank() && above != null && plain(text).equals(plain(above));
                equal += same ? 1 : 0;
                first |= same && i == 0;
            }
            return first && equal >= LABELS && equal * 2 >= line.size() - 1;
        });
    }

    /** A text without （续）, white space and width. */
    static String plain(String text) {
        return CONTINUED.matcher(HeaderText.fold(text)).replaceAll("");
    }
}
