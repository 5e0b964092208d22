package dev.weir.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.problem.ProblemCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What DuckDB says of a statement that it cannot bind, with {@code errors_as_json} set. */
public final class BindingError {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUOTED = Pattern.compile("[\"'](.*?)[\"']");
    private static final Pattern MACRO = Pattern.compile("^Macro (\\w+)\\(\\) does not support[\\s\\S]*");
    private static final Pattern MACRO_FORM = Pattern.compile("\\t(\\w+\\(.*?\\))");
    private static final Pattern NO_COLUMN = Pattern.compile("does not have a column named \"(.*?)\"");
    private static final Pattern CANDIDATE = Pattern.compile("Candidate bindings: :? ?\"(.*?)\"");
    private static final int CANDIDATES = 3;

    private final JsonNode error;

    private BindingError(JsonNode error) {
        this.error = error;
    }

    /** @throws SQLException the same, if it is no error of the statement */
    public static BindingError of(SQLException failure) throws SQLException {
        try {
            return new BindingError(JSON.readTree(DatabaseMessage.whole(failure)));
        } catch (JsonProcessingException notJson) {
            throw failure;
        }
    }

    /** Bytes from the statement's begin; empty if DuckDB does not say. */
    public OptionalInt offset() {
        String position = error.path("position").asText();
        return position.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(position));
    }

    /** The table that is not there; empty if it is another error. */
    public Optional<String> missingTable() {
        boolean table = error.path("error_subtype").asText().equals("MISSING_ENTRY")
                && error.path("type").asText().equals("Table");
        return table ? Optional.of(error.path("name").asText()) : Optional.empty();
    }

    /** The column that is not there; empty if it is another error. */
    public Optional<String> missingColumn() {
        if (error.path("error_subtype").asText().equals("COLUMN_NOT_FOUND")) {
            return Optional.of(error.path("name").asText());
        }
        Matcher qualified = NO_COLUMN.matcher(error.path("exception_message").asText());
        return qualified.find() ? Optional.of(qualified.group(1)) : Optional.empty();
    }

    public ProblemCode code() {
        return switch (error.path("exception_type").asText()) {
            case "Catalog" -> ProblemCode.EXPRESSION_NAME;
            case "Conversion", "Invalid Input", "Out of Range" -> ProblemCode.EXPRESSION_CONSTANT;
            default -> ProblemCode.EXPRESSION_TYPE;
        };
    }

    public String message() {
        if (error.has("call")) {
            return "there is no " + plain(error.path("call").asText());
        }
        if (code() == ProblemCode.EXPRESSION_NAME
                && !error.path("name").asText().isEmpty()) {
            return "unknown " + error.path("type").asText("name").toLowerCase(Locale.ROOT) + " \""
                    + error.path("name").asText() + "\"";
        }
        Matcher macro = MACRO.matcher(error.path("exception_message").asText());
        if (macro.find()) {
            return macro.group(1) + " does not take these arguments";
        }
        String first =
                error.path("exception_message").asText().lines().findFirst().orElse("it cannot be bound");
        return plain(first.replaceFirst(" - an explicit cast is required$", "")
                .replaceFirst("[.!] You might need to add explicit type casts[.]$", "")
                .replaceFirst("[.!]$", ""));
    }

    /** What may have been meant by a name that is not there; empty if DuckDB knows nothing like it. */
    public String nearest() {
        Matcher quoted = CANDIDATE.matcher(error.path("exception_message").asText());
        List<String> near = new ArrayList<>();
        for (String candidate : error.path("candidates").asText().split(",")) {
            near.add(candidate.strip());
        }
        while (quoted.find()) {
            near.add(quoted.group(1));
        }
        return near.stream()
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .map(candidate -> "did you mean \"" + candidate + "\"?")
                .orElse("");
    }

    public String hint() {
        String candidates = error.path("candidates").asText();
        if (error.path("exception_message").asText().startsWith("Ambiguous reference")) {
            return "write the table's name before it";
        }
        if (error.path("exception_message").asText().contains("GROUP BY clause")) {
            return "write GROUP BY ALL";
        }
        if (code() == ProblemCode.EXPRESSION_CONSTANT) {
            return "correct the constant";
        }
        if (error.path("type").asText().equals("Type") && !candidates.isEmpty()) {
            return "did you mean \"" + candidates.split(",")[0] + "\"?";
        }
        if (code() == ProblemCode.EXPRESSION_NAME
                && !error.path("name").asText().isEmpty()) {
            return "use one that DuckDB has";
        }
        if (error.has("call") && Character.isLetter(error.path("call").asText().charAt(0))) {
            return "there is "
                    + Arrays.stream(candidates.split("(?<=\\) -> [A-Z]{1,20}),"))
                            .limit(CANDIDATES)
                            .map(candidate -> candidate.replaceFirst(" -> .*", ""))
                            .collect(Collectors.joining(", "));
        }
        Matcher form = MACRO_FORM.matcher(error.path("exception_message").asText());
        if (form.find() && !error.has("call")) {
            return "there is " + form.group(1);
        }
        return "cast(… as …) makes one type of another";
    }

    /**
     * Whether a row without values fails because of the expression's own text: of a constant in it, or of types that never go together. What
     * fails for want of a value is no mistake.
     */
    public boolean isCausedBy(String sql) {
        if (!error.path("exception_type").asText().equals("Conversion")) {
            return false;
        }
        String message = error.path("exception_message").asText();
        Matcher quoted = QUOTED.matcher(message);
        return message.startsWith("Unimplemented type for cast")
                || quoted.find() && sql.contains("'" + quoted.group(1).replace("'", "''") + "'");
    }

    private static String plain(String text) {
        return text.replace("STRING_LITERAL", "VARCHAR").replace("INTEGER_LITERAL", "INTEGER");
    }
}
