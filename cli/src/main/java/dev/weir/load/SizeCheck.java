package dev.weir.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds calls of one expression that make a value as large as a number says. DuckDB works constants out while it binds the expression, where
 * nothing bounds time and memory. So these numbers must be plain, and all of them multiplied no more than a cell's worth.
 */
final class SizeCheck {

    private static final Set<String> MAKERS =
            Set.of("repeat", "lpad", "rpad", "range", "generate_series", "list_resize", "array_resize", "bitstring");

    private static final Set<String> FORMATS = Set.of("printf", "format");

    /** A width within a format. */
    private static final Pattern WIDE = Pattern.compile("[0-9]{6}");

    /** More than the cell of any ledger holds (Excel: 32,767 characters). */
    static final long LARGEST = 100_000;

    private BigDecimal size = BigDecimal.ONE;

    /**
     * Whether the call may make more than a record can hold, whatever the row says.
     *
     * @param name the function, in small letters
     */
    boolean refuses(String name, JsonNode call) {
        for (JsonNode argument : call.path("children")) {
            if (MAKERS.contains(name) && refusesNumber(argument)
                    || FORMATS.contains(name)
                            && WIDE.matcher(value(argument).asText()).find()) {
                return true;
            }
        }
        return size.compareTo(BigDecimal.valueOf(LARGEST)) > 0;
    }

    private boolean refusesNumber(JsonNode argument) {
        if (!argument.findParents("column_names").isEmpty()) {
            return false;
        }
        if (!argument.path("class").asText().equals("CONSTANT")) {
            return true;
        }
        if (value(argument).isNumber()) {
            size = size.multiply(value(argument).decimalValue().abs().max(BigDecimal.ONE));
        }
        return false;
    }

    private static JsonNode value(JsonNode constant) {
        return constant.path("value").path("value");
    }
}
