package dev.weir.form;

import dev.weir.report.ReportLanguage;

/** What is said of a form that was filled, in both languages. */
enum FillTold {
    SHEET("Sources", "填表来源"),
    TITLE("Where the values come from", "数据来源"),
    INTRODUCTION(
            "%d cells were filled in. What stood there already was left as it was. Check before you hand it in.",
            "共填入%d格；原来已填的一律未动。上报前请核对。"),
    CELL("Cell", "单元格"),
    COLUMN("Column", "列"),
    DEPARTMENT("Department", "来源部门"),
    LOAD("Load", "装载号"),
    DAY("As of", "数据日期"),
    MISSING("Not filled in", "未能填入"),
    UNKNOWN("Weir knows nothing of these columns: %s.", "以下各列系统里没有数据：%s。"),
    NOT_SEEN("\"%s\" may not be seen by those for whom this form is made.", "“%s”不在可查看的范围内。"),
    NOBODY("Row %d: nobody is found by %s.", "第%d行：按%s查不到。"),
    SEVERAL("Row %d: %s is true of %d; fill it in by hand.", "第%d行：按%s查到%d个，无法确定，请手工填写。"),
    HIDDEN("Row %d: may not be told here.", "第%d行：不在可查看的范围内。"),
    NO_VALUE("Row %d: not known, or not to be told here: %s.", "第%d行：系统中没有或不便提供：%s。"),
    LISTED(", ", "、"),
    OTHER_NAME("Row %d: the number belongs to another name than the one in the row.", "第%d行：证件号码与姓名不符。"),
    NO_KEY("Row %d: what stands there names nobody for sure.", "第%d行：填写的内容不足以确定是谁。"),
    WRONG("Row %d: %s", "第%d行：%s"),
    DIFFERENT("%s (%s): the form says %s, Weir knows %s.", "%s（%s）：表中为“%s”，系统中为“%s”，未改动。"),
    DECIDED("decided by %s", "人工认定：%s"),
    JOINED(" and ", "、");

    private final String en;
    private final String zh;

    FillTold(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** @param parts for the places in the sentence */
    String in(ReportLanguage language, Object... parts) {
        return language.say(en, zh, parts);
    }
}
