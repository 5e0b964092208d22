package dev.weir.question;

import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.report.ReportLanguage;
import dev.weir.returned.QuestionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what departments have answered: each line that has the number of a question, wherever it stands. */
public final class AnswerRows {

    private AnswerRows() {}

    /**
     * One answered line.
     *
     * @param answer empty where none was given, or it is not understood
     * @param written what stands in the column of answers; empty for nothing
     * @param remark what was added; empty for nothing
     */
    public record Row(QuestionNumber number, Optional<Answer> answer, String written, String remark) {}

    /** All lines with a number. @param book stays open */
    public static List<Row> of(GridBook book) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < book.sheets().size(); i++) {
            try (GridRows sheet = book.open(i)) {
                read(sheet, rows);
            }
        }
        return rows;
    }

    private static void read(GridRows sheet, List<Row> rows) {
        GridRow row = new GridRow();
        int answers = -1;
        int remarks = -1;
        while (sheet.next(row)) {
            Optional<QuestionNumber> number = Optional.empty();
            Optional<Answer> answer = Optional.empty();
            for (int i = 0; i < row.size(); i++) {
                String text = row.text(row.column(i));
                number = number.or(() -> QuestionNumber.find(text));
                answers = is(QuestionText.ANSWER, text) ? row.column(i) : answers;
                remarks = is(QuestionText.REMARK, text) ? row.column(i) : remarks;
                answer = answer.or(() -> Answer.find(text));
            }
            if (number.isPresent()) {
                rows.add(new Row(number.get(), answer, text(row, answers), text(row, remarks)));
            }
        }
    }

    private static String text(GridRow row, int column) {
        String text = column < 0 ? null : row.text(column);
        return text == null ? "" : text.strip();
    }

    private static boolean is(QuestionText title, String text) {
        return Stream.of(ReportLanguage.values())
                .anyMatch(language -> title.in(language).equals(text.strip()));
    }
}
