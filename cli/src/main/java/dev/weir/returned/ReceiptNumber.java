package dev.weir.returned;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The number of a wrong row as a clerk sees it: {@code R128-K7QX}. The letters behind the hyphen are made of the number and the workspace's secret, so that a
 * number that somebody has changed, or that another district gave, is not taken for one of ours.
 *
 * @param number as weir.reject has it
 */
public record ReceiptNumber(long number) {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 4;
    private static final Pattern FORM = Pattern.compile("R([0-9]{1,15})-([A-Z0-9]{4})");

    /** What a cell holds that looks like a number of a row. */
    public record Written(String text, long number, String letters) {

        /** Whether it was given with this secret and not changed since. */
        public boolean isOurs(String secret) {
            return letters.equals(ReceiptNumber.letters("receipt ", number, secret));
        }
    }

    /** As it stands in a cell. @param secret the workspace's own */
    public String text(String secret) {
        return "R" + number + "-" + letters("receipt ", number, secret);
    }

    /** What looks like such a number, in whatever width and case it was typed; empty for every other text. */
    public static Optional<Written> find(String cell) {
        if (cell == null || cell.length() > 40) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s", "");
        Matcher form = FORM.matcher(plain);
        return form.matches()
                ? Optional.of(new Written(plain, Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    /** @param what is numbered */
    static String letters(String what, long number, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((what + number).getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                text.append(LETTERS.charAt(digest[i] & 31));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new WeirException(Stage.EXPORT, "", "receipt numbers cannot be made", impossible);
        }
    }
}
