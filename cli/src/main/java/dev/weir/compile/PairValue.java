package dev.weir.compile;

import dev.weir.mapping.PairSyntax;
import dev.weir.sql.Sql;

/** The value of a key in a text of keys and values. */
record PairValue(PairSyntax syntax) {

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
