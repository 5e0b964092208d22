package dev.weir.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A user's SELECT as DuckDB parses it, before it is bound to any table. */
public final class SelectTree {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A name in the SELECT.
     *
     * @param parts of a table: catalog and schema as far as they are written, then the name; of a function: the name alone
     * @param offset in bytes of the UTF-8 form; empty if the parser does not say
     */
    public record Name(List<String> parts, OptionalInt offset) {

        public String text() {
            return String.join(".", parts);
        }
    }

    private final JsonNode answer;

    private SelectTree(JsonNode answer) {
        this.answer = answer;
    }

    /** Also a text that cannot be read has a tree, which tells why. */
    public static SelectTree parse(Connection connection, String sql) throws SQLException {
        String call = "select json_serialize_sql(?::varchar, skip_null := true, skip_empty := true)";
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setString(1, sql);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return new SelectTree(JSON.readTree(result.getString(1)));
            }
        } catch (JsonProcessingException tooDeep) {
            return new SelectTree(
                    JSON.createObjectNode().put("error", true).put("error_message", "it is nested too deep"));
        }
    }

    public boolean isWrong() {
        return answer.path("error").asBoolean();
    }

    /** What the parser says. */
    public String error() {
        return answer.path("error_message").asText();
    }

    /** The error's byte; empty if the parser does not say, as for statements that are no SELECT. */
    public OptionalInt errorOffset() {
        return answer.has("position") ? offset(answer.path("position").asText()) : OptionalInt.empty();
    }

    /** Whether it is one statement that gives rows of tables; no {@code SHOW}, {@code DESCRIBE} or {@code SUMMARIZE}. */
    public boolean isOneSelect() {
        return !isWrong()
                && answer.path("statements").size() == 1
                && answer.findParents("show_type").isEmpty();
    }

    /** Whether it takes some rows by chance. */
    public boolean isSampled() {
        return !answer.findParents("sample").isEmpty();
    }

    /** Whether its rows come in an order that it says. */
    public boolean isOrdered() {
        for (JsonNode modifier : node().path("modifiers")) {
            if (modifier.path("type").asText().equals("ORDER_MODIFIER")) {
                return true;
            }
        }
        return false;
    }

    /** The tables it reads, without those that it makes itself ({@code WITH}). */
    public List<Name> tables() {
        List<String> own = new ArrayList<>();
        walk(answer, node -> node.path("cte_map")
                .path("map")
                .forEach(cte -> own.add(cte.path("key").asText())));
        List<Name> names = new ArrayList<>();
        walk(answer, node -> {
            if (node.path("type").asText().equals("BASE_TABLE")) {
                Name name = table(node);
                if (name.parts().size() > 1 || !own.contains(name.text())) {
                    names.add(name);
                }
            }
        });
        return names;
    }

    /** The functions that make tables, in {@code FROM}. */
    public List<Name> tableFunctions() {
        List<Name> names = new ArrayList<>();
        walk(answer, node -> {
            if (node.path("type").asText().equals("TABLE_FUNCTION")) {
                names.add(function(node.path("function")));
            }
        });
        return names;
    }

    /** All functions that are called, in {@code FROM} and elsewhere. */
    public List<Name> functions() {
        List<Name> names = new ArrayList<>();
        walk(answer, node -> {
            if (node.path("class").asText().equals("FUNCTION")) {
                names.add(function(node));
            }
        });
        return names;
    }

    /** Whether it reads columns otherwise than by their bare names, which {@link #values} gives: by a table's name, by place, all of them. */
    public boolean readsUnnamed() {
        boolean[] unnamed = new boolean[1];
        walk(answer, node -> {
            String kind = node.path("class").asText();
            unnamed[0] |= kind.equals("STAR")
                    || kind.equals("POSITIONAL_REFERENCE")
                    || kind.equals("COLUMN_REF") && node.path("column_names").size() != 1;
        });
        return unnamed[0];
    }

    /** Whether it asks other rows than the one that it stands in: by a window, or by a SELECT within it. */
    public boolean asksOtherRows() {
        boolean[] asks = new boolean[1];
        walk(answer, node -> {
            String kind = node.path("class").asText();
            asks[0] |= kind.equals("WINDOW") || kind.equals("SUBQUERY");
        });
        return asks[0];
    }

    /** The names that stand alone where a value is meant: columns, and the parser's words for the time. */
    public List<Name> values() {
        List<Name> names = new ArrayList<>();
        walk(answer, node -> {
            if (node.path("class").asText().equals("COLUMN_REF")
                    && node.path("column_names").size() == 1) {
                names.add(new Name(
                        List.of(node.path("column_names").path(0).asText()),
                        offset(node.path("query_location").asText())));
            }
        });
        return names;
    }

    private static Name table(JsonNode node) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("catalog_name", "schema_name", "table_name")) {
            if (node.has(part)) {
                parts.add(node.path(part).asText());
            }
        }
        return new Name(List.copyOf(parts), offset(node.path("query_location").asText()));
    }

    private static Name function(JsonNode node) {
        return new Name(
                List.of(node.path("function_name").asText()),
                offset(node.path("query_location").asText()));
    }

    /** The tree of the one statement, as DuckDB writes it. */
    public JsonNode node() {
        return answer.path("statements").path(0).path("node");
    }

    private static void walk(JsonNode node, Consumer<JsonNode> visitor) {
        visitor.accept(node);
        node.forEach(child -> walk(child, visitor));
    }

    private static OptionalInt offset(String location) {
        // A node without a place has the greatest unsigned number.
        return location.isEmpty() || location.length() > 9
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(location));
    }
}
