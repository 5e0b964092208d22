package dev.weir.read.grid;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row that says that there is nothing to say, as 本月无, 无变动, 零报告 or nil below an empty table's header, or a mark in each cell. */
final class NothingLine {

    /** What such a row begins with, in most cases. */
    static final String INITIALS = "无没未零空本当该全经暂今目我n—–―-/\\_×〇○0([";

    private static final int LONGEST = 40;

    private static final String WHEN = "(经(核查|核实|排查|统计)后?,?)?((我|本|该|当|全|今|上)?"
            + "(期|月|季度?|年度?|周|旬|天|日|次|村|社区|居|单位|辖区|区|组|网格|街道|镇|科室|表|项|批)(份|内|度|中)?){0,3}"
            + ",?(暂时?|均|目前|尚|仍|为|情况|填报)?";
    private static final String WHAT = "(任何|相关|此类|该类|符合条件的?|需要?|发生|发现|新增|新发|增加|增减|减少|退出|注销|迁入|迁出|死亡|变动|变化|变更|异动|调整|"
            + "数据|记录|情况|人员|对象|人|户|家庭|业务|报告|申报|上报|报送|填报|内容|事项|此项|工作|项目|低保|特困|救助|发放|案件|投诉|工单|事件|异常|问题|隐患|事故|欠费|缴费|的|及|和|、|或)";
    private static final Pattern WORD = Pattern.compile(WHEN + "(无|没有|没|未|零|空)" + WHAT + "{0,6}(,?(无|没有|未|零)" + WHAT
            + "{1,6}){0,3}[.。!]?|[(\\[](无|空)[)\\]]|空表|零报告|以下空白"
            + "|nil(return|report)?|none(thismonth)?|n/?a|notapplicable|nothing(toreport)?|zeroreport"
            + "|no(new)?(data|changes?|records?|entries|cases|additions)(thismonth)?[.]?");
    private static final Pattern MARK = Pattern.compile("[-—–―_/\\\\]+|×|〇|○");
    private static final Pattern ZERO = Pattern.compile("0+(\\.0+)?[户人元个]?");
    private static final Pattern COUNTER = Pattern.compile("序号?|编号|行号|no\\.?|#");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern AS_BEFORE = Pattern.compile("[\\p{IsHan},.。、;:!()]{2,40}");
    private static final Pattern BEFORE =
            Pattern.compile(".*(无|未|没|零|空|同上|同前|上[月期季年].*(同|一致|不变)|(同|一致|不变).*上[月期季年]).*");

    private final Header header;
    private final boolean list;

    NothingLine(Header header, TableColumns columns) {
        this.header = header;
        this.list = header.texts().size() < 2 || columns.mapped().length < 2;
    }

    /**
     * Whether each cell but a running number says nothing: a word of it, with zeros beside it, or marks in several cells. A list of one column has
     * such words as values.
     */
    boolean is(GridRow row) {
        if (list) {
            return false;
        }
        boolean word = false;
        boolean zero = false;
        int marks = 0;
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            String text = row.folded(column);
            if (text.isEmpty() || counts(column, text)) {
                continue;
            }
            if (text.length() > LONGEST) {
                return false;
            }
            if (MARK.matcher(text).matches()) {
                marks++;
            } else if (ZERO.matcher(text).matches()) {
                zero = true;
            } else if (WORD.matcher(text).matches()) {
                word = true;
            } else {
                return false;
            }
        }
        return word || marks > 1 && !zero;
    }

    /** Whether the rows of a table have a running number in front. */
    static boolean mayBeCounted(Header header) {
        return header.texts().keySet().stream()
                .min(Comparator.naturalOrder())
                .map(first -> COUNTER.matcher(HeaderText.fold(header.texts().get(first))))
                .filter(Matcher::matches)
                .isPresent();
    }

    /** Whether the row begins with a running number, and {@link #is} is true of it. */
    boolean isCounted(GridRow row) {
        int first = row.firstColumn();
        int second = first < 0 ? -1 : row.columnAfter(first);
        return second >= 0
                && INITIALS.indexOf(HeaderText.initial(row.text(second))) >= 0
                && header.texts().containsKey(first)
                && counts(first, row.folded(first))
                && is(row);
    }

    /** Whether a text says that there is nothing: 本月无. */
    static boolean says(String folded) {
        return WORD.matcher(folded).matches() || MARK.matcher(folded).matches();
    }

    /** Whether a text alone in its row tells of the whole ledger rather than of a row: 与上月一致, 经核查未发现符合条件的对象. */
    static boolean mayBe(String folded) {
        return AS_BEFORE.matcher(folded).matches() && BEFORE.matcher(folded).matches();
    }

    private boolean counts(int column, String text) {
        return NUMBER.matcher(text).matches()
                && COUNTER.matcher(HeaderText.fold(header.texts().get(column))).matches();
    }
}
