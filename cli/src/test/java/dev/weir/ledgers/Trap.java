package dev.weir.ledgers;

/** A habit of clerks and programs that breaks importers; a ledger has several of them at once. */
enum Trap {
    /** Above the title: 附件2（根据…2025年8月…制表）. */
    ANNEX_LINE,
    /** Each sheet is the ledger of another building, as only its title says. */
    TITLE_PER_SHEET,
    /** Below the title: 单位：元, and the day on which the sheet was filled in, of another month. */
    FILLED_IN_LINE,
    COLUMN_NUMBERS,
    TWO_LEVEL_HEADER,
    REPEATED_HEADER,
    /** 第一网格（网格员：王某）. */
    SECTIONS,
    /** The section's grid is a column of the mapping. */
    SECTION_VALUE,
    /** 小计 or 月计 below each section or page. */
    SUBTOTALS,
    TOTAL,
    /** The mapping compares the total with the rows. */
    TOTAL_CHECKED,
    /** The total is a formula that has never been worked out. */
    TOTAL_WITHOUT_RESULT,
    FOOT,
    /** A foot of one sentence that no rule knows. */
    FREE_FOOT,
    SECOND_TABLE,
    /** Below the table, under a title of its own and with the same header: those who have moved away. */
    MOVED_OUT_BELOW,
    SIDE_TABLE,
    /** 序号 4, 5, 6 and nothing behind them. */
    UNFILLED_ROWS,
    CONTINUATION_SHEET,
    MOVED_OUT_SHEET,
    HIDDEN_SHEET,
    NOTE_SHEET,
    MERGED_AMOUNT,
    /** Saved as CSV: what was merged stands only in the first row. */
    FILL_DOWN,
    /** "YH"0000 and 000000. */
    KEY_FORMAT,
    /** 1001.0, as programs write whole numbers. */
    FLOAT_KEYS,
    /** Amounts in 万元: in the format, the cell or the heading. */
    TEN_THOUSANDS,
    /** Identity numbers as numbers of 15 digits. */
    ID_AS_NUMBER,
    ERROR_CELL,
    ERROR_KEY,
    DOOR_AS_DATE,
    FORMULA_WITHOUT_RESULT,
    /** ="000123", '000124. */
    GUARDS,
    STRUCK_ROW,
    STRUCK_PART,
    HIDDEN_ROW,
    BRACKETS,
    TWO_PHONES,
    DITTO,
    BLANK_WORDS,
    /** A character cut in half. */
    DAMAGED_BYTES,
    /** An address with a comma that nobody has quoted. */
    SURPLUS_DELIMITER,
    /** Remarks such as 共计：3人. */
    TOTAL_WORD_IN_REMARK,
    /** A family of which only number and head are known. */
    SPARSE_ROW,
    /** The next issue comes in another format. */
    OTHER_FORMAT,
    /** Beside a label above the header, a column of the mapping: 包片干部：赵某; on a later page another one. */
    ABOVE_VALUE,
    /** The two phones of a cell are a row each. */
    SPLIT,
    /** A share of the rent, as 50 % or 0.5 shown so. */
    PERCENT,
    /** The euro sign, one byte in what Windows writes. */
    EURO,
    /** Below the table, under a title of its own and with the same header: what is no part of the ledger. */
    OTHER_LIST_BELOW
}
