package dev.weir.returned;

import dev.weir.report.ReportLanguage;
import java.util.Locale;

/** What Weir says to clerks in receipts and returned workbooks, in both languages. Places are those of {@link String#format}. */
public enum ReturnedText {
    RECEIPT("receipt", "回执"),
    RETURNED("returned", "退回"),
    SETTLED("settled", "已处理"),
    COLUMN("Receipt no.", "回执号"),
    CONTEXT("for reference", "仅供参考"),
    FRONT("Read me first", "请先看这里"),
    FRONT_TITLE("%s rows of your ledger came back", "您报送的台账有%s行需要改正"),
    FRONT_WHAT(
            "File: %s. Only the wrong rows stand in this workbook, in their own layout. All other rows are recorded already; please do not send them again.",
            "文件：%s。本工作簿只列出有错误的行，格式与原表相同。其余各行均已入库，请勿重复报送。"),
    FRONT_HOW("How to correct:", "怎样改正："),
    FRONT_STEP_1(
            "1. Cells in red are wrong. Point at such a cell to read what is wrong. Type the right value over it.",
            "1. 红色单元格有错误，把鼠标移到该格上即可看到原因；请直接在该格改为正确内容。"),
    FRONT_STEP_2(
            "2. Do not change or delete the last column, “Receipt no.”: by it each row is known again. You may sort rows, or delete those that you cannot correct yet.",
            "2. 请勿改动或删除最后一列“回执号”，系统靠它认出每一行。可以排序；暂时改不了的行可以删去。"),
    FRONT_STEP_3(
            "3. Save the file and put it into the folder into which you put the ledger. Its name does not matter.",
            "3. 保存后，把本文件放回报送台账的文件夹即可，文件名不限。"),
    FRONT_STEP_4(
            "4. Within a few minutes, or by tomorrow morning, a new receipt says whether all is well.",
            "4. 几分钟内（最迟次日早上）会收到新的回执，告知是否全部改好。"),
    FRONT_MARK("Number of this return: %s (please leave it here)", "退回件编号：%s（请保留）"),
    ROW_NUMBER("Number", "编号"),
    SHEET("Sheet", "工作表"),
    ROW("Row", "原表行号"),
    WHAT("What is wrong", "问题"),
    MORE("… and %s more; all of them stand in their cells.", "……另有%s处，均已在单元格批注中注明。"),
    FAULTS("Faults", "问题清单"),
    FAULTS_TITLE("%s: %s places need a look", "%s：有%s处需要核对"),
    FAULTS_HOW(
            "Cells in red are wrong, and their rows are left out; of those in yellow only the value. Point at such a cell to read why.",
            "红色单元格有错误，所在行不予采用；黄色单元格只是该值无法识别。把鼠标移到该格上即可看到原因。"),
    FAULTS_COLUMN("Column", "列"),
    FILE("File: %s", "文件：%s"),
    NUMBER("Receipt %s, %s", "回执编号：%s　　时间：%s"),
    ACCEPTED("Received and recorded", "已收到，全部入库"),
    PARTLY("Received; %s rows need correction", "已收到，有%s行需要改正"),
    HELD("Received, but not recorded yet", "已收到，但暂未入库"),
    FAILED("This file could not be read", "该文件无法读取"),
    UNCLAIMED("It is not known what this file is", "无法识别该文件"),
    SUPERSEDED("Received; a newer issue is already recorded", "已收到，但已有更新一期的台账"),
    UNCHANGED("Received; nothing has changed", "已收到，内容与已入库的相同"),
    ANSWERED("Your answers are received", "已收到答复"),
    ANSWER_MORE(
            "Nothing for what is recorded. Choose an answer for the other lines and send the file again.",
            "已记录的无需再报；尚未答复或看不懂的，请从下拉列表中选择答复后再次报送。"),
    COUNTS(
            "Rows: %s new, %s changed, %s unchanged, %s to correct; records removed: %s.",
            "各行情况：新增%s行，变更%s行，未变%s行，需改正%s行；不再列出而移除的记录%s条。"),
    CORRECTED(
            "Of the corrected rows, %s are recorded now, %s are still wrong, %s were not taken. Rows of the ledger that still need correction: %s.",
            "本次改正的行中：%s行已改好入库，%s行仍有错误，%s行未采用。该台账还有%s行需要改正。"),
    NOT_TAKEN("Received; %s corrected rows were not taken", "已收到，但有%s行改正未采用"),
    ASK_NOT_TAKEN(
            "Below stands why each row was not taken. What is still wrong is corrected in the ledger itself: send the whole ledger again.",
            "未采用的原因见下表。如内容仍需改正，请改在原台账中，并重新报送整本台账。"),
    WARNINGS(
            "%s rows were recorded without some value that could not be read; they stand below. Please correct them in the next issue.",
            "有%s行已入库，但其中个别内容无法识别、暂时留空（见下表），请在下一期改正。"),
    DO("What to do now: %s", "现在请做：%s"),
    NOTHING("Nothing.", "无需处理。"),
    OPEN_RETURNED(
            "Open the workbook “%s” in this folder, correct the red cells and put it into the folder for ledgers.",
            "打开本文件夹中的“%s”，改正红色单元格，保存后放回报送文件夹。"),
    NOT_RETURNED("Correct the rows below in your ledger and send the ledger again.", "请在原台账中改正下表所列各行，然后重新报送整本台账。"),
    NEWEST("If this one is right, and the newer one wrong, tell the district's data office.", "如应以本期为准，请告知区数据管理人员。"),
    ASK_HELD(
            "Correct the file and send it again. If it is right as it is, tell the district's data office: load %s.",
            "请检查改正后重新报送；如文件无误，请告知区数据管理人员（装载号%s），由其放行。"),
    NUMBERS_GONE("Its column of receipt numbers is gone", "这是一份退回件，但“回执号”一列已不在文件中"),
    NUMBERS_MIXED("None of its receipt numbers can be used; below stands why", "其中的回执号都不能使用，原因见下表"),
    SAME_KEY_NEW(
            "This is the row that was corrected now: is the value that it shares with the other row that of another household, thing or case?",
            "本行是此次改正的行：与另一行相同的编号是否误填了别人（别户）的？请改正本行。"),
    SAME_KEY_OLD(
            "This row was right before. It came back only because a row that was corrected now has the same value; if it is right, leave it as it is.",
            "本行原本无误，因此次改正的一行填了与它相同的编号而一并退回；如本行无误，请勿改动。"),
    ASK_NUMBERS(
            "Send the returned workbook again with its column of receipt numbers as it was; or else the whole ledger with all its rows.",
            "请用原退回件改正（保留“回执号”一列不变）后重新报送；否则请报送包含全部各行的整本台账。"),
    ASK_FAILED(
            "Open the file. If it opens, save it as .xlsx without a password and send it again; if not, look for a good copy.",
            "请打开该文件检查：能打开的，另存为不加密码的 .xlsx 后重新报送；打不开的，请换一份完好的文件。"),
    ASK_UNCLAIMED(
            "Look whether the name of the file says what it is, as in earlier months, and whether it lies in the right folder; or ask the district's data office.",
            "请核对文件名是否与往期一致、是否放对了文件夹；仍有疑问请联系区数据管理人员。"),
    WHY("Why: %s", "原因：%s"),
    DETAIL("For the data office: %s", "供数据管理人员参考：%s");

    private final String english;
    private final String chinese;

    ReturnedText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** @param language Chinese or, for every other, English */
    public String in(Locale language, Object... values) {
        return ReportLanguage.of(language).say(english, chinese, values);
    }

    /** Whether a text is this one in one of the languages. */
    boolean is(String text) {
        return text != null
                && (text.strip().equalsIgnoreCase(english) || text.strip().equals(chinese));
    }
}
