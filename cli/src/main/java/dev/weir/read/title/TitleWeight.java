package dev.weir.read.title;

import java.util.List;
import java.util.regex.Pattern;

/** How surely a text above a header speaks of the table below it; a later one more than an earlier one. */
enum TitleWeight {
    /** 附件2（根据2025年8月会议制表）: it speaks of something else. */
    ASIDE,
    /** 制表日期：2026年10月8日: when the table was made, which need not be what it is about. */
    MADE,
    PLAIN,
    /** 望湖社区台账（2026年9月）: the line calls itself a list. */
    TITLE,
    /** The line has the words by which the mapping calls the register, or a label such as 所属月份. */
    OWN;

    private static final String OPENING = "(（[［【〔《";
    private static final String CLOSING = ")）]］】〕》";
    private static final String DOCUMENT = "〔《";

    private static final Pattern OF_OTHERS = Pattern.compile("根据|依据|按照|参照|依照|遵照|修订|印发|下发|制定|转发|文件|通知|会议");
    private static final Pattern OTHERS_BEHIND =
            Pattern.compile("^\\s*(日|份|起)?\\s*(修订|制定|制表|制$|版|印发|下发|起执行|执行|起施行|施行|通知|文件|工作会议|会议|式样|样表).*");
    private static final Pattern MADE_BEFORE =
            Pattern.compile(".*(制表|填表|填报|填写|制单|打印|报送|上报|报出|导出|生成|更新|编制|审核|签发|录入|建档)\\s*(日期|时间|年月|于)?\\s*[:：]?\\s*$");
    private static final Pattern MADE_BEHIND = Pattern.compile("^\\s*(日)?\\s*(导出|打印|填报|填表|填写|上报|报送|生成|编制).*");
    private static final Pattern PERIOD_BEFORE = Pattern.compile(".*(期间|所属期|属期|报告期|月份|年月|月度|年度)\\s*[:：]?\\s*$");
    private static final Pattern LIST =
            Pattern.compile("台账|台帐|名册|花名册|登记[表册簿]|一览表|[\\p{IsHan}]{2}(?<![制填报附代]表)表|清单|名单|记录|日志|档案|流水|(账|帐|册)$");
    private static final Pattern ANNEX = Pattern.compile("^(附件|附表|附录|表号|文号).*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

    /**
     * @param before the text of the cell to the left, or nothing
     * @param text the cell in which something was found
     * @param begin where it begins
     * @param end where it ends
     * @param own what the mapping calls the register
     */
    static TitleWeight of(String before, String text, int begin, int end, List<String> own) {
        int opening = openingOf(text, begin);
        String inner = opening < 0 ? "" : text.substring(opening + 1, closingOf(text, end));
        boolean document = opening >= 0 && DOCUMENT.indexOf(text.charAt(opening)) >= 0;
        if (document
                || OF_OTHERS.matcher(inner).find()
                || OTHERS_BEHIND.matcher(text.substring(end)).matches()) {
            return ASIDE;
        }
        String head = before + " " + text.substring(0, begin);
        if (MADE_BEFORE.matcher(head).matches()
                || MADE_BEHIND.matcher(text.substring(end)).matches()) {
            return MADE;
        }
        if (PERIOD_BEFORE.matcher(head).matches()) {
            return OWN;
        }
        String outer = plain(outside(text));
        if (own.stream().map(TitleWeight::plain).anyMatch(words -> !words.isEmpty() && outer.contains(words))) {
            return OWN;
        }
        return LIST.matcher(outer).find() && !ANNEX.matcher(outer).matches() ? TITLE : PLAIN;
    }

    /** Where the innermost bracket opens that is still open at a place; -1 when none is. */
    private static int openingOf(String text, int place) {
        int depth = 0;
        for (int i = place - 1; i >= 0; i--) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                depth++;
            } else if (OPENING.indexOf(text.charAt(i)) >= 0 && --depth < 0) {
                return i;
            }
        }
        return -1;
    }

    private static int closingOf(String text, int place) {
        int depth = 0;
        for (int i = place; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && --depth < 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String outside(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (OPENING.indexOf(sign) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(sign) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                outside.append(sign);
            }
        }
        return outside.toString();
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
