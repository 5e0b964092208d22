package dev.weir.inspect;

import dev.weir.report.ReportLanguage;
import dev.weir.rows.RowClass;

/** What is said about a file, in both languages. */
enum Said {
    TITLE("What Weir sees", "文件检视"),
    WITHOUT_NAME("table", "表"),
    SHEET("Sheet %s", "工作表“%s”"),
    SHEET_HIDDEN(" (hidden)", "（隐藏）"),
    ROWS("rows", "各类行"),
    COLUMNS("columns", "各列"),
    FIELDS("fields of the shared schema", "对应字段"),
    DOUBTS("to look at", "可疑之处"),
    KIND("class", "类别"),
    COUNT("rows", "行数"),
    EXAMPLE("example", "示例"),
    COLUMN("column", "列"),
    NAME("name", "名称"),
    TYPE("type", "类型"),
    FILLED("filled", "填写率"),
    DIFFERENT("different", "不同值"),
    EXAMPLES("examples (masked)", "示例（已遮盖）"),
    FIELD("seems to be", "疑为"),
    SCORE("score", "得分"),
    REASON("because", "理由"),
    CELL("first at", "首见于"),
    WHAT("what", "问题"),
    NO_HEADER("no row looks like the names of columns", "没有一行像列名"),
    NO_DATA("no rows below the header", "表头下没有数据行"),
    SAMPLED("types and values from %d of %d rows", "类型和取值根据%d行（共%d行）"),
    HIDDEN_COLUMN("the column is hidden", "该列被隐藏"),
    HIDDEN_ROWS("%d rows are hidden", "隐藏行%d行"),
    MERGED("merged cells of several rows: the value counts for each", "跨行合并：每行都算此值"),
    NAMED("its name", "列名"),
    NAMED_LIKE("its name, nearly", "列名相近"),
    READ("%d %% of the values", "%d%%的值相符"),
    UNNAMED("the values alone", "仅根据值"),
    FITS("the mapping %s fits", "已有映射 %s 适用"),
    NEARLY_FITS("the mapping %s nearly fits", "已有映射 %s 大致适用"),
    MISSING(", missing here: %s", "，此处缺少：%s"),
    EXTRA(", not read by it: %s", "，未读取：%s"),
    UNCERTAIN("?", "？");

    private final String en;
    private final String zh;

    Said(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** @param parts for the places in the sentence */
    String in(ReportLanguage language, Object... parts) {
        return language.say(en, zh, parts);
    }

    /** What people call rows of a class. */
    static String of(RowClass rowClass, ReportLanguage language) {
        boolean chinese = language == ReportLanguage.ZH;
        return switch (rowClass) {
            case TITLE -> chinese ? "标题" : "title";
            case HEADER -> chinese ? "表头" : "header";
            case DATA -> chinese ? "数据" : "data";
            case TOTAL -> chinese ? "合计" : "total";
            case NOTE -> chinese ? "表尾、说明" : "foot, note";
            case REPEATED_HEADER -> chinese ? "重复表头" : "repeated header";
            case COLUMN_NUMBERS -> chinese ? "列号" : "column numbers";
            case SECTION -> chinese ? "分段" : "section";
            case OTHER_TABLE -> chinese ? "另一张表" : "another table";
            case UNFILLED -> chinese ? "未填写" : "not filled in";
            case DOUBTFUL -> chinese ? "存疑" : "doubtful";
            case STRUCK -> chinese ? "删除线" : "struck out";
        };
    }
}
