package dev.weir.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.mapping.Expression;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.store.FunctionCatalog;
import java.util.List;
import java.util.Locale;

/** Looks for everything in one expression's tree that an expression must not hold. */
final class TreeCheck {

    private final Expression expression;
    private final NameScope scope;
    private final FunctionCatalog functions;
    private final FileProblems problems;
    private final SizeCheck sizes = new SizeCheck();

    private boolean namesAreKnown = true;

    TreeCheck(Expression expression, NameScope scope, FunctionCatalog functions, FileProblems problems) {
        this.expression = expression;
        this.scope = scope;
        this.functions = functions;
        this.problems = problems;
    }

    /** @return whether nothing was found */
    boolean check(JsonNode tree) {
        if (!checkForms(tree)) {
            return false;
        }
        new ColumnWalk(this::checkName).walk(tree);
        return namesAreKnown;
    }

    /** @return whether the tree holds nothing but forms and functions of one row */
    private boolean checkForms(JsonNode node) {
        if (!checkForm(node)) {
            return false;
        }
        boolean good = true;
        for (JsonNode child : node) {
            good &= checkForms(child);
        }
        return good;
    }

    private boolean checkForm(JsonNode node) {
        switch (node.path("class").asText()) {
            case "SUBQUERY":
                return refuse(node, ProblemCode.SUBQUERY, "the SQL has a subquery", "use only columns of the row");
            case "WINDOW":
                return refuse(node, ProblemCode.NOT_ROW_WISE, "the SQL has a window", "use only columns of the row");
            case "STAR":
                return refuse(node, ProblemCode.NOT_ONE_EXPRESSION, "* is no expression", "name a column");
            case "PARAMETER":
                return refuse(node, ProblemCode.NOT_ONE_EXPRESSION, "? is no expression", "name a column");
            case "FUNCTION":
                return checkFunction(node, node.path("function_name").asText().toLowerCase(Locale.ROOT));
            default:
                return true;
        }
    }

    private boolean checkFunction(JsonNode node, String name) {
        if (functions.aggregates().contains(name)) {
            String message = "function \"" + name + "\" needs more than one row";
            return refuse(node, ProblemCode.NOT_ROW_WISE, message, "use only columns of the row");
        }
        if (functions.changing().contains(name)) {
            String message = "function \"" + name + "\" does not always give the same result";
            return refuse(node, ProblemCode.CHANGING_FUNCTION, message, "use columns, or arrived_at for the time");
        }
        if (sizes.refuses(name, node)) {
            String message = "function \"" + name + "\" can make a value that no record can hold";
            String hint =
                    "bound it by plain numbers, such as least(people, 20); what all such calls make of a character may be "
                            + SizeCheck.LARGEST;
            return refuse(node, ProblemCode.EXPRESSION_SIZE, message, hint);
        }
        if (!functions.knows(name)) {
            String hint = Suggestion.of(name, functions.offered());
            return refuse(
                    node,
                    ProblemCode.EXPRESSION_NAME,
                    "unknown function \"" + name + "\"",
                    hint.startsWith("did") ? hint : "Weir's own functions begin with weir_");
        }
        return true;
    }

    private void checkName(JsonNode node, List<String> parts) {
        if (!scope.knows(parts)) {
            String message = "unknown column \"" + String.join(".", parts) + "\"";
            namesAreKnown = refuse(node, ProblemCode.UNKNOWN_COLUMN, message, scope.hint(parts));
        }
    }

    private boolean refuse(JsonNode node, ProblemCode code, String message, String hint) {
        Position place = SqlTree.offset(node).isPresent()
                ? expression.atByte(SqlTree.offset(node).getAsInt())
                : expression.position();
        problems.error(place, code, message, hint);
        return false;
    }
}
