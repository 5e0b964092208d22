package dev.weir.returned;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a returned workbook, {@code WEIR-T15-K7QX}: it stands on its first sheet and in its properties. By it a workbook is known even if the numbers of
 * its rows are gone, and by the letters whether this district has returned it.
 */
public record ReturnMark(long load, String letters) {

    private static final Pattern FORM =
            Pattern.compile(ReturnedWorkbook.MARK + "([0-9]{1,15})(?:-([A-Z2-9]{4}))?(?![0-9A-Z-])");

    static String text(long load, String secret) {
        return ReturnedWorkbook.MARK + load + "-" + letters(load, secret);
    }

    static Optional<ReturnMark> find(String text) {
        Matcher found = FORM.matcher(text);
        return found.find() && found.group(2) != null
                ? Optional.of(new ReturnMark(Long.parseLong(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    private static String letters(long load, String secret) {
        return ReceiptNumber.letters("return ", load, secret);
    }

    /** Whether it was given with this secret. */
    public boolean isOurs(String secret) {
        return letters.equals(letters(load, secret));
    }
}
