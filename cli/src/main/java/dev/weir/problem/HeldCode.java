package dev.weir.problem;

/** Why an input was held ({@link StoppedException#code()}): nothing of it was loaded, a person decides. The codes are stable. */
public enum HeldCode implements MessageCode {
    NOT_UNDERSTOOD("H001", "no header row was found, or the sheet cannot be understood", "找不到表头行，或无法识别该表"),
    COLUMN_MISSING("H002", "a required column is missing", "缺少必需的列"),
    HEADER_DUPLICATE("H003", "two columns have the same header", "有两列的表头相同"),
    BRAKE("H004", "too many records would go", "将减少的记录过多"),
    TOO_MANY_REJECTS("H005", "too many rows are wrong", "错误的行过多"),
    TOTALS(
            "H006",
            "the ledger's totals do not agree with its rows, or cannot be compared with them",
            "台账的合计与明细不符，或无法核对"),
    NO_SCOPE("H007", "it cannot be told which ledger this is", "无法确定这是哪一本台账"),
    NO_SHEET("H008", "no sheet has one of the expected names", "没有名称相符的工作表"),
    TOO_LONG("H009", "it takes longer than an input may", "处理时间超过上限"),
    TOO_LARGE("H010", "it holds more than an input may", "解压后的内容超过上限"),
    NO_ISSUE("H011", "it cannot be told which month, year or day it is about", "无法确定这是哪一期（年、月、日）的台账"),
    COLUMN_UNREADABLE("H012", "a column cannot be read in nearly all of its rows", "有一列几乎所有行都无法识别"),
    RECEIPTS_UNUSABLE(
            "H013",
            "it is a returned workbook, and none of its rows has a receipt number that can be used",
            "这是一份退回件，但其中没有可用的回执号"),
    RECEIPTS_MISSING(
            "H014",
            "it holds only few rows and no receipt numbers, while rows of its ledger are out for correction",
            "该台账有行已退回待改，本文件只有少数几行且缺少“回执号”一列，不能当作整本台账");

    private final Text text;

    HeldCode(String code, String english, String chinese) {
        this.text = new Text(code, english, chinese);
    }

    /** Whether corrected rows seem to have come without their numbers: they are never taken for the whole ledger unless somebody says that they are it. */
    public boolean isOfReturned() {
        return this == RECEIPTS_UNUSABLE || this == RECEIPTS_MISSING;
    }

    @Override
    public Text text() {
        return text;
    }
}
