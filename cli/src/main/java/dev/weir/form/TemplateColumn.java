package dev.weir.form;

import dev.weir.compile.CompiledColumn;
import dev.weir.mapping.Column;
import dev.weir.report.ReportLanguage;
import dev.weir.schema.CodeList;
import dev.weir.schema.Schema;
import dev.weir.workbook.FormColumn;
import dev.weir.workbook.FormEntry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of a mapping as one of a form. */
final class TemplateColumn {

    /** The only conditions that are said in words and checked while somebody types. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)([a-z_0-9]+)\\s+between\\s+(-?[0-9.]+)\\s+and\\s+(-?[0-9.]+)");

    private static final String DOOR = "月湖社区3幢2单元501室";

    private final Schema schema;
    private final ReportLanguage language;

    TemplateColumn(Schema schema, ReportLanguage language) {
        this.schema = schema;
        this.language = language;
    }

    /** @param isKey whether a record has no key without it */
    FormColumn of(CompiledColumn compiled, boolean isKey) {
        Column column = compiled.column();
        FormEntry entry = entry(column);
        List<String> choices = choices(column);
        boolean required = column.required() || isKey;
        Matcher bounds =
                BETWEEN.matcher(column.check().map(check -> check.sql().strip()).orElse(""));
        boolean bounded = bounds.matches() && bounds.group(1).equals(column.name());
        StringBuilder hint = new StringBuilder(hint(entry, choices));
        if (bounded) {
            hint.append(Told.BOUNDS.in(language, bounds.group(2), bounds.group(3)));
        }
        column.span().split().ifPresent(split -> hint.append(Told.SPLIT.in(language, first(split))));
        if (column.optional() && !required) {
            hint.append(Told.MAY_BE_EMPTY.in(language));
        }
        return new FormColumn(
                compiled.names().get(0),
                hint.toString(),
                required,
                entry,
                choices,
                bounded ? bounds.group(2) : "",
                bounded ? bounds.group(3) : "");
    }

    static FormEntry entry(Column column) {
        return switch (column.converter()) {
            case TEXT -> FormEntry.TEXT;
            case INTEGER -> FormEntry.WHOLE;
            case DECIMAL -> FormEntry.DECIMAL;
            case MONEY -> FormEntry.MONEY;
            case DATE -> FormEntry.DATE;
            case DATETIME -> FormEntry.MOMENT;
            case BOOLEAN, CODE -> FormEntry.CHOICE;
            case PHONE -> FormEntry.PHONE;
            case CN_ID -> FormEntry.RESIDENT_ID;
            case USCC -> FormEntry.CREDIT_CODE;
            case PLATE -> FormEntry.PLATE;
            case ADDRESS -> FormEntry.ADDRESS;
        };
    }

    private List<String> choices(Column column) {
        return switch (column.converter()) {
            case BOOLEAN -> List.of(Told.YES.in(language), Told.NO.in(language));
            case CODE ->
                column.codeList().map(schema.codeLists()::get).map(CodeList::codes).orElse(List.of()).stream()
                        .map(code -> language.of(code.title()))
                        .toList();
            default -> List.of();
        };
    }

    private String hint(FormEntry entry, List<String> choices) {
        return switch (entry) {
            case CHOICE -> Told.CHOICE.in(language, String.join(language.say(", ", "、"), choices));
            case ADDRESS -> Told.ADDRESS.in(language, DOOR);
            default -> Told.valueOf(entry.name()).in(language);
        };
    }

    /** What a person types of the marks that part values. */
    private static String first(String split) {
        return split.split("\\|")[0].replace("\\n", "\n").replace("\\", "");
    }
}
