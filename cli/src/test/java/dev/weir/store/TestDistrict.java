package dev.weir.store;

import dev.weir.schema.Authority;
import dev.weir.schema.CodeList;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small schema, and a database for it. */
public final class TestDistrict {

    static final Field HOUSEHOLD_NO = field("household_no", FieldType.TEXT, PrivacyClass.INTERNAL);
    static final Field HEAD_ID = field("head_id_number", FieldType.TEXT, PrivacyClass.SENSITIVE);
    static final Field COUNT = field("resident_count", FieldType.INTEGER, PrivacyClass.OPEN);
    static final Field KIND = new Field(
            "household_type",
            FieldType.CODE,
            Optional.empty(),
            Optional.of("household_type"),
            new Title("Type", "类型"),
            PrivacyClass.OPEN,
            Optional.empty(),
            true);

    private TestDistrict() {}

    public static Schema schema() {
        return schema(household(HOUSEHOLD_NO, HEAD_ID, COUNT, KIND), event());
    }

    public static Schema schema(Entity... entities) {
        Map<String, Entity> byName = new LinkedHashMap<>();
        Stream.of(entities).forEach(entity -> byName.put(entity.name(), entity));
        CodeList types = new CodeList(
                "household_type",
                List.of(
                        new CodeList.Code("hukou", new Title("Register", "户籍户"), List.of("家庭户", " 普通 户")),
                        new CodeList.Code("collective", new Title("Collective", "集体户"), List.of())));
        return new Schema(byName, Map.of("household_type", types), byName.toString());
    }

    public static Entity household(Field... fields) {
        return entity("household", new Title("Household", "户"), Golden.LINKED, fields);
    }

    public static Entity event() {
        return entity(
                "event",
                new Title("Event", "事件"),
                Golden.RECORD,
                field("event_type", FieldType.TEXT, PrivacyClass.OPEN),
                field("occurred_at", FieldType.TIMESTAMP, PrivacyClass.INTERNAL),
                field("description", FieldType.TEXT, PrivacyClass.SENSITIVE),
                new Field(
                        "household",
                        FieldType.REFERENCE,
                        Optional.of("household"),
                        Optional.empty(),
                        new Title("Household", "户"),
                        PrivacyClass.INTERNAL,
                        Optional.empty(),
                        false));
    }

    public static Entity entity(String name, Title title, Golden golden, Field... fields) {
        return new Entity(
                name,
                title,
                "What the district's departments state",
                golden,
                List.of(fields),
                List.of(),
                List.of(),
                false,
                new Authority(List.of("police"), Optional.empty()));
    }

    public static Field field(String name, FieldType type, PrivacyClass privacy) {
        return new Field(
                name,
                type,
                Optional.empty(),
                Optional.empty(),
                new Title("The " + name, "字段 " + name),
                privacy,
                Optional.empty(),
                true);
    }

    public static StoreOptions options(Path... readable) {
        return new StoreOptions("512MB", 1, ZoneId.of("Asia/Shanghai"), List.of(readable));
    }

    /** The working file of the folder, made if absent. */
    public static WorkDatabase open(Path folder) {
        return ReadyWorkFile.open(folder.resolve("data/work.duckdb"), options(folder));
    }

    public static void apply(WorkDatabase work, Schema schema) {
        SchemaTables.apply(work.connection(), schema, Map.of("000000", "filler"));
    }

    /** Records a household as a load would. */
    public static void record(WorkDatabase work, long load, String key, String values) throws SQLException {
        execute(
                work.connection(),
                "INSERT INTO history.household BY NAME SELECT 'police' AS department, 'register' AS mapping, '' AS scope, '"
                        + key + "' AS source_key, " + load + " AS from_load, " + values);
    }

    public static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows as text, columns joined by a comma. */
    public static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(rows.getObject(column)));
                }
                found.add(String.join(",", row));
            }
        }
        return found;
    }
}
