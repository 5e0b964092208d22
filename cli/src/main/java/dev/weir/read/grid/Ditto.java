package dev.weir.read.grid;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** 同上, 〃 and what people write for them: the cell says what the cell above says. Where nothing stands above, its value is lost. */
public final class Ditto {

    private static final Set<String> WORDS =
            Set.of("同上", "仝上", "如上", "同前", "上同", "同上行", "同上户", "同", "仝", "ditto", "同左", "同右", "同下");

    /** What stands beside another cell's value: nobody can say which is meant. */
    private static final Set<String> BESIDE = Set.of("同左", "同右", "同下");

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "“”", "\"\"", "''", "々", "丶丶", "、、");

    /** 〃 once or several times, also between dashes or dots. */
    private static final Pattern SIGN = Pattern.compile("[-—.…·_\\s]*[〃″〞]{1,3}[-—.…·_\\s]*");

    private static final Pattern AROUND = Pattern.compile("^[(（\\[【]+|[)）\\]】。.]+$");
    private static final int LONGEST = 8;

    private final int[] columns;
    private final String[] above;

    /** @param columns the sheet's columns in which marks count */
    Ditto(int... columns) {
        this.columns = columns.clone();
        this.above = new String[columns.length];
    }

    /** Replaces the marks of a data row; one with no value above is a lost value. */
    void resolve(GridRow row) {
        for (int i = 0; i < columns.length; i++) {
            String text = row.staged(columns[i]);
            if (text == null || !isMark(text)) {
                above[i] = text;
            } else if (above[i] != null && !BESIDE.contains(word(text))) {
                row.set(columns[i], above[i]);
            } else {
                above[i] = null;
                row.set(columns[i], LostValue.of(FaultCode.NOTHING_ABOVE, text));
            }
        }
    }

    /** Whether a mark stands in the row. */
    boolean holdsMark(GridRow row) {
        return Arrays.stream(columns).mapToObj(row::text).anyMatch(text -> text != null && isMark(text));
    }

    /** Whether the cell says: as above. */
    public static boolean isMark(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = text.strip();
        return MARKS.contains(plain) || SIGN.matcher(plain).matches() || WORDS.contains(word(plain));
    }

    private static String word(String text) {
        boolean likely =
                text.indexOf('同') >= 0 || text.indexOf('仝') >= 0 || text.indexOf('上') >= 0 || text.endsWith("o");
        return likely ? AROUND.matcher(HeaderText.fold(text)).replaceAll("") : "";
    }
}
