package dev.weir.resolve;

import dev.weir.problem.Position;
import dev.weir.resolve.Decision.Kind;
import dev.weir.resolve.Decision.Side;
import dev.weir.schema.Entity;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.ReadyWorkFile;
import dev.weir.store.SchemaTables;
import dev.weir.store.StoreOptions;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A working file in which a test states records and resolves them. */
public final class District implements AutoCloseable {

    private final WorkDatabase database;
    private final Schema schema = DistrictSchema.schema();
    private final List<Decision> decisions = new ArrayList<>();
    private long night;

    public District(Path folder) {
        this(folder, 2);
    }

    District(Path folder, int threads) {
        Map<String, String> placeholders = Map.of("13800000000", "sample phone", "19000101", "sample date");
        database = ReadyWorkFile.open(
                folder.resolve("work.duckdb"),
                new StoreOptions("1GB", threads, ZoneId.of("Asia/Shanghai"), List.of()),
                "resolve",
                work -> SchemaTables.apply(work.connection(), DistrictSchema.schema(), placeholders));
    }

    public Connection connection() {
        return database.connection();
    }

    /** States a record; {@code fields} are names and values by turns. A mapping is {@code <department>-<what>}. */
    void state(String entity, String department, String scope, String key, String... fields) {
        stateAt("2026-01-01 00:00:00", entity, department, scope, key, fields);
    }

    public void stateAt(String asOf, String entity, String department, String scope, String key, String... fields) {
        StringBuilder names = new StringBuilder("department, mapping, scope, source_key, from_load, row_no, as_of");
        List<Object> values = new ArrayList<>(List.of(department, department, scope, key, 1L, 1L, asOf));
        for (int index = 0; index < fields.length; index += 2) {
            names.append(", ").append(Sql.name(fields[index]));
            values.add(fields[index + 1]);
        }
        update(
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                Sql.name("history", entity),
                                names,
                                "?, ".repeat(values.size()).replaceFirst(", $", "")),
                values.toArray());
    }

    /** Ends the records of a department's ledger, as a withdrawn load does. */
    void withdraw(String entity, String department) {
        update("UPDATE history.%s SET until_load = 2 WHERE department = ?".formatted(Sql.name(entity)), department);
    }

    void restore(String entity, String department) {
        update("UPDATE history.%s SET until_load = NULL WHERE department = ?".formatted(Sql.name(entity)), department);
    }

    void change(String entity, String department, String key, String field, String value) {
        update(
                "UPDATE history.%s SET %s = ? WHERE department = ? AND source_key = ?"
                        .formatted(Sql.name(entity), Sql.name(field)),
                value,
                department,
                key);
    }

    public void markStale(String entity, String department, String scope, String key) {
        update(
                "INSERT INTO weir.stale (entity, mapping, scope, source_key, reason, from_load) VALUES (?, ?, ?, ?, 'rejected', 1)",
                entity,
                department,
                scope,
                key);
    }

    void decide(Kind kind, String entity, String departmentA, String keyA, String departmentB, String keyB) {
        decisions.add(new Decision(
                kind,
                entity,
                new Side(departmentA, "", keyA),
                Optional.of(new Side(departmentB, "", keyB)),
                Optional.empty(),
                Optional.empty(),
                "clerk",
                LocalDate.of(2026, 1, 2),
                "asked them",
                Position.of("decisions/test.csv")));
    }

    void decideValue(String entity, String department, String key, String field, String value) {
        decisions.add(new Decision(
                Kind.VALUE,
                entity,
                new Side(department, "", key),
                Optional.empty(),
                Optional.of(field),
                Optional.of(value),
                "clerk",
                LocalDate.of(2026, 1, 2),
                "seen the paper",
                Position.of("decisions/test.csv")));
    }

    public void decide(Decision decision) {
        decisions.add(decision);
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    public Entity entity(String name) {
        return schema.entity(name).orElseThrow();
    }

    /** Resolves as one more night; run and load have the night's number. */
    ResolveSummary resolve() {
        night++;
        return new Resolver(connection(), schema, decisions).resolve(night, night);
    }

    /** Tries to resolve once more on another connection than the file's own. */
    ResolveSummary resolveOn(Connection connection) {
        night++;
        return new Resolver(connection, schema, decisions).resolve(night, night);
    }

    /** Resolves as one more night at this time, if anything has changed; run and load have the night's number. */
    public Optional<ResolveSummary> resolveIfChangedAt(String time) {
        night++;
        update("INSERT INTO weir.run (run_id, started_at) VALUES (?, CAST(? AS TIMESTAMP))", night, time);
        return new Resolver(connection(), schema, decisions).resolveIfChanged(night, night);
    }

    /** A load's line, as a load writes it. */
    void load(long loadId, String status) {
        update("INSERT INTO weir.load (load_id, status) VALUES (?, ?)", loadId, status);
    }

    public long id(String entity, String department, String key) {
        return Long.parseLong(rows(
                        "SELECT golden_id FROM weir.link WHERE entity = ? AND mapping = ? AND source_key = ?",
                        entity,
                        department,
                        key)
                .get(0));
    }

    /** The rows as text, columns joined by {@code " | "}. */
    public List<String> rows(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.append(column > 1 ? " | " : "").append(result.getString(column));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection().prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }

    @Override
    public void close() {
        database.close();
    }
}
