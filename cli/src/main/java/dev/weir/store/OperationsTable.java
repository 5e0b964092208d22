package dev.weir.store;

import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Title;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of the schema {@code weir}, described once: its statements, its comments and what of it is published come from here.
 *
 * @param name without the schema
 * @param title what it tells
 * @param columns in order; a column that came later stands last
 * @param view the query of a view; empty for a table
 * @param published whether the analysts' file has it
 */
public record OperationsTable(
        String name, Title title, List<Column> columns, Optional<String> view, boolean published) {

    /**
     * @param type of DuckDB
     * @param privacy who may see it; what can hold anything is sensitive
     */
    public record Column(String name, String type, PrivacyClass privacy, Title title) {}

    public OperationsTable {
        columns = List.copyOf(columns);
    }

    /** A table that stays in the working file. */
    static OperationsTable kept(String name, String english, String chinese) {
        return new OperationsTable(name, new Title(english, chinese), List.of(), Optional.empty(), false);
    }

    /** A table that is published. */
    static OperationsTable published(String name, String english, String chinese) {
        return new OperationsTable(name, new Title(english, chinese), List.of(), Optional.empty(), true);
    }

    OperationsTable as(String query) {
        return new OperationsTable(name, title, columns, Optional.of(query), published);
    }

    OperationsTable open(String column, String type, String english, String chinese) {
        return with(new Column(column, type, PrivacyClass.OPEN, new Title(english, chinese)));
    }

    OperationsTable internal(String column, String type, String english, String chinese) {
        return with(new Column(column, type, PrivacyClass.INTERNAL, new Title(english, chinese)));
    }

    OperationsTable sensitive(String column, String type, String english, String chinese) {
        return with(new Column(column, type, PrivacyClass.SENSITIVE, new Title(english, chinese)));
    }

    private OperationsTable with(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new OperationsTable(name, title, more, view, published);
    }

    /** {@code a, b, c}. */
    public String columnNames() {
        return columns.stream().map(Column::name).map(Sql::name).collect(Collectors.joining(", "));
    }

    /** A statement that inserts one row, with a parameter for each column in order. */
    public String insert() {
        String values = columns.stream()
                .map(column -> column.type().endsWith("[]") ? "CAST(CAST(? AS JSON) AS " + column.type() + ")" : "?")
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + Sql.name("weir", name) + " (" + columnNames() + ") SELECT " + values;
    }

    /** The statements that make it, add the columns that came later, and say what it tells. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        String table = Sql.name("weir", name);
        if (view.isPresent()) {
            statements.add("CREATE OR REPLACE VIEW " + table + " AS\n" + view.get());
        } else {
            statements.add("CREATE TABLE IF NOT EXISTS " + table + " (" + declarations() + ")");
            columns.forEach(column -> statements.add("ALTER TABLE " + table + " ADD COLUMN IF NOT EXISTS "
                    + Sql.name(column.name()) + " " + column.type()));
        }
        statements.addAll(comments(view.isPresent() ? "VIEW" : "TABLE", columns));
        return statements;
    }

    /** @param kind {@code TABLE} or {@code VIEW} */
    public List<String> comments(String kind, List<Column> shown) {
        List<String> statements = new ArrayList<>();
        statements.add(SchemaComments.table(kind, "weir", name, text(title)));
        shown.forEach(column ->
                statements.add(SchemaComments.column(Sql.name("weir", name), column.name(), text(column.title()))));
        return statements;
    }

    private String declarations() {
        return columns.stream()
                .map(column -> Sql.name(column.name()) + " " + column.type())
                .collect(Collectors.joining(", "));
    }

    private static String text(Title title) {
        return title.en() + " · " + title.zh();
    }
}
