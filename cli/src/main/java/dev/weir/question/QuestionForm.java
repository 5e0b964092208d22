package dev.weir.question;

import dev.weir.report.ReportLanguage;
import dev.weir.returned.QuestionNumber;
import dev.weir.workbook.BlankForm;
import dev.weir.workbook.FormColumn;
import dev.weir.workbook.FormEntry;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The workbook by which a department is asked: one line for each question, with an answer to choose. */
public record QuestionForm(ReportLanguage language, String secret, LocalDateTime moment) {

    /**
     * @param department as people call it
     * @param sentences what each rule asks, by its title
     */
    public BlankForm of(String department, List<AskedLine> lines, Map<String, String> sentences) {
        List<String> guide = new ArrayList<>(Stream.of(
                        QuestionText.WHAT_FOR,
                        QuestionText.CORRECTED,
                        QuestionText.INSIST,
                        QuestionText.NOT_THE_SAME,
                        QuestionText.LEFT,
                        QuestionText.NUMBERS)
                .map(text -> text.in(language))
                .toList());
        new LinkedHashMap<>(sentences).forEach((title, ask) -> guide.add(QuestionText.ASKED.in(language, title, ask)));
        return new BlankForm(
                QuestionText.TITLE.in(language, department),
                QuestionText.NOTICE.in(language, QuestionText.GUIDE.in(language)),
                QuestionText.FILE.in(language),
                List.of(),
                List.of(
                        fixed(QuestionText.NUMBER, FormEntry.PHONE),
                        fixed(QuestionText.MATTER, FormEntry.ADDRESS),
                        fixed(QuestionText.SUBJECT, FormEntry.ADDRESS),
                        fixed(QuestionText.DETAILS, FormEntry.NOTE),
                        new FormColumn(
                                QuestionText.ANSWER.in(language),
                                QuestionText.HINT_ANSWER.in(language),
                                true,
                                FormEntry.CHOICE,
                                Stream.of(Answer.values())
                                        .map(answer -> answer.in(language))
                                        .toList(),
                                "",
                                ""),
                        new FormColumn(
                                QuestionText.REMARK.in(language),
                                QuestionText.HINT_REMARK.in(language),
                                false,
                                FormEntry.ADDRESS,
                                List.of(),
                                "",
                                "")),
                lines.stream()
                        .map(line -> List.of(
                                QuestionNumber.text(line.number(), secret),
                                line.matter(),
                                line.subject(),
                                line.details(),
                                "",
                                ""))
                        .toList(),
                false,
                new BlankForm.Guide(
                        QuestionText.GUIDE.in(language),
                        guide,
                        List.of(
                                QuestionText.COLUMN.in(language),
                                QuestionText.NEEDED.in(language),
                                QuestionText.HOW.in(language)),
                        QuestionText.MUST.in(language),
                        QuestionText.REFUSAL.in(language),
                        QuestionText.CHOICES.in(language)),
                language.locale(),
                moment);
    }

    private FormColumn fixed(QuestionText title, FormEntry entry) {
        return new FormColumn(
                title.in(language), QuestionText.HINT_FIXED.in(language), false, entry, List.of(), "", "");
    }
}
