package dev.weir.inspect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of columns that stand once for each of several people: 成员1姓名, 成员2姓名. */
final class NumberedName {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|(?<=成员|人员)[一二三四五六七八九十]+");

    private NumberedName() {}

    /** The name with {@code {}} for its number; the name itself where it has none. */
    static String pattern(String name) {
        return NUMBER.matcher(name).replaceFirst("{}");
    }

    /** The number; empty where it has none. */
    static String label(String name) {
        Matcher number = NUMBER.matcher(name);
        return number.find() ? number.group() : "";
    }
}
