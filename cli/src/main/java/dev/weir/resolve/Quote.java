package dev.weir.resolve;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes names and texts into SQL; every quotation mark of this package is set here. */
final class Quote {

    private Quote() {}

    /** {@code "house""hold"}: a name as it stands, whatever letters it has. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code 'it''s'}. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** {@code ['a', 'b']}, also when empty a list of texts. */
    static String list(Collection<String> texts) {
        return texts.stream().map(Quote::text).collect(Collectors.joining(", ", "CAST([", "] AS VARCHAR[])"));
    }
}
