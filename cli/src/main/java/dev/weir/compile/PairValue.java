package dev.weir.compile;

import dev.weir.mapping.PairSyntax;
import dev.weir.sql.Sql;

/** The value of a key in a text of keys and values. */
record PairValue(PairSyntax syntax) {

    /** SQL that gives the value, marked as lost where it cannot be told which or how long it is; null where the text has no such key. */
    String within(String text, String key) {
        String doubt =
                switch (syntax.style()) {
                    case SPACED -> "weir_pair_doubt(" + text + ", " + Sql.literal(key) + ")";
                    case CEF -> "";
                    case DECLARED ->
                        "weir_pair_between_doubt(" + text + ", " + Sql.literal(key) + ", "
                                + Sql.literal(syntax.between()) + ", " + Sql.literal(syntax.equals()) + ")";
                };
        return doubt.isEmpty() ? of(text, key) : "coalesce(" + doubt + ", " + of(text, key) + ")";
    }

    /** SQL that gives the value, null where the text has no such key. */
    String of(String text, String key) {
        return switch (syntax.style()) {
            case SPACED -> "weir_pair(" + text + ", " + Sql.literal(key) + ")";
            case CEF -> "weir_cef(" + text + ", " + Sql.literal(key) + ")";
            case DECLARED ->
                "weir_pair_between(" + text + ", " + Sql.literal(key) + ", " + Sql.literal(syntax.between()) + ", "
                        + Sql.literal(syntax.equals()) + ")";
        };
    }
}
