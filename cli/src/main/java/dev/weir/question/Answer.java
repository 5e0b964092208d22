package dev.weir.question;

import dev.weir.report.ReportLanguage;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a department can answer. */
public enum Answer {
    /** It was wrong, and the next ledger has it right. */
    CORRECTED("corrected", "已更正"),
    /** It is right as the department has it. */
    INSIST("insist", "维持"),
    /** The records mean two things. */
    NOT_THE_SAME("not the same", "不是同一人（户）");

    private final String english;
    private final String chinese;

    Answer(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(ReportLanguage language) {
        return language.say(english, chinese);
    }

    /** As weir.question has it. */
    String word() {
        return english;
    }

    /** The answer that a cell holds, in either language, with or without what stands in brackets. */
    static Optional<Answer> find(String cell) {
        String text = plain(cell);
        return Stream.of(values())
                .filter(answer ->
                        !text.isEmpty() && (text.equals(plain(answer.english)) || text.equals(plain(answer.chinese))))
                .findFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[(].*[)]|\\s", "");
    }
}
