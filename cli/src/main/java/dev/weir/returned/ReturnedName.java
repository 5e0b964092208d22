package dev.weir.returned;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of returned workbooks: {@code 退回-128-低保台账.xlsx}, and {@code 已处理-退回-128-低保台账.xlsx} where nothing in it is to be corrected any more. */
final class ReturnedName {

    private static final Pattern FORM = Pattern.compile("(?:(?:已处理|settled)-)?(退回|returned)-([0-9]+)-(.*)");

    /** Characters of a file's name that stay. */
    private static final int LONGEST = 50;

    private ReturnedName() {}

    /**
     * @param kind what the file is
     * @param name of the input
     */
    static String of(String kind, Optional<Long> load, String name, String ending) {
        int dot = name.lastIndexOf('.');
        String stem = original(dot > 0 ? name.substring(0, dot) : name);
        int length = stem.codePointCount(0, stem.length());
        String shortened = length <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        return kind + "-" + load.map(number -> number + "-").orElse("") + shortened + ending;
    }

    /** Whether a file of this name has been returned. */
    static boolean is(String name) {
        return FORM.matcher(name).matches();
    }

    /** The name without what was put before it. */
    static String original(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches() ? original(form.group(3)) : name;
    }

    static boolean isSettled(String name) {
        return !counting(name).equals(name);
    }

    static String settled(String name, Locale language) {
        return ReturnedText.SETTLED.in(language) + "-" + name;
    }

    /** The name while there is something to correct. */
    static String counting(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches() ? name.substring(form.start(1)) : name;
    }
}
