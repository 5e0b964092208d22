package dev.weir.route;

import dev.weir.problem.MessageCode;
import dev.weir.problem.Position;
import dev.weir.problem.Problems;

/** The problems of route files; each has a stable code and one sentence for the reference page. */
public enum RouteProblem implements MessageCode {
    SYNTAX("R010", "The file is no YAML, or no list of routes."),
    UNKNOWN_KEY("R011", "Camel does not know a key or step of the route, or cannot read its value."),
    NO_ID("R012", "A route has no id; Weir needs it to name the route in runs and messages."),
    DUPLICATE_ID("R013", "Two routes have one id."),
    UNKNOWN_COMPONENT("R014", "Weir has no component for the scheme of a URI."),
    BAD_ENDPOINT("R015", "A URI or one of its options is wrong."),
    MISSING_PROPERTY("R016", "A {{property}} has no value."),
    UNSAFE_CHARACTER("R017", "Camel would silently change + % or & in an option that is not written as RAW(…)."),
    UNKNOWN_MAPPING("R018", "weir:<mapping> names a mapping that does not exist."),
    UNKNOWN_DATABASE("R019", "jdbc:<name> names a database that weir.yaml does not have."),
    NOT_ONE_MAPPING("R020", "A route from weir:once must lead to exactly one mapping: it decides the watermark."),
    SET_BY_WEIR("R021", "The option is Weir's own: it keeps inputs until they are loaded, and archives them."),
    OUTSIDE_INBOX("R022", "A file route reads a folder outside of the inbox (warning)."),
    NOT_POLLED("R023", "The route's source cannot be polled once in a run."),
    UNREACHABLE_DATABASE("R024", "A database cannot be reached."),
    UNKNOWN_ROUTE("R025", "No route has the id that was asked for."),
    REFUSED("R026", "Camel refuses the route as a whole, such as for an expression that it cannot read."),
    WATERMARK_EXCLUDED("R028", "A query leaves out rows that stand exactly at the watermark (warning)."),
    QUERY_REFUSED("R029", "The database refuses a query of the route."),
    WATERMARK_TYPE(
            "R030", "The column of a watermark is of another type than its mark, or holds several forms (warning)."),
    WATERMARK_HIDES("R031", "A watermark hides rows that are there (warning)."),
    KEY_MAY_CHANGE("R032", "Records are keyed by what may change, and nothing ends what a change leaves (warning)."),
    MARK_NOT_COMPARED(
            "R033",
            "A query does not compare its watermark as column >= :?watermark: what it leaves out cannot be seen (warning).");

    private final Text text;

    RouteProblem(String code, String sentence) {
        this.text = new Text(code, sentence, "");
    }

    @Override
    public Text text() {
        return text;
    }

    /** Adds this problem as a warning. */
    void warn(Problems problems, Position position, String message, String hint) {
        problems.warning(position, this, message, hint);
    }

    /** Adds this problem as an error. */
    void report(Problems problems, Position position, String message, String hint) {
        problems.error(position, this, message, hint);
    }
}
