package dev.weir.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column of a log is called in the line: {@code hostname} is a named part of it, {@code message.seq} the value of the key {@code seq}
 * in a part, {@code sd.seq} a parameter of RFC 5424's structured data, {@code sd[door@32473].seq} that of one element.
 *
 * @param part the named part, or the whole name
 * @param element the SD-ID of the element, where one is named
 * @param key the key or parameter within the part; empty for the part itself
 */
public record LineName(String part, Optional<String> element, Optional<String> key) {

    /** The part that {@code sd} stands for. */
    public static final String STRUCTURED_DATA = "structured_data";

    private static final Pattern PARAMETER = Pattern.compile("sd(?:\\[([^\\]]+)\\])?\\.(.+)");
    private static final Pattern KEY = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\.(.+)");

    /** @param name as it stands under {@code names} */
    public static LineName parse(String name) {
        Matcher parameter = PARAMETER.matcher(name);
        if (parameter.matches()) {
            return new LineName(
                    STRUCTURED_DATA, Optional.ofNullable(parameter.group(1)), Optional.of(parameter.group(2)));
        }
        Matcher key = KEY.matcher(name);
        return key.matches()
                ? new LineName(key.group(1), Optional.empty(), Optional.of(key.group(2)))
                : new LineName(name, Optional.empty(), Optional.empty());
    }
}
