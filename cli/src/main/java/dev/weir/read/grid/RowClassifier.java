package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what each row below the header is. What is in doubt is data: a wrong data row is reported, a wrong note is lost. */
final class RowClassifier {

    private static final Pattern TOTAL =
            Pattern.compile("(本页|本月|本年|本户|全部|全年|人数|金额|户数)?(合计|小计|总计|共计|累计)([:(].*)?|(grand|sub-?)?total([:(].*)?");
    private static final String SIGNERS = "(填表|填报|制表|审核|复核|审批|负责|经办|联系|统计|登记|单位负责|主管|分管)"
            + "(人|人员|领导|单位|日期|时间|电话|人签字|人签名)?|备注|说明|填表说明|填报说明|注|附注|盖章|签字|签名|日期";
    private static final Pattern NOTE = Pattern.compile("(" + SIGNERS + ").*");
    private static final Pattern LABELLED_NOTE = Pattern.compile("(" + SIGNERS + ")(\\([^)]*\\))?\\d*:.*");
    private static final String NOTE_INITIALS = "填制审复负经联统登单主分备说注附盖签日";
    private static final Pattern NUMBERED = Pattern.compile("\\(?\\d{1,2}[.、)]\\D.*");

    private final Header header;
    private final int[] mapped;
    private final int[] keeping;
    private final Set<String> titles;

    /** What headers, titles and notes begin with: of nearly all rows one character tells that they are none of them. */
    private final BitSet initials = new BitSet();

    private boolean dataAbove;
    private int noteColumn = -1;

    /** @param titles texts above the header; printed again on later pages they are titles again */
    RowClassifier(Header header, List<WantedColumn> wanted, List<String> titles) {
        this.header = header;
        this.mapped = header.found();
        int[] required = header.found(wanted);
        this.keeping = required.length > 0 ? required : mapped;
        this.titles = new HashSet<>(titles);
        titles.forEach(title -> initials.set(HeaderText.initial(title)));
        header.parts().values().forEach(parts -> parts.forEach(part -> initials.set(HeaderText.initial(part))));
        NOTE_INITIALS.chars().forEach(initials::set);
    }

    /**
     * @param row a row below the header that is not blank
     * @param merged a merge that began in a data row above covers a cell of this row
     */
    RowClass classify(GridRow row, boolean merged) {
        RowClass rowClass = decide(row, merged);
        dataAbove |= rowClass == RowClass.DATA;
        noteColumn = rowClass == RowClass.NOTE ? firstColumn(row) : -1;
        return rowClass;
    }

    /**
     * Whether a row may be something else than data because its first text begins with this character. Of a row that begins otherwise, holds
     * neither 计 nor {@code otal} and stands below a data row, {@link #classify} says data.
     */
    boolean isTelling(char first) {
        return initials.get(HeaderText.initial(String.valueOf(first)));
    }

    private RowClass decide(GridRow row, boolean merged) {
        int first = firstColumn(row);
        boolean known = initials.get(HeaderText.initial(row.text(first)));
        if (known && repeatsHeader(row)) {
            return RowClass.REPEATED_HEADER;
        }
        if (isTotal(row, first)) {
            return RowClass.TOTAL;
        }
        if (merged || !dataAbove || !known && noteColumn < 0) {
            return RowClass.DATA;
        }
        if (repeatsTitle(row)) {
            return RowClass.TITLE;
        }
        return isNote(row, first) ? RowClass.NOTE : RowClass.DATA;
    }

    private boolean repeatsHeader(GridRow row) {
        int equal = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = HeaderText.fold(row.text(row.column(i)));
            if (text.isEmpty()) {
                continue;
            }
            if (!header.parts().getOrDefault(row.column(i), Set.of()).contains(text)) {
                return false;
            }
            equal++;
        }
        return equal >= Math.min(2, header.texts().size());
    }

    private boolean isTotal(GridRow row, int first) {
        if (saysTotal(row.text(first))) {
            return true;
        }
        for (int column : mapped) {
            if (saysTotal(row.text(column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysTotal(String text) {
        if (text == null || text.length() > 64) {
            return false;
        }
        boolean possible = text.indexOf('计') >= 0 || text.contains("otal") || text.contains("OTAL");
        return possible && TOTAL.matcher(HeaderText.fold(text)).matches();
    }

    private boolean repeatsTitle(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i));
            if (!text.isBlank() && !titles.contains(HeaderText.shown(text))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNote(GridRow row, int first) {
        String start = folded(row, first);
        int cells = 0;
        boolean labelled = true;
        for (int i = 0; i < row.size(); i++) {
            String text = folded(row, row.column(i));
            cells += text.isEmpty() ? 0 : 1;
            labelled &= text.isEmpty() || LABELLED_NOTE.matcher(text).matches();
        }
        if (cells == 1 && first == noteColumn && NUMBERED.matcher(start).matches()) {
            return true;
        }
        if (labelled) {
            return true;
        }
        boolean opens = cells <= 2 && NOTE.matcher(start).matches();
        return opens && keepsNothing(row);
    }

    /** Whether no required column has a value; a cell such as 填表人：… is a label and no value. */
    private boolean keepsNothing(GridRow row) {
        for (int column : keeping) {
            String text = folded(row, column);
            if (!text.isEmpty() && !LABELLED_NOTE.matcher(text).matches()) {
                return false;
            }
        }
        return true;
    }

    private static int firstColumn(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(row.column(i)).isBlank()) {
                return row.column(i);
            }
        }
        return -1;
    }

    /** The beginning of a cell as it is compared. */
    private static String folded(GridRow row, int column) {
        String text = column < 0 ? null : row.text(column);
        if (text == null) {
            return "";
        }
        String head = text.substring(0, Math.min(text.length(), 64)).strip();
        String folded = HeaderText.fold(head);
        boolean colon = head.endsWith("：") || head.endsWith(":");
        return colon && !folded.isEmpty() ? folded + ":" : folded;
    }
}
