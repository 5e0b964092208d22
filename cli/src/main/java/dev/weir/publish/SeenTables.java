package dev.weir.publish;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.Entity;
import dev.weir.schema.FactView;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.Functions;
import dev.weir.store.Meta;
import dev.weir.store.OperationsTable;
import dev.weir.store.PopulationViews;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Views in an empty database over what may be seen of a published file, which is attached to it. */
final class SeenTables {

    private static final String FILE = "published_file";

    private final Connection connection;
    private final String own;
    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Map<String, String> views = new LinkedHashMap<>();

    private SeenTables(Connection connection) throws SQLException {
        this.connection = connection;
        this.own = connection.getCatalog();
    }

    static SeenTables attach(Connection connection, Path file) throws SQLException {
        SeenTables tables = new SeenTables(connection);
        tables.execute("ATTACH " + Sql.literal(file.toString()) + " AS " + FILE + " (READ_ONLY)");
        tables.execute("USE " + FILE);
        tables.readCatalog();
        return tables;
    }

    LocalDateTime publishedAt() throws SQLException {
        return LocalDateTime.parse(meta("published_at"));
    }

    /** Makes the views, and leaves the file out of the search path. */
    void show(Schema schema, Set<PrivacyClass> classes, boolean functions) throws SQLException {
        Set<PrivacyClass> held = classes();
        if (!held.containsAll(classes)) {
            throw new WeirException(
                    Stage.EXPORT,
                    "",
                    "the published file holds only the classes " + words(held) + ", and " + words(classes)
                            + " are wanted; see publish in weir.yaml, then publish with `weir run`");
        }
        Visible visible = new Visible(new PresentSchema(columns, held).of(schema), Audience.of(classes));
        LocalDateTime time = publishedAt();
        HiddenRows hidden = HiddenRows.find(connection, visible, time.toLocalDate());
        PublishedTables tables = new PublishedTables(visible, hidden, 0, time);
        execute("USE " + Sql.name(own));
        execute("CREATE SCHEMA weir");
        for (Entity entity : visible.entities()) {
            view("main." + Sql.name(entity.name()), tables.golden(entity, FILE));
        }
        PublishedViews facts = new PublishedViews(visible, hidden, time.toLocalDate());
        for (FactView fact : visible.views()) {
            String name = "main." + Sql.name(fact.name());
            view(name, facts.query(fact, FILE + "." + name));
        }
        for (OperationsTable table : visible.operations()) {
            if (columns.containsKey("weir." + table.name())) {
                view("weir." + table.name(), tables.operations(table, visible.columns(table), FILE));
            }
        }
        view("weir.meta", "SELECT * FROM " + FILE + ".weir.meta");
        if (PopulationViews.isPublished(schema, classes)) {
            for (String name : PopulationViews.queries(schema).keySet()) {
                population(name, hidden.has("resident"));
            }
        }
        if (functions) {
            Functions.install(connection);
        }
        for (Map.Entry<String, String> view : views.entrySet()) {
            PublishedTables.createIfItBinds(connection, view.getKey(), view.getValue());
        }
    }

    /** Whoever is hidden counts too, under a number of its own that leads nowhere. */
    private void population(String name, boolean hidesResidents) throws SQLException {
        if (!columns.containsKey("main." + name)) {
            return;
        }
        String from = " FROM " + FILE + ".main." + name + " AS p";
        String all = "SELECT p.*" + from;
        String some = "SELECT p.* REPLACE (CASE WHEN h.id IS NULL THEN p.resident_id"
                + " ELSE -1000000000000000 - row_number() OVER () END AS resident_id,"
                + " CASE WHEN h.id IS NULL THEN p.household_id END AS household_id)" + from
                + " LEFT JOIN (SELECT DISTINCT id FROM temp.main.hidden_resident) AS h ON h.id = p.resident_id";
        view("main." + name, hidesResidents ? some : all);
    }

    private void view(String name, String query) throws SQLException {
        execute("CREATE VIEW " + name + " AS " + query);
    }

    private void readCatalog() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("""
                    SELECT schema_name || '.' || table_name, column_name FROM duckdb_columns()
                    WHERE database_name = current_database() AND NOT internal""")) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(1), table -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    SELECT view_name, sql FROM duckdb_views()
                    WHERE database_name = current_database() AND schema_name = 'main' AND NOT internal
                    ORDER BY view_oid""")) {
                while (rows.next()) {
                    views.put(rows.getString(1), rows.getString(2));
                }
            }
        }
    }

    private Set<PrivacyClass> classes() throws SQLException {
        Set<PrivacyClass> held = EnumSet.noneOf(PrivacyClass.class);
        String text = meta("classes");
        for (PrivacyClass privacy : PrivacyClass.values()) {
            if (text.contains(privacy.name())) {
                held.add(privacy);
            }
        }
        return held;
    }

    private String meta(String name) throws SQLException {
        return Meta.get(connection, name)
                .orElseThrow(() -> new WeirException(
                        Stage.EXPORT,
                        "",
                        "the published file does not say " + name + "; publish anew with `weir run`"));
    }

    private static String words(Set<PrivacyClass> classes) {
        return new TreeSet<>(classes)
                .stream()
                        .map(privacy -> privacy.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
