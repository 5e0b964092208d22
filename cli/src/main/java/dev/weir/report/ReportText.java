package dev.weir.report;

/** What Weir itself says in a report, in both languages. Places are those of {@link String#format}. */
public enum ReportText {
    AS_OF("As of %s", "数据截至%s"),
    KEY_NUMBERS("Key figures", "主要数据"),
    OVERVIEW("Overview", "概览"),
    SHEETS("Sheets of this workbook", "本工作簿目录"),
    SOURCE("Source", "数据来源"),
    CONTENTS("On this page", "本页内容"),
    COUNTED("How it is counted", "统计口径"),
    DATA("The data behind the chart", "图表数据"),
    ALL_ROWS("All %s rows", "全部%s行"),
    NOTHING("Nothing to show.", "无"),
    TOTAL("Total", "合计"),
    REPORTS("Reports", "统计报告"),
    ALL_REPORTS("All reports", "全部报告"),
    FORMATS("Also as", "其他格式"),
    UNIT("Unit: %s", "单位：%s"),
    MADE("Made from the version published on %s. A dash (–) means: nothing is known.", "依据%s发布的数据生成。“–”表示无数据。"),
    MORE_ROWS("The first %s of %s rows. The workbook (xlsx) has them all.", "仅列出前%s行，共%s行；完整数据见工作簿（xlsx）。"),
    OTHERS("Others (%s)", "其他（%s项）"),
    FOLDED(
            "The chart shows the %s largest; the other %s are added up as “Others”. The table has all of them.",
            "图中列出前%s项，其余%s项合并为“其他”；全部见表。"),
    LEFT_OUT("The chart shows the %s largest; the other %s stand only in the table.", "图中列出前%s项，其余%s项仅见于表。"),
    WIDE(
            "Paper has no room for all %s columns of this table. Those that are missing here stand in the page and in the workbook.",
            "本表共%s列，纸面容纳不下；缺少的列见网页和工作簿。"),
    LATEST("The chart shows the last %s; the %s before them stand only in the table.", "图中仅列最近%s项，之前的%s项见表。"),
    NO_PLACE("%s of %s have no coordinates and stand only in the table.", "%2$s项中有%1$s项无坐标，仅见于表。"),
    BAR_CHART("Bar chart: %s by %s, %s categories.", "条形图：按%2$s列出%1$s，共%3$s项。"),
    STACKED_CHART("Stacked bar chart: %s by %s, %s categories.", "堆积条形图：按%2$s列出%1$s，共%3$s项。"),
    LINE_CHART("Line chart: %s by %s, %s points in time.", "折线图：按%2$s列出%1$s，共%3$s个时点。"),
    MAP_CHART("Map: %s by %s, %s points.", "分布图：按%2$s标出%1$s，共%3$s个点。"),
    POSITION("position", "位置"),
    HIGHEST("The highest %s is %s (%s).", "%s最高的是%s（%s）。"),
    LOWEST("The lowest is %s (%s).", "最低的是%s（%s）。"),
    FROM_TO("%s goes from %s (%s) to %s (%s).", "%s由%s（%s）到%s（%s）。"),
    AND(", ", "、"),
    KILOMETRES("%s km", "%s公里"),
    METRES("%s m", "%s米"),
    FOR("%s: for %s", "%s：供%s使用"),
    WITHHELD(
            "Where fewer than %s people, households, vehicles or payments are counted in a cell of this file, their number is withheld (–); sums and shares are of the numbers that are shown, and so may be too small.",
            "本文件中人、户、车辆、发放笔数少于%s的数不列出（–）；合计与比率仅按列出的数计算，可能偏小。"),
    NOT_IN_FILE("Left out, as it is not in the file of this audience: %s.", "以下内容不在本使用方的数据文件中，未列入：%s。"),
    REPORT_FAILED("This report could not be made: %s", "本报告未能生成：%s");

    private final String english;
    private final String chinese;

    ReportText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String in(ReportLanguage language, Object... values) {
        return language.say(english, chinese, values);
    }
}
