package dev.weir.compile;

import dev.weir.mapping.BlockColumns;
import dev.weir.mapping.Column;
import dev.weir.mapping.Converter;
import dev.weir.mapping.FaultSeverity;
import dev.weir.mapping.Input;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LineForm;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RowMark;
import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a column's value: SQL that gives {@code column:code:severity}, or null where nothing is. */
final class ColumnFaults {

    private static final String ERROR = severity(FaultSeverity.ERROR);

    private final CompiledColumn column;
    private final Column definition;
    private final String text;
    private final boolean document;
    private final boolean cut;
    private final Explanations explanations;
    private final String elsewhere;
    private final String value;

    static ColumnFaults of(Mapping mapping, CompiledColumn column, Explanations explanations) {
        return new ColumnFaults(
                column,
                WorkColumn.readable(mapping, column),
                isDocument(mapping),
                mayBeCut(mapping, column.column()),
                explanations,
                elsewhere(mapping, column));
    }

    /** That the value does not stand in another row: the first of a merged cell, or of a split one. */
    private static String elsewhere(Mapping mapping, CompiledColumn column) {
        if (!BlockColumns.of(mapping).contains(column.column().name())) {
            return "";
        }
        String merged = mapping.input().format().hasRowMarks()
                ? " AND NOT coalesce(contains(" + Input.ROW_MARKS + ", "
                        + Sql.literal(RowMark.ONCE + column.name() + " ") + "), false)"
                : "";
        return mapping.splitsRows() ? merged + " AND " + Input.ROW_PART + " = 1" : merged;
    }

    /**
     * @param text the column that was converted
     * @param cut that it counts without half a character at its end
     * @param elsewhere that no row above has the value for this row too, as a condition; empty if none can
     */
    private ColumnFaults(
            CompiledColumn column,
            String text,
            boolean document,
            boolean cut,
            Explanations explanations,
            String elsewhere) {
        this.document = document;
        this.cut = cut;
        this.explanations = explanations;
        this.elsewhere = elsewhere;
        this.column = column;
        this.definition = column.column();
        this.text = text;
        this.value = Sql.name(column.name());
    }

    /** A text that could not be converted, or none where one is required; empty if neither can be. */
    Optional<String> ofConversion() {
        String missing = Sql.literal(fault(FaultCode.REQUIRED_MISSING, ERROR));
        String severity = definition.required() ? ERROR : severity(definition.severity());
        if (definition.converter() == Converter.TEXT) {
            return Optional.of("CASE WHEN %s IS NULL THEN %s%s END"
                    .formatted(
                            value,
                            definition.required()
                                    ? "coalesce(" + unreadable(severity) + ", " + missing + ")"
                                    : unreadable(severity),
                            cut ? " WHEN weir_is_damaged(" + text + ") THEN " + Sql.literal(halfCharacter()) : ""));
        }
        if (definition.required()) {
            String none = text + " IS NULL" + elsewhere;
            String unread = elsewhere.isEmpty() ? value + " IS NULL" : value + " IS NULL AND " + text + " IS NOT NULL";
            return Optional.of(
                    "CASE WHEN %s THEN %s WHEN %s THEN %s END".formatted(none, missing, unread, unreadable(severity)));
        }
        return Optional.of(
                "CASE WHEN %s IS NULL AND %s IS NOT NULL THEN %s END".formatted(value, text, unreadable(severity)));
    }

    /** What was put right without doubt; empty for converters whose value looks unlike its text anyway. */
    Optional<String> ofRepair() {
        return explanations.repair(column).map(repair -> code(repair, "repair"));
    }

    /** A check that is false, and one that fails on the row. */
    List<String> ofCheck(String check, ExpressionSql expressions) {
        String severity = severity(definition.severity());
        List<String> faults = new ArrayList<>();
        faults.add(when("NOT " + expressions.value(check), fault(FaultCode.CHECK_FAILED, severity)));
        expressions
                .failure(check)
                .ifPresent(failed -> faults.add(when(failed, fault(FaultCode.EXPRESSION_FAILED, severity))));
        return faults;
    }

    /** All faults of a row, separated by spaces. */
    static String joined(List<String> faults) {
        return SqlTemplate.of("""
                concat_ws(' ',
                  ${faults})""").sql("faults", Sql.lines(faults)).sql();
    }

    /** The fault if the condition holds. */
    static String when(String condition, String fault) {
        return "CASE WHEN " + condition + " THEN " + Sql.literal(fault) + " END";
    }

    /** The function that reads a column's text; a field of a document may also be a list or an object. */
    static String textFunction(Mapping mapping, Column column) {
        if (mayBeCut(mapping, column)) {
            return "weir_cut_text";
        }
        return isDocument(mapping) ? "weir_field_text" : "weir_whole_text";
    }

    /** Whether a text counts without the half character at its end: programs cut columns of so many bytes. A key never does. */
    private static boolean mayBeCut(Mapping mapping, Column column) {
        return (mapping.input().format() == Format.FIXED || mapping.input().format() == Format.DBASE)
                && !mapping.isKeyPart(column.name());
    }

    private static boolean isDocument(Mapping mapping) {
        return switch (mapping.input().format()) {
            case JSON -> true;
            case LOG -> mapping.input().lineForm() instanceof LineForm.JsonObject;
            default -> false;
        };
    }

    private String halfCharacter() {
        return fault(FaultCode.DAMAGED_CHARACTERS, severity(FaultSeverity.WARNING));
    }

    private String unreadable(String severity) {
        return switch (definition.converter()) {
            case TEXT ->
                definition.required()
                        ? code("coalesce(%s, '%s')".formatted(textFault(), FaultCode.REQUIRED_MISSING.code()), severity)
                        : code(textFault(), severity);
            case CODE -> code(lostOr(Sql.literal(FaultCode.NOT_IN_LIST.code())), severity);
            case ADDRESS -> code(lostOr("weir_address_reason(" + text + ")"), severity);
            default ->
                code(
                        lostOr("weir_%s_fault(%s)"
                                .formatted(definition.converter().name().toLowerCase(Locale.ROOT), text)),
                        severity);
        };
    }

    /** A text has no other fault than that it was lost; a field of a document may also be no text at all. */
    private String textFault() {
        return document
                ? "CASE WHEN weir_is_structure(%s) THEN '%s' ELSE %s END"
                        .formatted(text, FaultCode.LIST_IN_TEXT.code(), explanations.lost(column))
                : explanations.lost(column);
    }

    /** That a program destroyed the value explains it better than that it is none. */
    private String lostOr(String code) {
        return "coalesce(" + explanations.lost(column) + ", " + code + ")";
    }

    private String code(String code, String severity) {
        return Sql.literal(column.name() + ":") + " || " + code + " || " + Sql.literal(":" + severity);
    }

    private String fault(FaultCode code, String severity) {
        return column.name() + ":" + code.code() + ":" + severity;
    }

    private static String severity(FaultSeverity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
