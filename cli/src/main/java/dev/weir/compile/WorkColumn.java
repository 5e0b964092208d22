package dev.weir.compile;

import dev.weir.mapping.Converter;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.sql.Sql;

/** Names of the columns in which a value is on its way from its text to {@code converted}; they begin with an underscore. */
final class WorkColumn {

    /** Begins the name of a value before its check. */
    static final String STATED = "_stated_";

    private WorkColumn() {}

    /** The text that a line of a log has for the column. */
    static String said(CompiledColumn column) {
        return Sql.name("_said_" + column.name());
    }

    /** The text as it came, null if it means nothing. */
    static String text(CompiledColumn column) {
        return Sql.name("_text_" + column.name());
    }

    /** The text that is converted: what came, or for the moments of a log the same with its year. */
    static String readable(Mapping mapping, CompiledColumn column) {
        return isMoment(mapping, column) ? moment(column) : text(column);
    }

    /** Whether the column is a date or time of a log, which may need the arrival to be understood, or has a form of its own. */
    static boolean isMoment(Mapping mapping, CompiledColumn column) {
        return (mapping.input().format() == Format.LOG
                        || column.column().format().isPresent())
                && (column.column().converter() == Converter.DATETIME
                        || column.column().converter() == Converter.DATE);
    }

    /** A log's date and time, which may still lack its year. */
    static String stamp(CompiledColumn column) {
        return Sql.name("_stamp_" + column.name());
    }

    /** A log's date and time with its year. */
    static String moment(CompiledColumn column) {
        return Sql.name("_moment_" + column.name());
    }

    /** The value before its check, of a column whose totals are compared; {@code converted} has it too. A total need not pass the check. */
    static String stated(CompiledColumn column) {
        return Sql.name(STATED + column.name());
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
