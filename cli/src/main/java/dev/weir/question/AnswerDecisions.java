package dev.weir.question;

import dev.weir.question.Asked.Side;
import dev.weir.report.ReportLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/** The lines of {@code mappings/decisions} that follow from an answer. */
public record AnswerDecisions(ReportLanguage language, LocalDate day) {

    /** Of a golden row with very many records the others follow from these. */
    private static final int MOST = 50;

    private static final int LONGEST_REMARK = 200;

    /**
     * @param written the number as the department saw it
     * @return none where the answer decides nothing
     */
    public List<String> of(Asked question, Answer answer, String written, String remark) {
        List<Side> own = question.records().stream()
                .filter(side -> side.department().equals(question.department()))
                .toList();
        String by = question.department();
        String why = QuestionText.WHY.in(language, written, question.title(), answer.in(language))
                + (plain(remark).isEmpty() ? "" : " " + plain(remark));
        List<String> lines = new ArrayList<>();
        if (answer == Answer.NOT_THE_SAME && question.against().isPresent()) {
            for (Side a : own) {
                for (Side b : question.records()) {
                    if (b.department().equals(question.against().get()) && isBefore(a, b, own) && lines.size() < MOST) {
                        lines.add(line("different", question.entity(), a, Optional.of(b), "", "", by, why));
                    }
                }
            }
        }
        if (answer == Answer.INSIST
                && question.field().isPresent()
                && question.value().isPresent()
                && !own.isEmpty()) {
            lines.add(line(
                    "value",
                    question.entity(),
                    own.get(0),
                    Optional.empty(),
                    question.field().get(),
                    question.value().get(),
                    by,
                    why));
        }
        return lines;
    }

    /** Of two records of one department each pair counts once, and only those of two ledgers. */
    private static boolean isBefore(Side a, Side b, List<Side> own) {
        return !own.contains(b)
                || own.indexOf(a) < own.indexOf(b)
                        && !(a.mapping().equals(b.mapping()) && a.scope().equals(b.scope()));
    }

    private String line(
            String kind, String entity, Side a, Optional<Side> b, String field, String value, String by, String why) {
        StringBuilder line = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(
                    line,
                    kind,
                    entity,
                    a.mapping(),
                    a.scope(),
                    a.key(),
                    b.map(Side::mapping).orElse(""),
                    b.map(Side::scope).orElse(""),
                    b.map(Side::key).orElse(""),
                    field,
                    value,
                    by,
                    day,
                    why);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString().strip();
    }

    /** A remark on one line: what nobody can see would make the whole file wrong. */
    private static String plain(String remark) {
        String text = remark.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]+", " ").strip();
        return text.length() <= LONGEST_REMARK ? text : text.substring(0, LONGEST_REMARK);
    }
}
