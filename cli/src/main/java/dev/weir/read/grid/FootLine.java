package dev.weir.read.grid;

import java.util.regex.Pattern;

/** Texts of the lines below a table: who made it, remarks, the place of the seal, dates, page numbers. Texts are folded, with a final colon kept. */
final class FootLine {

    /** What such lines begin with, in most cases. */
    static final String INITIALS =
            "填制表审复核负责经办联统登单主分备说注附盖签日社编报抄打公第共续接转年平人户其上下本结增较同环计示样范例举实应累余减加扣.…" + NothingLine.INITIALS;

    private static final String SIGNERS = "(填表|填报|制表|制单|编制|报送|审核|复核|审批|审定|负责|经办|联系|统计|登记|单位负责|主管|分管|社区书记|社区主任|书记|主任|领导)"
            + "(人|人员|领导|领导审批|单位|部门|日期|时间|电话|人签字|人签名|领导签字|领导签名|意见|签字|签名)?"
            + "|备注|说明|填表说明|填报说明|注|附注|盖章|公章|签章|签字|签名|日期|打印日期|打印时间";

    private static final Pattern WORD = Pattern.compile("(" + SIGNERS + "):?");
    private static final Pattern BEGINS = Pattern.compile("(" + SIGNERS + ").*");
    private static final Pattern SIGNED = Pattern.compile("(" + SIGNERS + ")(\\([^)]*\\))?\\d*:.*");
    private static final Pattern LABELLED = Pattern.compile("[\\p{IsHan}、/]{1,12}(\\([^)]*\\))?:.*");
    private static final Pattern SEAL = Pattern.compile(
            "[\\p{IsHan}]{0,16}[(\\[](公章|盖章|签章|印章|章|签字|签名|盖公章|加盖公章)[)\\]]:?[\\p{IsHan}]{0,4}|(公章|盖章|签章|签字):?");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4}|[一二三四五六七八九〇零]{4})?年[\\d一二三四五六七八九十]{0,3}月([\\d一二三四五六七八九十]{0,3}日)?|\\d{4}[-./]\\d{1,2}([-./]\\d{1,2})?");
    private static final Pattern NUMBERED = Pattern.compile("\\(?\\d{1,2}[.、)]\\D.*");
    private static final Pattern PAGE = Pattern.compile(
            "第\\d*页([,、/]?共\\d*页)?|共\\d+页([,、]?第\\d+页)?|-\\d+-|page\\d+(of\\d+)?|[(]?(续表|续上页|接上页|转下页|接下页|续)[)]?");

    /** 平均, 其中:低保户, 上月结转, 同比: what is told of all rows. */
    private static final Pattern SUMMARY = Pattern.compile(
            "平均(值|数|每户|每人|水平)?|[人户]均[\\p{IsHan}]{0,6}|其中(:.*)?|[上下本][月期年季页](结转|结余|新增|减少|增加|增减|发放|数|余额)?[\\p{IsHan}]{0,2}:?"
                    + "|结转(下|上)?[月期年页]?|结余|余额|(本月|本期|本年)?[实应]发(数|额|金额)?|累计发放|[减加]:.*|扣款|增减(额|数|户数|情况)?|(较|与)?(上[月期年])?(同比|环比)[\\p{IsHan}]{0,4}|计|[审核批][核定]?合计|[.…]{2,}|…");

    /** 示例, 例:330203001: the row that shows how a form is filled in. */
    private static final Pattern SAMPLE = Pattern.compile("(示例|样例|范例|例|例如|举例|填写示例)(:.*)?");

    private FootLine() {}

    /** Whether a row of many cells is a foot, a summary or a sample by its first one, if the table has no such texts there. */
    static boolean opens(String text) {
        return isSigned(text)
                || isWord(text)
                || isPage(text)
                || SUMMARY.matcher(text).matches()
                || SAMPLE.matcher(text).matches();
    }

    /** 备注, 填表人: nothing behind the word. */
    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    static boolean begins(String text) {
        return BEGINS.matcher(text).matches();
    }

    /** 填表人:王某. */
    static boolean isSigned(String text) {
        return SIGNED.matcher(text).matches();
    }

    /** Any label with a colon: 社区书记:赵某. */
    static boolean isLabelled(String text) {
        return LABELLED.matcher(text).matches();
    }

    /** (公章), 社区(章). */
    static boolean isSeal(String text) {
        return SEAL.matcher(text).matches();
    }

    /** A date, or the blanks for one: 年 月 日. */
    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /** 1.一式两份. */
    static boolean isNumbered(String text) {
        return NUMBERED.matcher(text).matches();
    }

    /** 第1页共2页, (续). */
    static boolean isPage(String text) {
        return PAGE.matcher(text).matches();
    }

    /** Whether every cell of a row is a label, a seal or a date, and not only a date. */
    static boolean isAllOf(GridRow row) {
        int cells = 0;
        boolean told = false;
        for (int i = 0; i < row.size(); i++) {
            String text = row.folded(row.column(i));
            if (text.isEmpty()) {
                continue;
            }
            boolean label = isLabelled(text);
            boolean sign = isSigned(text) || isWord(text) || isSeal(text);
            if (!label && !sign && !isDate(text)) {
                return false;
            }
            told |= sign || label && cells > 0;
            cells++;
        }
        return told;
    }

    static boolean endsLabelled(GridRow row) {
        return isLabelled(row.folded(row.column(row.size() - 1)));
    }
}
