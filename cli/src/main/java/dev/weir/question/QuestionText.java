package dev.weir.question;

import dev.weir.report.ReportLanguage;

/** What is said to departments that are asked, in both languages. */
public enum QuestionText {
    FILE("questions", "比对核查"),
    TITLE("Questions to %s: please check", "%s数据比对核查表"),
    NOTICE(
            "Choose an answer for each line and put the file into the folder for ledgers. See the sheet \"%s\".",
            "请逐行选择“答复”，保存后放入报送文件夹。详见“%s”。"),
    GUIDE("How to answer", "填写说明"),
    CHOICES("choices", "选项"),
    WHAT_FOR(
            "The district has compared the ledgers of its departments. What does not agree stands here, each line once. Look it up in your own records.",
            "区里对各部门台账做了比对，不一致之处逐条列出，每条只问一次。请对照本部门资料核实。"),
    CORRECTED(
            "“corrected”: your ledger was wrong; the next one that you send has it right.", "选“已更正”：本部门台账有误，下一期报送时改正。"),
    INSIST("“insist”: your ledger is right as it is.", "选“维持”：本部门台账无误，保持不变。"),
    NOT_THE_SAME(
            "“not the same”: two persons (families, things) were taken for one.", "选“不是同一人（户）”：系统把两个人（户、件）误当成了一个。"),
    LEFT("Lines without an answer stay open; send the file again when you know more.", "暂时无法答复的可以留空，查清后再次报送即可。"),
    NUMBERS(
            "Do not change the column \"Question no.\": by it each line is known again. The file's name does not matter; lines may be sorted or deleted.",
            "请勿改动“问题编号”一列，系统靠它认出每一条。文件名不限，可以排序或删行。"),
    ASKED("%s: %s", "%s：%s"),
    NUMBER("Question no.", "问题编号"),
    SUBJECT("Of whom or what", "对象"),
    MATTER("Question", "核查事项"),
    DETAILS("What is known", "有关情况"),
    ANSWER("Answer", "答复"),
    REMARK("Remark", "说明"),
    COLUMN("Column", "列"),
    NEEDED("Must be filled in", "是否必填"),
    HOW("How", "怎样填写"),
    MUST("yes", "必填"),
    REFUSAL("Please choose", "请选择"),
    HINT_FIXED("Please leave it as it is.", "请勿改动。"),
    HINT_ANSWER("Choose one of the three.", "从三项中选一项。"),
    HINT_REMARK("What helps to understand the answer; may be empty.", "有助于理解答复的说明，可不填。"),
    DETAIL("%s: %s", "%s：%s"),
    TAKEN("%s answers are recorded.", "已记录%s条答复。"),
    BEFORE("%s had been answered before and stay as they were.", "其中%s条此前已答复，以原答复为准。"),
    OPEN("%s have no answer yet.", "%s条尚未答复。"),
    UNDECIDED(
            "%s of them could not become decisions by themselves; the district's data office decides.",
            "其中%s条无法自动形成认定，由区数据管理人员处理。"),
    UNCLEAR("Not understood: %s.", "看不懂的答复：%s。"),
    OTHERS("Asked of another department, and not taken: %s.", "应由其他部门答复，未采用：%s。"),
    UNKNOWN("Not questions of this district: %s.", "不是本区发出的问题编号：%s。"),
    LISTED(", ", "、"),
    WHY("question %s (%s), answered \"%s\"", "比对核查 %s（%s），答复“%s”");

    private final String english;
    private final String chinese;

    QuestionText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** @param parts for the places in the sentence */
    public String in(ReportLanguage language, Object... parts) {
        return language.say(english, chinese, parts);
    }
}
