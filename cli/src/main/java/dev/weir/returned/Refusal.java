package dev.weir.returned;

import dev.weir.report.ReportLanguage;
import java.util.Locale;

/** Why a row of a corrected workbook is not taken. */
public enum Refusal {
    UNKNOWN(
            "Its receipt number was changed, or is of another district. Copy it again from the returned workbook.",
            "回执号有改动，或不是本区发出的。请按退回件重新填写回执号。"),
    AGAIN("It was corrected and recorded earlier; nothing has changed.", "该行此前已改好入库，未重复处理。"),
    TWICE(
            "Its receipt number stands in several rows that differ. Leave only the right one.",
            "同一回执号出现在多行且内容不同，请只保留正确的一行。"),
    NEWER_ISSUE("A newer issue of the ledger has come since. Correct the row in that one.", "该台账此后已报送新的一期，请在新一期中改正。"),
    TAKEN_BACK("The ledger that it is of was taken back. Send the whole ledger.", "原台账已被撤回，请重新报送整本台账。"),
    WITHOUT_NUMBER(
            "It has no receipt number. New rows go into the ledger itself: send the whole ledger.",
            "该行没有回执号，未采用。新增的行请填在原台账中，并重新报送整本台账。"),
    UNREADABLE("It does not stand below a header. Copy the header too.", "该行上方没有表头，无法识别，请连同表头一起复制。");

    private final String english;
    private final String chinese;

    Refusal(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** As weir.correction spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For the clerk. */
    String in(Locale language) {
        return ReportLanguage.of(language).say(english, chinese);
    }

    static Refusal of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
