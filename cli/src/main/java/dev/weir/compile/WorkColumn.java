package dev.weir.compile;

import dev.weir.sql.Sql;

/** Names of the columns in which a value is on its way from its text to {@code converted}; they begin with an underscore. */
final class WorkColumn {

    private WorkColumn() {}

    /** The text as it came, null if it means nothing. */
    static String text(CompiledColumn column) {
        return Sql.name("_text_" + column.name());
    }

    /** The code that the text stands for. */
    static String code(CompiledColumn column) {
        return Sql.name("_code_" + column.name());
    }

    /** The parts of an address; {@code converted} has them too. */
    static String parts(CompiledColumn column) {
        return Sql.name("_parts_" + column.name());
    }
}
