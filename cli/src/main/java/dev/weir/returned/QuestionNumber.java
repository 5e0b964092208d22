package dev.weir.returned;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a question to a department as its clerks see it, {@code Q12-K7QX}; made as a {@link ReceiptNumber} is. */
public record QuestionNumber(long number, String letters) {

    private static final Pattern FORM = Pattern.compile("Q([0-9]{1,15})-([A-Z0-9]{4})");
    private static final int LONGEST = 40;

    /** As it stands in a cell. @param secret the workspace's own */
    public static String text(long number, String secret) {
        return "Q" + number + "-" + ReceiptNumber.letters("question ", number, secret);
    }

    /** What looks like such a number, in whatever width and case it was typed. */
    public static Optional<QuestionNumber> find(String cell) {
        if (cell == null || cell.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-"));
        return form.matches()
                ? Optional.of(new QuestionNumber(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    /** Whether it was given with this secret and not changed since. */
    public boolean isOurs(String secret) {
        return letters.equals(ReceiptNumber.letters("question ", number, secret));
    }

    /** As somebody has written it. */
    public String written() {
        return "Q" + number + "-" + letters;
    }
}
