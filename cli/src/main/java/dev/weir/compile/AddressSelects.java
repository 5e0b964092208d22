package dev.weir.compile;

import dev.weir.sql.Sql;
import java.util.List;

/** What the columns of addresses are, first taken apart and then in one form. */
final class AddressSelects {

    private final List<CompiledColumn> addresses;
    private final ExpressionSql expressions;
    private final GroupNames groups;

    AddressSelects(List<CompiledColumn> addresses, ExpressionSql expressions, GroupNames groups) {
        this.addresses = addresses;
        this.expressions = expressions;
        this.groups = groups;
    }

    /** The parts of each address. */
    List<String> parts() {
        return addresses.stream()
                .map(column -> "weir_address_parts(%s, %s) AS %s"
                        .formatted(whole(column), head(column), WorkColumn.parts(column)))
                .toList();
    }

    /** From what the parts are read: a head may name whatever is no address itself. */
    String rows(String from) {
        boolean mayNameTheInput = addresses.stream()
                .anyMatch(column -> column.column().head().isPresent()
                        || column.column().before().isPresent());
        return mayNameTheInput ? from + " CROSS JOIN input" : from;
    }

    /** Each address, of its parts. */
    List<String> values() {
        return addresses.stream()
                .map(column -> "weir_address_of(" + WorkColumn.parts(column) + ") AS " + Sql.name(column.name()))
                .toList();
    }

    private String whole(CompiledColumn column) {
        String text = WorkColumn.text(column);
        return column.column()
                .before()
                .map(before -> expressions.value(groups.inMember(before.sql(), column), "VARCHAR") + " || " + text)
                .orElse(text);
    }

    private String head(CompiledColumn column) {
        return column.column()
                .head()
                .map(head -> expressions.value(groups.inMember(head.sql(), column), "VARCHAR"))
                .orElse("_head");
    }
}
