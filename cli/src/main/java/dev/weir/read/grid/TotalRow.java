package dev.weir.read.grid;

import java.util.regex.Pattern;

/** Texts that say that a row sums up others: 小计, 本 页 合 计, 月计, 总计：叁户, 以上共3户, 第一网格小计. */
final class TotalRow {

    /** What such lines begin with, in most cases. */
    static final String INITIALS = "以上合小总累承过";

    private static final int LONGEST = 64;
    private static final String NUMERAL = "[\\d.,一二三四五六七八九十百千万零〇两壹贰叁肆伍陆柒捌玖拾佰仟]+";
    private static final String UNIT = "(户|人|元|圆|个|名|套|间|条|笔|家|辆|幢|栋|台|件|次|张|份)";
    private static final String WORD = "(合计|小计|总计|共计|累计|[日周旬月季年]计|总数|总和|总户数|总人数|总金额|合计数)";
    private static final String REST = "(人民币|大写|人数|户数|金额|数)?([:(/].*|" + NUMERAL + UNIT + ".*|" + UNIT + ")?";
    private static final String PART =
            "[\\p{IsHan}A-Za-z\\d]{0,12}" + "(社区|村|网格|幢|栋|楼|单元|组|队|月|季度|年|户|片|街道|镇|区|类|级|项|页|部|班|苑|\\d)";
    private static final Pattern TOTAL =
            Pattern.compile("[(\\[【]?(以上|上述|本页?|本月|本季度?|本年|本户|本期|全部|全年|人数|金额|户数|应发|实发|大写|扣款|\\d{1,2}(-\\d{1,2})?月)?"
                    + WORD + REST + "[)\\]】]?"
                    + "|(以上|上述)?[合总小]?共计?:?" + NUMERAL + UNIT + ".*"
                    + "|" + PART + "(合计|小计|总计|共计|累计)" + REST
                    + "|承前页|过次页|接前页|转次页|(grand|sub-?)?total([:(].*)?");

    private TotalRow() {}

    /** Whether a cell says so; null says nothing. */
    static boolean says(String text) {
        if (text == null || text.length() > LONGEST) {
            return false;
        }
        boolean possible =
                text.indexOf('计') >= 0 || text.indexOf('計') >= 0 || text.contains("otal") || text.contains("OTAL");
        return possible && TOTAL.matcher(folded(text)).matches();
    }

    /** Whether the first cell of a row says so; there more forms are meant than elsewhere. */
    static boolean opens(String text) {
        return text != null
                && text.length() <= LONGEST
                && TOTAL.matcher(folded(text)).matches();
    }

    private static String folded(String text) {
        return HeaderText.fold(text).replace('計', '计').replace('總', '总');
    }
}
