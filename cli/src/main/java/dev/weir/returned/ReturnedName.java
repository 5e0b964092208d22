package dev.weir.returned;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of returned workbooks: {@code 退回-128-低保台账.xlsx}. */
final class ReturnedName {

    private static final Pattern FORM = Pattern.compile("(退回|returned)-([0-9]+)-(.*)");

    private ReturnedName() {}

    /** Whether a file of this name has been returned. */
    static boolean is(String name) {
        return FORM.matcher(name).matches();
    }

    /** The name without what was put before it. */
    static String original(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches() ? original(form.group(3)) : name;
    }
}
