package dev.weir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the line of a log is taken apart into the texts of columns. */
public sealed interface LineForm {

    /** The {@code pattern} of lines that are {@code key=value}. */
    String KEY_VALUE = "key_value";

    /** The {@code pattern} of lines that are JSON objects. */
    String JSON = "json";

    /** The part that holds the priority of syslog, from which {@link #DERIVED} comes. */
    String PRIORITY = "pri";

    /** The part of CEF that holds its keys and values. */
    String EXTENSION = "extension";

    /** What syslog's priority says, as the words of RFC 5424; a part of the line that has the name itself hides it. */
    List<String> DERIVED = List.of("facility", "severity");

    /**
     * Lines that regular expressions take apart.
     *
     * @param patterns the first whose guard is found in the line counts; the last has none
     * @param pairs how keys and values stand in a part
     */
    record Parts(List<GuardedPattern> patterns, PairSyntax pairs) implements LineForm {
        public Parts {
            patterns = List.copyOf(patterns);
        }

        /** The parts' names, in order. */
        public List<String> names() {
            return patterns.stream()
                    .flatMap(guarded -> guarded.pattern().names().stream())
                    .distinct()
                    .toList();
        }

        /** Whether the name stands for something that is worked out from the priority. */
        public boolean derives(String name) {
            return DERIVED.contains(name) && names().contains(PRIORITY) && !names().contains(name);
        }

        @Override
        public boolean gives(String name) {
            return derives(name) || names().contains(LineName.parse(name).part());
        }

        @Override
        public String parts() {
            Stream<String> derived = DERIVED.stream().filter(this::derives);
            return Stream.concat(names().stream(), derived).collect(Collectors.joining(", "));
        }
    }

    /** Lines of keys and values, in which each column is looked for by its key. */
    record Pairs(PairSyntax pairs) implements LineForm {}

    /** Lines that are JSON objects, in which each column is looked for by its name or path. */
    record JsonObject() implements LineForm {}

    /**
     * The pattern of an input of format log.
     *
     * @throws IllegalArgumentException see {@link LinePattern#parse}
     */
    static LineForm of(String pattern, LogInput log) {
        if (pattern.equals(KEY_VALUE)) {
            return new Pairs(log.pairs().orElse(PairSyntax.LOGFMT));
        }
        if (pattern.equals(JSON)) {
            return new JsonObject();
        }
        Optional<ReadyPattern> ready = ReadyPattern.named(pattern);
        PairSyntax pairs = log.pairs().orElse(ready.map(ReadyPattern::pairs).orElse(PairSyntax.LOGFMT));
        return new Parts(
                ready.map(ReadyPattern::patterns)
                        .orElseGet(() -> List.of(new GuardedPattern(Optional.empty(), LinePattern.parse(pattern)))),
                pairs);
    }

    /** Whether a column may have this name in the line. */
    default boolean gives(String name) {
        return true;
    }

    /** The names that are known beforehand, for messages. */
    default String parts() {
        return "";
    }
}
