package dev.weir.read.grid;

import java.util.regex.Pattern;

/** Texts of the lines that divide a table: 第一网格（网格员：…）, 3幢, 一、城镇低保户. */
final class SectionLine {

    private static final int LONGEST = 48;
    private static final String UNIT =
            "(网格|片区|片|小组|组|社区|居委会|村|村委会|小区|苑|幢|栋|号楼|楼|单元|层|区|街道|镇|路段|支部|中队|队|班|类|批次|批|季度|月|月份|年度|期|级|部分)";
    private static final String REST = "([(\\[【].*[)\\]】]|:.*)?";
    private static final Pattern NAMED = Pattern.compile("[\\p{IsHan}A-Za-z\\d-]{0,16}?" + UNIT + REST);
    private static final Pattern TOLD = Pattern.compile("(第[\\d一二三四五六七八九十百]|[\\dA-Za-z]).*|.*[(\\[【:].*");
    private static final Pattern ORDINAL =
            Pattern.compile("([一二三四五六七八九十]{1,3}[、.,]|\\([一二三四五六七八九十]{1,3}\\)|[①-⑳]).{1,40}");

    /** The second cell of 西山社区 | 2户, or the first of 社区 | 西山. */
    private static final Pattern COUNT = Pattern.compile("(小计|共计|共|计)?:?\\d+[户人名].*");

    private static final Pattern LABEL = Pattern.compile("(网格|片区|小组|社区|居委会|村|村委会|小区|街道|镇|楼栋|楼幢|单元):?");

    private SectionLine() {}

    /** Whether the two cells of a row divide the table together. */
    static boolean isPair(GridRow row) {
        String first = row.folded(row.firstColumn());
        String second = row.folded(row.column(row.size() - 1));
        return LABEL.matcher(first).matches()
                || mayBe(first) && COUNT.matcher(second).matches();
    }

    /** Whether a folded text may be such a line; persons may be called 王小楼 too. */
    static boolean mayBe(String text) {
        return text.length() <= LONGEST
                && (isOrdinal(text) || NAMED.matcher(text).matches());
    }

    /** 二、低保边缘户. */
    static boolean isOrdinal(String text) {
        return ORDINAL.matcher(text).matches();
    }

    /** Whether it is certainly no name of a person: it has an ordinal, a number, a bracket or a label. */
    static boolean isTold(String text) {
        return mayBe(text) && (isOrdinal(text) || TOLD.matcher(text).matches());
    }
}
