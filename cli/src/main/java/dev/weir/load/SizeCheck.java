package dev.weir.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Finds calls of one expression that make a value as large as a number says, or larger with each step. DuckDB works constants out while it
 * binds the expression, and columns while it runs; in neither does anything bound time and memory. So how much each call can make of its
 * input must be known, and all of it multiplied be no more than a cell's worth.
 */
final class SizeCheck {

    /** More than the cell of any ledger holds (Excel: 32,767 characters). */
    static final long LARGEST = 100_000;

    private static final BigDecimal CELL = BigDecimal.valueOf(32_767);

    /** What a replacement may make of each character where it is no plain text; two such calls in one another are too many. */
    private static final BigDecimal UNKNOWN_TEXT = BigDecimal.valueOf(1_000);

    /** The functions that make as much as a number says, with the place of the first such argument and of the last. */
    private static final Map<String, int[]> MAKERS = Map.of(
            "repeat", new int[] {1, 1},
            "lpad", new int[] {1, 1},
            "rpad", new int[] {1, 1},
            "range", new int[] {0, 2},
            "generate_series", new int[] {0, 2},
            "list_resize", new int[] {1, 1},
            "array_resize", new int[] {1, 1},
            "bitstring", new int[] {1, 1},
            "bar", new int[] {3, 3});

    private static final Set<String> FORMATS = Set.of("printf", "format");
    private static final Set<String> REPLACEMENTS = Set.of("replace", "regexp_replace");
    private static final Set<String> REDUCTIONS = Set.of("list_reduce", "array_reduce", "reduce");
    private static final Set<String> LENGTHS = Set.of("length", "len", "strlen", "array_length");

    /** A width within a format. */
    private static final Pattern WIDE = Pattern.compile("[0-9]{6}");

    private BigDecimal size = BigDecimal.ONE;

    /**
     * Whether the call may make more than a record can hold, whatever the row says.
     *
     * @param name the function, in small letters
     */
    boolean refuses(String name, JsonNode call) {
        List<JsonNode> arguments = children(call);
        if (FORMATS.contains(name) && arguments.stream().anyMatch(SizeCheck::isWide)) {
            return true;
        }
        if (MAKERS.containsKey(name) && !multiplyNumbers(arguments, MAKERS.get(name))) {
            return true;
        }
        if (REPLACEMENTS.contains(name) && arguments.size() > 2) {
            multiply(growth(arguments.get(1), arguments.get(2)));
        }
        for (JsonNode argument : arguments) {
            if (argument.path("class").asText().equals("LAMBDA")
                    && refusesLambda(argument, REDUCTIONS.contains(name))) {
                return true;
            }
        }
        return size.compareTo(BigDecimal.valueOf(LARGEST)) > 0;
    }

    /** @return false when a number has no bound */
    private boolean multiplyNumbers(List<JsonNode> arguments, int[] places) {
        for (int i = places[0]; i <= Math.min(places[1], arguments.size() - 1); i++) {
            Optional<BigDecimal> bound = bound(arguments.get(i));
            bound.ifPresent(this::multiply);
            if (bound.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void multiply(BigDecimal factor) {
        size = size.multiply(factor.max(BigDecimal.ONE));
    }

    /** The greatest number that an argument can be, without its sign; empty where nothing says so. */
    private static Optional<BigDecimal> bound(JsonNode argument) {
        switch (argument.path("class").asText()) {
            case "CONSTANT":
                return Optional.of(value(argument)).filter(JsonNode::isNumber).map(number -> number.decimalValue()
                        .abs());
            case "CAST":
                return bound(argument.path("child"));
            case "FUNCTION":
                return bound(argument.path("function_name").asText(), children(argument));
            default:
                return Optional.empty();
        }
    }

    private static Optional<BigDecimal> bound(String function, List<JsonNode> arguments) {
        if (LENGTHS.contains(function)) {
            return Optional.of(CELL);
        }
        List<BigDecimal> bounds =
                arguments.stream().flatMap(each -> bound(each).stream()).toList();
        if (function.equals("least")) {
            return bounds.stream().min(BigDecimal::compareTo);
        }
        boolean sum = function.equals("+") || function.equals("-");
        return sum && bounds.size() == arguments.size() ? bounds.stream().reduce(BigDecimal::add) : Optional.empty();
    }

    /** How many characters a replacement can make of one. */
    private static BigDecimal growth(JsonNode search, JsonNode replacement) {
        if (!value(replacement).isTextual()) {
            return UNKNOWN_TEXT;
        }
        int searched =
                Math.max(1, value(search).isTextual() ? value(search).asText().length() : 1);
        int made = value(replacement).asText().length();
        return BigDecimal.valueOf(made <= 1 ? 1 : (made + searched - 1) / searched);
    }

    /** A lambda may put its argument into its result as often as it names it; a reduction does so with what it has made before. */
    private boolean refusesLambda(JsonNode lambda, boolean reduces) {
        List<JsonNode> names = lambda.path("lhs").findValues("column_names");
        List<JsonNode> used = lambda.path("expr").findValues("column_names");
        List<Long> times = names.stream()
                .map(name -> used.stream().filter(name::equals).count())
                .toList();
        times.stream().max(Long::compare).ifPresent(most -> multiply(BigDecimal.valueOf(most)));
        return reduces && !times.isEmpty() && times.get(0) > 1;
    }

    private static boolean isWide(JsonNode argument) {
        return WIDE.matcher(value(argument).asText()).find();
    }

    private static List<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.path("children").spliterator(), false).toList();
    }

    private static JsonNode value(JsonNode constant) {
        return constant.path("value").path("value");
    }
}
