package dev.weir.read.grid;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells whether a sheet without a header goes on where the sheet before it ended. */
final class ContinuedSheet {

    private static final Pattern PAGE =
            Pattern.compile("(第|续|page|p|sheet|\\()*[\\d一二三四五六七八九十]+(页|续|\\))*|\\(?续(表|页)?\\)?");

    private final Header header;
    private final CellShapes shapes;
    private final List<GridRow> first;

    /** @param shapes of the sheet before @param first rows of this one */
    ContinuedSheet(Header header, CellShapes shapes, List<GridRow> first) {
        this.header = header;
        this.shapes = shapes;
        this.first = first;
    }

    /** Whether its rows that have several cells are like those of the sheet before. */
    boolean isAlike() {
        int alike = 0;
        int others = 0;
        for (GridRow row : first) {
            if (row.size() < 2) {
                continue;
            }
            boolean like = row.column(row.size() - 1) <= header.named();
            for (int column : header.found()) {
                String text = row.text(column);
                like &= text == null || text.isBlank() || shapes.know(column, text);
            }
            alike += like ? 1 : 0;
            others += like ? 0 : 1;
        }
        return alike > others;
    }

    /** Whether most of its cells are like those of the sheet before: people write one column in several ways. */
    boolean isMostlyAlike() {
        int alike = 0;
        int others = 0;
        for (GridRow row : first) {
            boolean wide = row.size() > 0 && row.column(row.size() - 1) > header.named();
            for (int column : header.found()) {
                String text = row.text(column);
                if (text != null && !text.isBlank() && row.size() > 1) {
                    boolean like = !wide && shapes.know(column, text);
                    alike += like ? 1 : 0;
                    others += like ? 0 : 1;
                }
            }
        }
        return alike > others;
    }

    /** The same, and there is more than words: words alone may be the upper row of a header (房屋信息, 业主信息). */
    boolean isSurelyAlike() {
        return isMostlyAlike() && first.stream().anyMatch(this::hasDigit);
    }

    private boolean hasDigit(GridRow row) {
        return IntStream.of(header.found())
                .mapToObj(row::text)
                .anyMatch(text -> text != null && text.chars().anyMatch(Character::isDigit));
    }

    /** Whether two sheets' names differ only in the number of a page: 第1页 and 第2页, 名册 and 名册(2). */
    static boolean goesOn(String before, String name) {
        String one = HeaderText.fold(before);
        String two = HeaderText.fold(name);
        int common = 0;
        while (common < Math.min(one.length(), two.length()) && one.charAt(common) == two.charAt(common)) {
            common++;
        }
        while (common > 0 && isOfNumber(one.charAt(common - 1))) {
            common--;
        }
        String from = one.substring(common);
        String to = two.substring(common);
        return (from.isEmpty() || PAGE.matcher(from).matches())
                && PAGE.matcher(to).matches();
    }

    private static boolean isOfNumber(char sign) {
        return Character.isDigit(sign) || "第续(".indexOf(sign) >= 0;
    }
}
