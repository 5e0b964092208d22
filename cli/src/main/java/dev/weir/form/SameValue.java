package dev.weir.form;

import dev.weir.inspect.Headings.Meant;
import dev.weir.mapping.Converter;
import dev.weir.schema.CodeList;
import dev.weir.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two texts mean the same, as a load would read them. */
final class SameValue {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern WRITTEN_MONTH =
            Pattern.compile("((?:19|20)[0-9]{2})[-./年]?\\s*([01]?[0-9])(?:[0-9]{2})?(?![0-9])");

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
        if (MONTH.matcher(value).matches()) {
            Matcher month = WRITTEN_MONTH.matcher(written);
            return month.find()
                    && value.equals(month.group(1) + "-"
                            + ("0" + month.group(2)).substring(month.group(2).length() - 1));
        }
        if (column.converter() == Converter.CODE) {
            return codes(column).stream().anyMatch(code -> says(code, written) && says(code, value));
        }
        String head = column.converter() == Converter.ADDRESS ? ", NULL" : "";
        String function = "weir_" + column.converter().name().toLowerCase(Locale.ROOT) + "(?" + head + ")";
        String read = known.read(function, value);
        return read != null && read.equals(known.read(function, written));
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
