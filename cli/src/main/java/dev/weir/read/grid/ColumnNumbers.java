package dev.weir.read.grid;

import java.util.regex.Pattern;

/** The row of column numbers below a header: 甲 乙 1 2 3, 栏次 1 2 3, A B C. */
final class ColumnNumbers {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final Pattern LABEL = Pattern.compile("[栏列](次|号)|栏目|序号");

    private ColumnNumbers() {}

    /**
     * Whether the row counts its columns.
     *
     * @param shapes of the rows below: a row of numbers in which each fits its column is data
     */
    static boolean is(GridRow row, CellShapes shapes) {
        if (!mayBe(row)) {
            return false;
        }
        boolean fits = true;
        boolean told = false;
        for (int i = 0; i < row.size(); i++) {
            String text = HeaderText.fold(row.text(row.column(i)));
            told |= text.equals("甲") || LABEL.matcher(text).matches();
            fits &= text.isEmpty() || shapes.know(row.column(i), text);
        }
        return told || !fits && !shapes.isEmpty();
    }

    /** Whether the row counts, be it columns or not. */
    static boolean mayBe(GridRow row) {
        int stems = 0;
        int number = 0;
        int cells = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = HeaderText.fold(row.text(row.column(i)));
            if (text.isEmpty()) {
                continue;
            }
            if (number == 0 && stems < STEMS.length() && text.equals(STEMS.substring(stems, stems + 1))) {
                stems++;
            } else if (text.replaceAll("[()]", "").equals(Integer.toString(number + 1))) {
                number++;
            } else if (!(cells == 0 && LABEL.matcher(text).matches()) && !(cells > 0 && isFormula(text))) {
                return false;
            }
            cells++;
        }
        return cells >= 2 && stems + number >= 1;
    }

    /** 3=1+2 as a column's number. */
    private static boolean isFormula(String text) {
        return text.matches("\\(?\\d{1,2}=[\\d+*/()-]+\\)?");
    }
}
