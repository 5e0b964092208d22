package dev.weir.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * An expression as DuckDB parses it, before it is bound to any table. The expression is parsed inside {@code select (…)}, on a line of its
 * own so that a comment at its end stays harmless; the tree then shows whether it breaks out of the brackets. What closes the bracket and
 * opens another, {@code a) or (b}, is found by square ones.
 */
final class SqlTree {

    private static final String BEFORE = "select (\n";
    private static final String AFTER = "\n)";
    private static final Pattern REOPENED = Pattern.compile("(?s)\\).*\\(");
    private static final String DEPTH = "Max expression depth limit";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PARTS_OF_A_BARE_SELECT =
            Set.of("type", "select_list", "from_table", "aggregate_handling");

    private final JsonNode answer;
    private final boolean within;

    private SqlTree(JsonNode answer, boolean within) {
        this.answer = answer;
        this.within = within;
    }

    static SqlTree parse(Connection connection, String sql) throws SQLException {
        SqlTree tree = new SqlTree(parsed(connection, BEFORE + sql + AFTER), true);
        boolean reopens = !tree.isWrong() && REOPENED.matcher(sql).find();
        return reopens
                        && parsed(connection, "select [\n" + sql + "\n]")
                                .path("error")
                                .asBoolean()
                ? new SqlTree(tree.answer, false)
                : tree;
    }

    private static JsonNode parsed(Connection connection, String select) throws SQLException {
        String call = "select json_serialize_sql(?::varchar, skip_null := true, skip_empty := true)";
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setString(1, select);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return JSON.readTree(result.getString(1));
            }
        } catch (JsonProcessingException tooDeep) {
            return JSON.createObjectNode().put("error", true).put("error_message", DEPTH);
        }
    }

    /** Whether the parser gave up, for expressions stand inside one another more often than it can count. */
    boolean isTooDeep() {
        return isWrong() && (error().startsWith(DEPTH) || error().startsWith("memory exhausted"));
    }

    boolean isWrong() {
        return answer.path("error").asBoolean();
    }

    /** What the parser says. */
    String error() {
        return answer.path("error_message").asText();
    }

    /** The error's byte in the expression; empty if the parser does not say. */
    OptionalInt errorOffset() {
        return answer.has("position") ? offset(answer.path("position").asText()) : OptionalInt.empty();
    }

    /** Whether it is one expression and nothing else. */
    boolean isOneExpression() {
        JsonNode select = answer.path("statements").path(0).path("node");
        return within
                && answer.path("statements").size() == 1
                && select.path("type").asText().equals("SELECT_NODE")
                && select.path("select_list").size() == 1
                && select.path("from_table").path("type").asText().equals("EMPTY")
                && StreamSupport.stream(((Iterable<String>) select::fieldNames).spliterator(), false)
                        .allMatch(PARTS_OF_A_BARE_SELECT::contains);
    }

    /** The expression's top node. */
    JsonNode expression() {
        return answer.path("statements")
                .path(0)
                .path("node")
                .path("select_list")
                .path(0);
    }

    /** Whether any function is called; an operator is none. */
    boolean hasCalls() {
        return expression().findParents("function_name").stream()
                .anyMatch(node -> !node.path("is_operator").asBoolean());
    }

    /** Where the first call of a function whose name begins so stands; empty if there is none. */
    OptionalInt offsetOfFunction(String prefix) {
        return expression().findParents("function_name").stream()
                .filter(node -> node.path("function_name").asText().startsWith(prefix))
                .map(SqlTree::offset)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }

    /** Where a node begins, in bytes of the expression's UTF-8 form; empty for nodes that stand nowhere. */
    static OptionalInt offset(JsonNode node) {
        return offset(node.path("query_location").asText());
    }

    private static OptionalInt offset(String location) {
        // A node without a place has the greatest unsigned number.
        return location.isEmpty() || location.length() > 9
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, Integer.parseInt(location) - BEFORE.length()));
    }
}
