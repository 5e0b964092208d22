package dev.weir.inspect;

import dev.weir.report.ReportLanguage;
import dev.weir.schema.Schema;

/** Fields as people call them. */
final class FieldTitle {

    private FieldTitle() {}

    /** {@code Resident: Phone}. @param field such as {@code resident.phone} */
    static String of(Schema schema, String field, ReportLanguage language) {
        String[] parts = field.split("[.]");
        return schema.entity(parts[0])
                .flatMap(entity -> entity.field(parts[1])
                        .map(found ->
                                language.of(entity.title()) + language.say(": ", "：") + language.of(found.title())))
                .orElse(field);
    }
}
