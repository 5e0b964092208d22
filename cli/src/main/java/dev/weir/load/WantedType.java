package dev.weir.load;

import dev.weir.schema.FieldType;
import java.util.Locale;

/**
 * What an expression must give.
 *
 * @param type a DuckDB type
 * @param exact whether it must give this very type, not one that can become it
 */
record WantedType(String type, boolean exact) {

    /** True or false, for conditions. */
    static final WantedType CONDITION = new WantedType("BOOLEAN", true);

    /** Anything that has a text, for parts of keys. */
    static final WantedType TEXT = new WantedType("VARCHAR", false);

    /** The moment of a statement. */
    static final WantedType MOMENT = new WantedType("TIMESTAMP", false);

    static WantedType of(FieldType type) {
        return new WantedType(type.recordType(), false);
    }

    /** Types between which every value, or every fitting text, can be converted without becoming another: 2.5 is no whole number. */
    private enum Kind {
        TEXT,
        BOOLEAN,
        WHOLE_NUMBER,
        NUMBER,
        TIME,
        NOTHING,
        OTHER
    }

    /** Whether values of the type will do; what a single text holds is seen only when it comes. */
    boolean accepts(String given) {
        if (exact) {
            return given.equals(type);
        }
        Kind from = kind(given);
        Kind to = kind(type);
        return from == Kind.TEXT
                || from == Kind.NOTHING
                || to == Kind.TEXT
                || from == to
                || from == Kind.WHOLE_NUMBER && to == Kind.NUMBER;
    }

    /** The type in plain words. */
    static String words(String type) {
        return switch (type.replaceFirst("\\([^)]*\\)$", "")) {
            case "BOOLEAN" -> "true or false";
            case "VARCHAR" -> "a text";
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT" -> "a whole number";
            case "DECIMAL", "DOUBLE", "FLOAT" -> "a number";
            case "DATE" -> "a date";
            case "TIMESTAMP" -> "a date and time";
            case "\"NULL\"" -> "nothing at all";
            default -> "a value of type " + type.toLowerCase(Locale.ROOT);
        };
    }

    private static Kind kind(String type) {
        if (type.endsWith("]")) {
            return Kind.OTHER;
        }
        return switch (type.replaceFirst("[ _(].*", "")) {
            case "VARCHAR", "JSON" -> Kind.TEXT;
            case "BOOLEAN" -> Kind.BOOLEAN;
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT" -> Kind.WHOLE_NUMBER;
            case "DECIMAL", "FLOAT", "DOUBLE" -> Kind.NUMBER;
            case "DATE", "TIMESTAMP" -> Kind.TIME;
            case "\"NULL\"" -> Kind.NOTHING;
            default -> Kind.OTHER;
        };
    }
}
