package dev.weir.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes names and texts into SQL; every quotation mark of this package is set here. */
public final class Quote {

    private Quote() {}

    /** {@code "house""hold"}: a name as it stands, whatever letters it has. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code "history"."household"}. */
    public static String name(String schema, String name) {
        return name(schema) + "." + name(name);
    }

    /** {@code 'it''s'}; null becomes {@code NULL}. */
    public static String text(String text) {
        return text == null ? "NULL" : "'" + text.replace("'", "''") + "'";
    }

    /** The absolute path as a text. */
    public static String path(Path path) {
        return text(path.toAbsolutePath().normalize().toString());
    }

    /** {@code ['a', 'b']}. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(Quote::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
