package dev.weir.read.grid;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the header of another table that stands below the one that is read. */
final class OtherTable {

    /** What such headers begin with, besides the table's own names: 序号, 编号. */
    static final String INITIALS = "序编";

    private static final int LONGEST_NAME = 14;
    private static final int CELLS = 3;
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern NAME = Pattern.compile(
            ".*(号|号码|名|姓名|人|人员|日期|时间|电话|次数|数|数量|额|元|\\(元\\)|地址|住址|地点|单位|情况|原因|性别|年龄|备注|说明|类别|类型|内容|结果|关系|职务|面积|户主)");

    private static final Pattern DEPARTED =
            Pattern.compile(".*(迁出|迁离|搬离|搬走|离开|停发|停保|停止|注销|死亡|已故|去世|亡故|退出|取消|核减|减少|退保|作废|往年|历史).*");

    /** What a line between the rows says of those below it. */
    private static final Pattern LEFT = Pattern.compile(".*(迁出|迁离|搬离|搬走|停发|停保|停止|注销|销户|死亡|去世|亡故|退出|核减|减少|退保|作废).*");

    private final Header header;
    private final int[] required;
    private final Set<String> names;
    private final CellShapes shapes;
    private final boolean ofDeparted;

    /** @param required the columns by which rows are known @param titles what stands above the table */
    OtherTable(Header header, int[] required, CellShapes shapes, TitleLines titles) {
        this.ofDeparted = titles.anyMatch(text -> DEPARTED.matcher(text).matches());
        this.header = header;
        this.required = required.clone();
        this.names = Arrays.stream(required)
                .mapToObj(column -> header.parts().getOrDefault(column, Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        this.shapes = shapes;
    }

    /**
     * Whether the row has names of this table's header and others: a column by which rows are known is called as in the header, or one of at least three
     * names is that of such a column.
     */
    boolean begins(GridRow row) {
        if (!isOfNames(row, 2)) {
            return false;
        }
        boolean inPlace = Arrays.stream(required)
                .anyMatch(column ->
                        header.parts().getOrDefault(column, Set.of()).contains(HeaderText.fold(row.text(column))));
        return inPlace || row.filled() >= CELLS && namesKey(row);
    }

    private boolean namesKey(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (names.contains(HeaderText.fold(row.text(row.column(i))))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title names those who have left the ledger, and the table is none of them itself: 已迁出人员名单, 附：本月停发户. */
    boolean isOfDeparted(String text) {
        return !ofDeparted && DEPARTED.matcher(text).matches();
    }

    /** Whether a line between the rows names those who have left, and the table is none of them itself: 二、本月减少. */
    boolean saysLeft(String text) {
        return !ofDeparted && LEFT.matcher(text).matches();
    }

    /** Whether the row, which stands apart, looks like a header with names of its own. */
    boolean looksBegun(GridRow row) {
        if (shapes.isEmpty() || !isOfNames(row, CELLS)) {
            return false;
        }
        int names = 0;
        int cells = 0;
        boolean unlike = false;
        for (int i = 0; i < row.size(); i++) {
            String text = HeaderText.fold(row.text(row.column(i)));
            if (!text.isEmpty()) {
                cells++;
                names += NAME.matcher(text).matches() ? 1 : 0;
                unlike |= !shapes.know(row.column(i), text);
            }
        }
        return unlike && names * 2 > cells;
    }

    private static boolean isOfNames(GridRow row, int least) {
        int cells = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = HeaderText.fold(row.text(row.column(i)));
            if (text.length() > LONGEST_NAME || DIGIT.matcher(text).find()) {
                return false;
            }
            cells += text.isEmpty() ? 0 : 1;
        }
        return cells >= least;
    }
}
