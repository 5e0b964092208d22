package dev.weir.returned;

import dev.weir.report.ReportLanguage;
import java.util.Locale;

/** Why a row of a corrected workbook is not taken, and what the clerk does about it. */
public enum Refusal {
    CHANGED(
            "Its receipt number was changed.",
            "Copy the number again from the returned workbook as it was.",
            "回执号有改动。",
            "请按原退回件重新填写回执号。"),
    FOREIGN(
            "Its receipt number is of another district.",
            "Send the workbook to the district from which it came.",
            "回执号不是本区发出的。",
            "请把本文件报送给发出退回件的地区。"),
    UNKNOWN(
            "Its receipt number was changed, or is of another district.",
            "Copy it again from the returned workbook as it was.",
            "回执号有改动，或不是本区发出的。",
            "请按原退回件重新填写回执号。"),
    AGAIN("It was corrected and recorded earlier; nothing has changed.", "", "该行此前已改好入库，未重复处理。", ""),
    TWICE(
            "Its receipt number stands in several rows that differ.",
            "Leave only the right one.",
            "同一回执号出现在多行且内容不同。",
            "请只保留正确的一行。"),
    NEWER_ISSUE(
            "A newer issue of the ledger has come since.",
            "Correct the row in that one, and send that one whole.",
            "该台账此后已报送新的一期，本期的回执号不再使用。",
            "请在新一期台账中改正，并重新报送新一期整本台账。"),
    TAKEN_BACK("The ledger that it is of was taken back.", "Send the whole ledger.", "原台账已被撤回，其回执号不再使用。", "请重新报送整本台账。"),
    WITHOUT_NUMBER(
            "It has no receipt number.",
            "New rows go into the ledger itself: send the whole ledger.",
            "该行没有回执号，未采用。",
            "新增的行请填在原台账中，并重新报送整本台账。"),
    UNREADABLE("It does not stand below a header.", "Copy the header too.", "该行上方没有表头，无法识别。", "请连同表头一起复制。");

    private final String english;
    private final String englishRemedy;
    private final String chinese;
    private final String chineseRemedy;

    Refusal(String english, String englishRemedy, String chinese, String chineseRemedy) {
        this.english = english;
        this.englishRemedy = englishRemedy;
        this.chinese = chinese;
        this.chineseRemedy = chineseRemedy;
    }

    /** As weir.correction spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Why and what to do. */
    public String in(Locale language) {
        String between = ReportLanguage.of(language).say(" ", "");
        return (why(language) + between + toDo(language)).strip();
    }

    String why(Locale language) {
        return ReportLanguage.of(language).say(english, chinese);
    }

    String toDo(Locale language) {
        return ReportLanguage.of(language).say(englishRemedy, chineseRemedy);
    }

    static Refusal of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
