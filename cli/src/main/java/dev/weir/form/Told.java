package dev.weir.form;

import dev.weir.report.ReportLanguage;

/** What is said to those who fill in a form, in both languages. */
enum Told {
    GUIDE("How to fill in", "填表说明"),
    CHOICES("choices", "选项"),
    NOTICE(
            "Fill in below the header, one row for each. Headings with a dark line must be filled in. See the sheet \"%s\".",
            "在表头下面填写，一户（人、件）一行。带深色底线的列必须填写。详见“%s”。"),
    REFUSAL("Please check", "请核对"),
    COLUMN("Column", "列"),
    NEEDED("Must be filled in", "是否必填"),
    HOW("How", "怎样填写"),
    MUST("yes", "必填"),
    DO_NOT_CHANGE(
            "Leave the headings as they are. Rows may be added, deleted and sorted; columns may be made wider. Do not fill in formulas: copy and paste values only.",
            "表头请保持原样。行可以增加、删除、排序，列宽可以调整。不要填公式，只粘贴数值。"),
    ISSUE_IN_TITLE(
            "The title must say of which time the list is, as in \"%s\". Change it when you fill in the next one.",
            "标题里必须写明期别，例如“%s”；填下一期时请改掉。"),
    ISSUE_IN_NAME(
            "The file's name must say of which time the list is: %s. Change it when you fill in the next one.",
            "文件名里必须写明期别：%s；填下一期时请改掉。"),
    SCOPE_FOLDER("Put the file into the folder inbox/%s/%s.", "填好后放进文件夹 inbox/%s/%s。"),
    SUBMITTER("<your own folder>", "<本单位的文件夹>"),
    SCOPE_IN_TITLE("The title must say whose list it is.", "标题里必须写明是哪个单位（社区）的。"),
    SCOPE_IN_SHEET("The sheet's name must say whose list it is.", "工作表名称必须写明是哪个单位（社区）的。"),
    SCOPE_IN_NAME("The file's name must say whose list it is.", "文件名里必须写明是哪个单位（社区）的。"),
    SECTION("\"%s\" stands on a line of its own above the rows that belong to it.", "“%s”单独写一行，放在所属各行的上面。"),
    COMMENT("\"%s\" stands in a comment at the cell.", "“%s”写在单元格的批注里。"),
    TEXT("Text.", "文字。"),
    WHOLE("A whole number.", "整数。"),
    DECIMAL("A number.", "数字。"),
    MONEY("An amount in yuan, figures only.", "金额，以元为单位，只填数字。"),
    DATE("A date such as 2026-03-05.", "日期，例如 2026-03-05。"),
    MOMENT("Date and time such as 2026-03-05 14:30.", "日期和时间，例如 2026-03-05 14:30。"),
    CHOICE("Choose from the list: %s.", "从下拉列表中选择：%s。"),
    RESIDENT_ID(
            "The number of the identity card: 18 characters, the last may be X. Its check digit must be right.",
            "公民身份号码，18位，末位可以是X；校验码不对时不能录入。"),
    CREDIT_CODE("The unified social credit code: 18 characters.", "统一社会信用代码，18位。"),
    PHONE(
            "A mobile or fixed telephone number, such as 13800000000 or 0574-87000000.",
            "手机或固定电话，例如 13800000000、0574-87000000。"),
    PLATE("A number plate such as 浙B12345.", "车牌号，例如 浙B12345。"),
    ADDRESS("An address down to the door, such as %s.", "地址写到门牌，例如 %s。"),
    BOUNDS(" From %s to %s.", "范围：%s 至 %s。"),
    SPLIT(" Several values are parted by \"%s\".", "有几个时用“%s”隔开。"),
    MAY_BE_EMPTY(" May be empty.", "没有可不填。"),
    YES("是", "是"),
    NO("否", "否");

    private final String en;
    private final String zh;

    Told(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** @param parts for the places in the sentence */
    String in(ReportLanguage language, Object... parts) {
        return language.say(en, zh, parts);
    }
}
