package dev.weir.inspect;

import dev.weir.mapping.Converter;
import java.util.Locale;
import java.util.Optional;

/** What a mapping says of a column's values. @param list for {@link Converter#CODE}: the code list */
record ColumnType(Converter converter, Optional<String> list) {

    static final ColumnType TEXT = of(Converter.TEXT);

    static ColumnType of(Converter converter) {
        return new ColumnType(converter, Optional.empty());
    }

    static ColumnType code(String list) {
        return new ColumnType(Converter.CODE, Optional.of(list));
    }

    /** {@code cn_id}, or {@code code sex}. */
    String shown() {
        String word = converter.name().toLowerCase(Locale.ROOT);
        return list.map(name -> word + " " + name).orElse(word);
    }

    /** As a mapping has it: {@code as: cn_id}, {@code code: sex}; empty for text. */
    String key() {
        if (list.isPresent()) {
            return "code: " + list.get();
        }
        return converter == Converter.TEXT ? "" : "as: " + converter.name().toLowerCase(Locale.ROOT);
    }
}
