package dev.weir.read.grid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The shapes of the texts that stand in each column of a table's full rows. A row with hardly a cell is compared with them: H9 below H1 and H2 is a row,
 * a sentence there is none.
 */
final class CellShapes {

    private static final int COMPARED = 64;
    private static final int LONG_NUMBER = 7;
    private static final int NAME = 4;

    private final Map<Integer, Set<String>> seen = new HashMap<>();
    private int rows;

    /** Takes the cells of a row that is certainly data; null for none. */
    void add(GridRow row) {
        if (row == null) {
            return;
        }
        rows++;
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i));
            if (!text.isBlank()) {
                seen.computeIfAbsent(row.column(i), column -> new HashSet<>()).add(of(text));
            }
        }
    }

    /** Whether there was any full row to learn from. */
    boolean isEmpty() {
        return rows == 0;
    }

    /** Whether such a text stands in this column of full rows. */
    boolean know(int column, String text) {
        return seen.getOrDefault(column, Set.of()).contains(of(text));
    }

    /** The same, whatever words for parts of a district the text ends with: 王小楼 is like 张三. */
    boolean knowLetters(int column, String text) {
        return seen.getOrDefault(column, Set.of()).contains(letters(HeaderText.fold(text)));
    }

    static String of(String text) {
        String head = HeaderText.fold(text.substring(0, Math.min(text.length(), COMPARED)));
        return (SectionLine.mayBe(head) ? "§" : "") + letters(head);
    }

    private static String letters(String text) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int kind = kind(text.charAt(i));
            int end = i + 1;
            while (kind > 0 && end < text.length() && kind(text.charAt(end)) == kind) {
                end++;
            }
            shape.append(sign(kind, text.charAt(i), end - i));
            i = end;
        }
        return shape.toString();
    }

    /** 1 digits, 2 Latin letters, 3 Chinese characters, 0 others. */
    private static int kind(char sign) {
        if (sign >= '0' && sign <= '9') {
            return 1;
        }
        if (sign < 0x80) {
            return Character.isLetter(sign) ? 2 : 0;
        }
        return Character.isLetter(sign) || sign == '·' ? 3 : 0;
    }

    private static char sign(int kind, char own, int length) {
        return switch (kind) {
            case 1 -> length < LONG_NUMBER ? '9' : '8';
            case 2 -> 'a';
            case 3 -> length <= NAME ? '名' : '文';
            default -> own;
        };
    }
}
