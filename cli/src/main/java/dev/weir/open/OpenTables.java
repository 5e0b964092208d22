package dev.weir.open;

import dev.weir.schema.Entity;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.OpenKind;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.EntityTables;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fills the open file from the working one.
 *
 * @param visible of an entity and the SQL of an id: the condition under which that row may be seen
 */
public record OpenTables(Schema schema, OpenSecret secret, Visible visible) {

    /** A step of a ladder may not withhold more of its cells, in percent. */
    public static final int MOST_WITHHELD_PERCENT = 20;

    /** The id of a row in the open file: each feed makes ids of its own from it. */
    public static final String ID = "open_id";

    /** Tells a file of this form from those that Weir wrote before, which are then made anew. */
    public static final String FORM = "open file 2";

    /** What may be seen. */
    @FunctionalInterface
    public interface Visible {
        String condition(Entity entity, String id);
    }

    /**
     * Makes the tables of the open kinds, and those of the counts that one of their steps allows.
     *
     * @param catalog the attached, empty database
     * @param moment when the data is of
     */
    public List<TableAudit> fill(Session session, String catalog, List<CountTable> counts, LocalDateTime moment)
            throws SQLException {
        session.execute("CREATE OR REPLACE TEMP TABLE open_secret (value VARCHAR)");
        try {
            session.execute("INSERT INTO temp.main.open_secret VALUES (?)", secret.digits());
            for (OpenKind kind : schema.open().kinds()) {
                session.execute(rows(kind, catalog));
            }
            List<TableAudit> audits = new ArrayList<>();
            for (CountTable table : counts) {
                audits.add(counts(session, catalog, table));
            }
            note(session, catalog, audits, moment);
            return audits;
        } finally {
            session.execute("DROP TABLE temp.main.open_secret");
        }
    }

    private static void note(Session session, String catalog, List<TableAudit> audits, LocalDateTime moment)
            throws SQLException {
        String schema = Sql.name(catalog) + ".weir";
        session.execute("CREATE SCHEMA " + schema);
        session.execute("CREATE TABLE " + schema + ".meta AS SELECT " + Sql.literal(moment.toString()) + " AS moment");
        session.execute("CREATE TABLE " + schema + ".count_audit (table_name VARCHAR, step INTEGER, cells BIGINT,"
                + " withheld BIGINT, perturbed BIGINT, mean_error DOUBLE, finer VARCHAR)");
        for (TableAudit audit : audits) {
            session.execute(
                    "INSERT INTO " + schema + ".count_audit VALUES (?, ?, ?, ?, ?, ?, ?)",
                    audit.table(),
                    audit.step(),
                    audit.cells(),
                    audit.withheld(),
                    audit.perturbed(),
                    audit.meanError(),
                    audit.finer().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    private String rows(OpenKind kind, String catalog) {
        Entity entity = schema.entity(kind.entity()).orElseThrow();
        String id = EntityTables.id(entity);
        StringBuilder joins = new StringBuilder();
        List<String> columns = new ArrayList<>();
        columns.add("substr(sha256((SELECT value FROM " + CellCounts.SECRET + ") || "
                + Sql.literal(" open " + entity.name() + " ") + " || g." + Sql.name(id) + "), 1, 20) AS " + ID);
        for (OpenKind.Column column : kind.columns()) {
            columns.add(value(entity, column, joins) + " AS " + Sql.name(column.name()));
        }
        List<String> conditions = new ArrayList<>();
        kind.when().ifPresent(when -> conditions.add("coalesce((\n" + when + "\n), false)"));
        Optional.ofNullable(schema.open().never().get(entity.name()))
                .ifPresent(never -> conditions.add("NOT coalesce((\n" + never + "\n), true)"));
        entity.field(Entity.ENDED_ON).ifPresent(ended -> conditions.add(Sql.name(ended.name()) + " IS NULL"));
        conditions.add(visible.condition(entity, Sql.name(id)));
        return "CREATE TABLE " + Sql.name(catalog) + ".main." + Sql.name(kind.name()) + " AS SELECT "
                + String.join(", ", columns) + " FROM (SELECT * FROM main." + Sql.name(entity.name()) + " WHERE "
                + String.join(" AND ", conditions) + ") AS g" + joins + " ORDER BY " + ID;
    }

    private String value(Entity entity, OpenKind.Column column, StringBuilder joins) {
        if (column.of().isEmpty()) {
            return "g." + Sql.name(column.field());
        }
        Field reference = entity.field(column.field()).orElseThrow();
        Entity target = reference.target().flatMap(schema::entity).orElseThrow();
        String alias = Sql.name("of " + column.name());
        String id = alias + "." + Sql.name(EntityTables.id(target));
        joins.append(" LEFT JOIN main." + Sql.name(target.name()) + " AS " + alias + " ON " + id + " = g."
                + Sql.name(column.field()) + " AND " + visible.condition(target, id));
        return alias + "." + Sql.name(column.of().get());
    }

    private TableAudit counts(Session session, String catalog, CountTable table) throws SQLException {
        TableAudit audit = null;
        List<Double> finer = new ArrayList<>();
        List<Map<String, String>> steps = table.steps(schema.areas());
        for (int step = 1; step <= steps.size(); step++) {
            Map<String, String> columns = steps.get(step - 1);
            session.execute("CREATE OR REPLACE TEMP TABLE open_cells AS "
                    + CellCounts.sql(table, columns, source(table), kind(table)));
            audit = audit(session, table, step).after(finer);
            if (audit.withheldPercent() <= MOST_WITHHELD_PERCENT) {
                session.execute("CREATE TABLE " + Sql.name(catalog) + ".main." + Sql.name(table.name()) + " AS SELECT "
                        + columns.keySet().stream().map(Sql::name).collect(Collectors.joining(", "))
                        + ", published AS " + Sql.name(table.column())
                        + ", CASE WHEN published IS NULL THEN " + Sql.literal(CountTable.WITHHELD) + " ELSE "
                        + Sql.literal(CountTable.PERTURBED) + " END AS " + CountTable.NOTE
                        + " FROM temp.main.open_cells ORDER BY ALL");
                session.execute("DROP TABLE temp.main.open_cells");
                return audit;
            }
            finer.add(audit.withheldPercent());
        }
        session.execute("DROP TABLE temp.main.open_cells");
        return audit.refused();
    }

    /** The fact view's query: it sees all rows, so that nobody is missing from a count. */
    private String source(CountTable table) {
        return "(\n" + view(table).sql() + "\n)";
    }

    /** What a thing is, by the entity of its id; things without one are told apart by their view. */
    private String kind(CountTable table) {
        return view(table).columns().stream()
                .filter(column -> column.name().equals(table.unit()))
                .findFirst()
                .flatMap(Field::target)
                .orElse(table.source());
    }

    private FactView view(CountTable table) {
        return schema.views().stream()
                .filter(view -> view.name().equals(table.source()))
                .findFirst()
                .orElseThrow();
    }

    private static TableAudit audit(Session session, CountTable table, int step) throws SQLException {
        return session.first(
                        "SELECT count(*), count(*) - count(published), count(*) FILTER (published <> n),"
                                + " coalesce(avg(abs(published - n)), 0) FROM temp.main.open_cells",
                        row -> new TableAudit(
                                table.name(),
                                step,
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getDouble(4),
                                List.of()))
                .orElseThrow();
    }
}
