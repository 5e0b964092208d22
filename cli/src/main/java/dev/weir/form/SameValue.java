package dev.weir.form;

import dev.weir.inspect.Headings.Meant;
import dev.weir.mapping.Converter;
import dev.weir.schema.CodeList;
import dev.weir.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Whether two texts mean the same, as a load would read them. */
final class SameValue {

    private final KnownPeople known;
    private final Schema schema;

    SameValue(KnownPeople known, Schema schema) {
        this.known = known;
        this.schema = schema;
    }

    boolean is(Meant column, String written, String value) {
        if (written.equals(value)) {
            return true;
        }
        if (column.converter() == Converter.CODE) {
            return codes(column).stream().anyMatch(code -> says(code, written) && says(code, value));
        }
        String head = column.converter() == Converter.ADDRESS ? ", NULL" : "";
        String function = "weir_" + column.converter().name().toLowerCase(Locale.ROOT) + "(?" + head + ")";
        return Objects.equals(known.read(function, written), known.read(function, value));
    }

    private List<CodeList.Code> codes(Meant column) {
        CodeList list = schema.codeLists().get(column.list());
        return list == null ? List.of() : list.codes();
    }

    private static boolean says(CodeList.Code code, String text) {
        return code.code().equals(text)
                || code.title().zh().equals(text)
                || code.title().en().equalsIgnoreCase(text)
                || code.aliases().contains(text);
    }
}
