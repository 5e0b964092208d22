package dev.weir.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Log patterns that a mapping may name instead of writing one: {@code pattern: rfc5424}. */
public enum ReadyPattern {
    /** RFC 5424, with what receivers let pass: a space after {@code =} in structured data. "-" stands for "nothing". */
    RFC5424("^<(?<pri>[0-9]{1,3})>(?<version>[1-9][0-9]{0,2})"
            + " (?<timestamp>-|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?"
            + "(?:[Zz]|[+-][0-9]{2}:[0-9]{2}))"
            + " (?<hostname>[^ ]+) (?<app_name>[^ ]+) (?<proc_id>[^ ]+) (?<msg_id>[^ ]+)"
            + " (?<structured_data>-|(?:\\[(?:[^\\]\"\\\\]|\"(?:[^\"\\\\]|\\\\.)*\")*\\])+)"
            + "(?: \\x{FEFF}?(?<message>.*))?$"),

    /**
     * RFC 3164 as devices write it: the priority may be missing (files of a log server), the time may have a year, a fraction or the form
     * of RFC 3339, host, tag and process id may be missing.
     */
    RFC3164("^(?:<(?<pri>[0-9]{1,3})>)? ?"
            + "(?<timestamp>[A-Za-z]{3} {1,2}[0-9]{1,2}(?: [0-9]{4})? [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})):?"
            + "(?: (?<hostname>[^ ]*))?(?: (?<tag>[^ \\[:]*)(?:\\[(?<pid>[^\\]]*)\\])?:?)?(?: ?(?<message>.*))?$");

    private final LinePattern pattern;

    ReadyPattern(String regex) {
        this.pattern = LinePattern.parse(regex);
    }

    public LinePattern pattern() {
        return pattern;
    }

    /** The ready pattern of that name as mappings write it, in lower case. */
    public static Optional<ReadyPattern> named(String name) {
        return Arrays.stream(values())
                .filter(ready -> ready.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
