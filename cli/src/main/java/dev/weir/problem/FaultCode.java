package dev.weir.problem;

/**
 * What can be wrong with a value or a row, or was put right. The codes are stable: they stand in {@code weir.fault} and in the workbooks that
 * go back to clerks. Each has a sentence in English and Chinese in which {@code {column}} and {@code {value}} are replaced.
 */
public enum FaultCode implements MessageCode {
    REQUIRED_MISSING("F001", "error", "{column} is required and is empty", "{column}必填，此处为空"),
    KEY_UNREADABLE(
            "F002",
            "error",
            "{column} identifies the row and is missing or cannot be read: \"{value}\"",
            "{column}是本行的编号，缺失或无法识别：“{value}”"),
    KEY_DISAGREES(
            "F003",
            "error",
            "several rows have the same {column} \"{value}\" but say different things",
            "多行的{column}同为“{value}”，但内容不一致"),
    ROW_REPEATED("F004", "warning", "the row says the same as row {row}; it counts once", "本行与第 {row} 行内容相同，只计一次"),
    CHECK_FAILED("F005", "warning", "{column} \"{value}\" is outside what is allowed", "{column}“{value}”超出允许的范围"),
    EXPRESSION_FAILED(
            "F006",
            "warning",
            "{column} could not be worked out from this row (\"{value}\")",
            "根据本行内容（“{value}”）无法得出{column}"),
    REFERENCE_UNREADABLE(
            "F007",
            "error",
            "{column} says which household the row belongs to and cannot be read: \"{value}\"",
            "{column}表示本行所属的户，无法识别：“{value}”"),
    NOT_INTEGER("F010", "warning", "{column} must be a whole number; found \"{value}\"", "{column}应为整数，现为“{value}”"),
    NOT_NUMBER("F011", "warning", "{column} must be a number; found \"{value}\"", "{column}应为数字，现为“{value}”"),
    NOT_MONEY(
            "F012",
            "warning",
            "{column} must be an amount in yuan such as 1234.50; found \"{value}\"",
            "{column}应为以元计的金额，如 1234.50，现为“{value}”"),
    NOT_DATE(
            "F013",
            "warning",
            "{column} must be a date such as 2024-03-05; found \"{value}\"",
            "{column}应为日期，如 2024-03-05，现为“{value}”"),
    DATE_IMPOSSIBLE(
            "F014",
            "warning",
            "{column} \"{value}\" is a date or time that does not exist",
            "{column}“{value}”是不存在的日期或时间"),
    NOT_DATETIME(
            "F015",
            "warning",
            "{column} must be a date and time such as 2024-03-05 14:30:00; found \"{value}\"",
            "{column}应为日期和时间，如 2024-03-05 14:30:00，现为“{value}”"),
    NOT_BOOLEAN("F016", "warning", "{column} must be yes or no; found \"{value}\"", "{column}应填“是”或“否”，现为“{value}”"),
    NOT_PHONE(
            "F017",
            "warning",
            "{column} must be a telephone number such as 13812345678 or 0574-87654321; found \"{value}\"",
            "{column}应为电话号码，如 13812345678 或 0574-87654321，现为“{value}”"),
    DATE_OUT_OF_RANGE(
            "F018",
            "warning",
            "{column} \"{value}\" must lie in the years 1850 to 2150",
            "{column}“{value}”的年份应在 1850 至 2150 之间"),
    DATE_UNKNOWN(
            "F019",
            "warning",
            "{column} \"{value}\" is what programs and devices write when they do not know the time (a clock not set, or ahead of"
                    + " the day of delivery)",
            "{column}“{value}”是程序或设备在时间未知时写入的值（时钟未设置，或晚于送达日期）"),
    ID_FORM(
            "F020",
            "warning",
            "{column} must be an id number of 18 characters (or 15 on old cards); found \"{value}\"",
            "{column}应为 18 位（旧证 15 位）证件号码，现为“{value}”"),
    ID_CHECK_DIGIT(
            "F021",
            "warning",
            "the last character of {column} \"{value}\" does not fit the others: a digit is mistyped or two are swapped",
            "{column}“{value}”的校验码不符，可能有数字输错或颠倒"),
    ID_BIRTH_DATE(
            "F022",
            "warning",
            "{column} \"{value}\" contains an impossible date of birth",
            "{column}“{value}”中的出生日期不存在"),
    ID_DIVISION(
            "F023",
            "warning",
            "{column} \"{value}\" begins with digits that belong to no province",
            "{column}“{value}”开头的数字不属于任何省份"),
    USCC_FORM(
            "F030",
            "warning",
            "{column} must be a unified social credit code of 18 characters, without I, O, S, V, Z; found \"{value}\"",
            "{column}应为 18 位统一社会信用代码（不含 I、O、S、V、Z），现为“{value}”"),
    USCC_CHECK_DIGIT(
            "F031",
            "warning",
            "the last character of {column} \"{value}\" does not fit the others: a character is mistyped or two are swapped",
            "{column}“{value}”的校验码不符，可能有字符输错或颠倒"),
    NOT_PLATE(
            "F040",
            "warning",
            "{column} must be a number plate such as 浙B12345; found \"{value}\"",
            "{column}应为车牌号，如 浙B12345，现为“{value}”"),
    NOT_ADDRESS(
            "F041",
            "warning",
            "{column} needs a community, road or estate and a number, building or room; found \"{value}\"",
            "{column}应写明社区、道路或小区以及门牌号、幢号或室号，现为“{value}”"),
    NOT_IN_LIST(
            "F042",
            "warning",
            "{column} \"{value}\" is not in the list of allowed values",
            "{column}“{value}”不在允许的选项之中"),
    COORDINATE_OUTSIDE(
            "F043",
            "warning",
            "{column} \"{value}\" lies outside China (longitude 73 to 136, latitude 3 to 54 degrees); were the two swapped?",
            "{column}“{value}”不在国内范围（经度 73 至 136 度，纬度 3 至 54 度），请检查经纬度是否颠倒"),
    COORDINATE_ALONE(
            "F044",
            "warning",
            "{column} \"{value}\" was left out, because the other coordinate is missing or wrong",
            "{column}“{value}”未采用：另一坐标缺失或有误"),
    BRACKETS_IN_ADDRESS(
            "F045",
            "warning",
            "{column} \"{value}\" has something in brackets that may name another room or may be a remark; write the room without brackets, and remarks into a column of their own",
            "{column}“{value}”的括号内容不知是另一间房还是备注；请将房号写在括号外，备注另填一列"),
    LINE_PATTERN("F050", "error", "the line does not have the expected form: \"{value}\"", "该行不符合约定的格式：“{value}”"),
    LINE_WITHOUT_END(
            "F052",
            "warning",
            "the last line has no end and may be cut off: \"{value}\"; when the whole line is delivered, it replaces this one",
            "最后一行没有换行符，可能不完整：“{value}”；完整的一行送达后将替换本行"),
    LIST_IN_TEXT(
            "F054",
            "warning",
            "{column} is a list or an object where a text is expected: \"{value}\"; name the field inside it in the mapping",
            "{column}应为文本，现为列表或对象：“{value}”；请在映射中写明其中的字段"),
    DAMAGED_CHARACTERS(
            "F055",
            "warning",
            "{column} \"{value}\" has lost a character (shown as \uFFFD): it was cut or damaged where it was written",
            "{column}“{value}”中有字符丢失（显示为 \uFFFD）：写出时被截断或损坏"),
    COLUMN_COUNT("F051", "error", "the row has too many or too few columns: \"{value}\"", "该行的列数过多或过少：“{value}”"),
    NOT_LIKE_ROWS(
            "F053",
            "error",
            "the row does not look like one of the table: only \"{value}\" stands in it; remove it, or fill in its other columns",
            "本行不像表中的数据行：只填有“{value}”；请删除本行，或补全其他各列"),
    NOT_LIKE_RECORDS(
            "F057",
            "error",
            "the record that begins with \"{value}\" is not like the others: it may be a header, a trailer or a total; if so, skip it by a rule in the mapping",
            "以“{value}”开头的记录与其他记录不同，可能是文件头、文件尾或合计；若是，请在映射中用规则跳过"),
    TEXT_BEHIND_RECORD(
            "F058",
            "warning",
            "text stands behind the last column of this record, but not of the others: its columns may be shifted; compare the values with the file",
            "本记录最后一列之后还有内容，其他记录没有：各列可能错位；请与原文件核对"),
    ROW_STRUCK_OUT(
            "F056",
            "error",
            "the row of \"{value}\" is struck out, so it was not recorded; delete it, or take the line through it away if it still counts",
            "“{value}”一行被画了删除线，未予登记；请删除该行，若仍有效请取消删除线"),
    ERROR_CELL(
            "F060",
            "warning",
            "{column} shows the spreadsheet's error {value}: the formula has no result; put the formula right or type the value",
            "{column}显示错误值 {value}，公式没有结果；请更正公式或直接填写"),
    DIGITS_LOST(
            "F061",
            "warning",
            "{column} \"{value}\" was stored as a number, and a number keeps only 15 digits: the others are lost; format the column as text, then type it again",
            "{column}“{value}”被存为数值，只保留 15 位，其余位数已丢失；请先将该列设为“文本”格式再重新填写"),
    NUMBER_SHORTENED(
            "F062",
            "warning",
            "{column} \"{value}\" is a number that a program has shortened, its other digits are lost; format the column as text, then type it again",
            "{column}“{value}”已被软件改成科学计数，原来的数字已丢失；请先将该列设为“文本”格式再重新填写"),
    MADE_A_DATE(
            "F063",
            "warning",
            "{column} \"{value}\": the spreadsheet has made a date of what was typed, such as 3-2; format the column as text, then type it again",
            "{column}“{value}”：表格软件已把填写的内容（如 3-2）改成日期；请先将该列设为“文本”格式再重新填写"),
    NO_RESULT(
            "F064",
            "warning",
            "{column} is a formula that has not been worked out: \"{value}\"; open the workbook in Excel or WPS, save it and send it again",
            "{column}是尚未计算的公式“{value}”；请用 Excel 或 WPS 打开并保存后重新提交"),
    NOT_TEXT(
            "F065",
            "warning",
            "{column} holds bytes that are no text: \"{value}\"; give it as text",
            "{column}是无法识别为文字的二进制数据“{value}”；请以文本提供"),
    CELL_STRUCK_OUT(
            "F066",
            "warning",
            "{column} \"{value}\" is struck out, so it does not count; type what counts, or take the line through it away",
            "{column}“{value}”被画了删除线，未采用；请填写有效内容，或取消删除线"),
    VALUES_UNEVEN(
            "F067",
            "warning",
            "{column} \"{value}\" holds several values, and another column of the row holds another number of them, so nobody can say which belong together; give each a row of its own",
            "{column}“{value}”含有多个值，与本行其他列的个数不一致，无法对应；请每个值单独填写一行"),
    YEAR_UNKNOWN(
            "F070",
            "warning",
            "{column} \"{value}\" has no year, and neither the order of the lines nor the file's name tells it: the clock jumps"
                    + " here or behind it; deliver the log by years, with the year in the file's name, or make the device write it",
            "{column}“{value}”没有年份，根据行的先后次序和文件名也无法确定（此处或之后时钟有跳变）；请按年份分别提交日志并在文件名中写明年份，或让设备写出年份"),
    REPEATS_UNKNOWN(
            "F071",
            "error",
            "the line says that another was repeated, and which one is not known, or too often: \"{value}\"; switch off"
                    + " \"last message repeated\" where the log is written",
            "该行表示另一行重复出现，但无法确定是哪一行，或次数过多：“{value}”；请在写日志的设备上关闭重复行合并"),
    REPAIRED_CHARACTERS(
            "R001",
            "repair",
            "{column} \"{value}\": width, spaces or case of characters put right",
            "{column}“{value}”：已更正全角、空格或大小写"),
    REPAIRED_ID(
            "R002",
            "repair",
            "{column} \"{value}\": the 15-digit id number was brought to 18",
            "{column}“{value}”：15 位证件号码已升为 18 位"),
    REPAIRED_UNIT("R003", "repair", "{column} \"{value}\" was brought to yuan", "{column}“{value}”已换算为元"),
    REPAIRED_STRIKE(
            "R004",
            "repair",
            "{column}: a part of the cell is struck out and was left out; \"{value}\" counts",
            "{column}：单元格中画删除线的部分未采用，以“{value}”为准"),
    REPAIRED_KEY(
            "R005",
            "repair",
            "{column} \"{value}\": the .0 is left out, which a program adds to a number",
            "{column}“{value}”：已去掉程序附加的 .0");

    private static final int LONGEST_VALUE = 40;

    private final Text text;
    private final String severity;

    FaultCode(String code, String severity, String english, String chinese) {
        this.text = new Text(code, english, chinese);
        this.severity = severity;
    }

    /** The sentences have places, see the class. */
    @Override
    public Text text() {
        return text;
    }

    /** {@code error}, {@code warning} or {@code repair}, unless the mapping says otherwise; as {@code weir.fault.severity} spells it. */
    public String severity() {
        return severity;
    }

    /**
     * The sentence for a clerk.
     *
     * @param column as the ledger's header names it
     * @param value as the ledger has it; null is shown as empty, more than 40 characters are cut
     */
    public String message(String language, String column, String value) {
        return sentence(language).replace("{column}", column).replace("{value}", shortened(value));
    }

    private static String shortened(String value) {
        if (value == null) {
            return "";
        }
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
