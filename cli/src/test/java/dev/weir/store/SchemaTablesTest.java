package dev.weir.store;

import static dev.weir.store.TestDistrict.COUNT;
import static dev.weir.store.TestDistrict.HEAD_ID;
import static dev.weir.store.TestDistrict.HOUSEHOLD_NO;
import static dev.weir.store.TestDistrict.KIND;
import static dev.weir.store.TestDistrict.event;
import static dev.weir.store.TestDistrict.execute;
import static dev.weir.store.TestDistrict.field;
import static dev.weir.store.TestDistrict.household;
import static dev.weir.store.TestDistrict.record;
import static dev.weir.store.TestDistrict.rows;
import static dev.weir.store.TestDistrict.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.ConfigurationException;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTablesTest {

    @TempDir
    private Path folder;

    private WorkDatabase work;
    private Connection connection;

    @BeforeEach
    void open() {
        work = TestDistrict.open(folder);
        connection = work.connection();
        TestDistrict.apply(work, schema());
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void makesHistoryRecordAndGoldenTables() throws SQLException {
        assertThat(columns("history", "household"))
                .containsExactly(
                        "department VARCHAR",
                        "mapping VARCHAR",
                        "scope VARCHAR",
                        "source_key VARCHAR",
                        "from_load BIGINT",
                        "until_load BIGINT",
                        "sheet VARCHAR",
                        "row_no BIGINT",
                        "as_of TIMESTAMP",
                        "household_no VARCHAR",
                        "head_id_number VARCHAR",
                        "resident_count BIGINT",
                        "household_type VARCHAR");
        assertThat(columns("record", "household"))
                .startsWith(
                        "department VARCHAR",
                        "mapping VARCHAR",
                        "scope VARCHAR",
                        "source_key VARCHAR",
                        "load_id BIGINT")
                .endsWith("household_type VARCHAR", "stale BOOLEAN");
        assertThat(columns("main", "household"))
                .startsWith("household_id BIGINT", "household_no VARCHAR")
                .endsWith("as_of TIMESTAMP");
        assertThat(columns("main", "event"))
                .containsExactly(
                        "event_id BIGINT",
                        "event_type VARCHAR",
                        "occurred_at TIMESTAMP",
                        "description VARCHAR",
                        "household BIGINT",
                        "as_of TIMESTAMP");
    }

    @Test
    void recordShowsCurrentVersionsOnly() throws SQLException {
        record(work, 1, "a", "'H1' AS household_no, 2 AS until_load");
        record(work, 2, "a", "'H2' AS household_no");
        assertThat(rows(connection, "SELECT load_id, household_no, stale FROM record.household"))
                .containsExactly("2,H2,false");
    }

    @Test
    void statementsAreAsFreshAsTheirLedgerUnlessTheyAreStaleOrSayTheirOwnDate() throws SQLException {
        record(work, 1, "a", "'H1' AS household_no");
        record(work, 1, "b", "'H2' AS household_no");
        record(work, 1, "c", "TIMESTAMP '2023-07-01' AS as_of");
        execute(
                connection,
                "INSERT INTO weir.load BY NAME SELECT 1 AS load_id, TIMESTAMP '2024-01-01' AS as_of",
                "INSERT INTO weir.ledger_load VALUES (2, 'register', '', '2024-02', TIMESTAMP '2024-02-01', 'replace', 'done')",
                "INSERT INTO weir.stale VALUES ('household', 'register', '', 'b', 'rejected', 2, NULL)");
        assertThat(rows(connection, "SELECT source_key, as_of, stale FROM record.household ORDER BY 1"))
                .containsExactly(
                        "a,2024-02-01 00:00:00.0,false",
                        "b,2024-01-01 00:00:00.0,true",
                        "c,2023-07-01 00:00:00.0,false");
    }

    @Test
    void eventsFindTheirReferencesByKeyAndByIdentity() throws SQLException {
        execute(
                connection,
                "INSERT INTO history.event BY NAME SELECT 'm' AS mapping, 's' AS scope, k AS source_key, 1 AS from_load, k AS event_type, "
                        + "h AS household FROM (VALUES ('1', 'key:H1'), ('2', 'household_no:N2'), ('3', 'key:H9'), ('4', NULL)) AS v (k, h)",
                "INSERT INTO weir.link (entity, golden_id, mapping, scope, source_key, rule) VALUES ('household', 7, 'm', 's', 'H1', ''), ('household', 9, 'other', 's', 'H9', '')",
                "INSERT INTO weir.identity VALUES ('household', 'household_no:N2', 8)");
        assertThat(rows(connection, "SELECT event_type, household FROM event ORDER BY 1"))
                .containsExactly("1,7", "2,8", "3,null", "4,null");
        List<String> ids = rows(connection, "SELECT event_id FROM event ORDER BY event_type");
        assertThat(ids)
                .doesNotHaveDuplicates()
                .isEqualTo(rows(connection, "SELECT event_id FROM event ORDER BY event_type"));
        assertThat(rows(connection, "SELECT bool_and(event_id > 0) FROM event")).containsExactly("true");
    }

    @Test
    void describesTablesAndColumnsInBothLanguagesWithThePrivacyClass() throws SQLException {
        assertThat(rows(
                        connection,
                        "SELECT comment FROM duckdb_tables() WHERE schema_name = 'main' AND table_name = 'household'"))
                .containsExactly("Household · 户: What the district's departments state");
        assertThat(comment("main", "household", "head_id_number"))
                .containsExactly("The head_id_number · 字段 head_id_number [sensitive]");
        assertThat(comment("record", "household", "household_type"))
                .containsExactly("Type · 类型 (code list household_type) [open]");
        assertThat(comment("main", "event", "household")).containsExactly("Household · 户 → household [internal]");
    }

    @Test
    void foldsTheLabelsOfCodes() throws SQLException {
        assertThat(rows(connection, "SELECT label, code FROM weir.code WHERE code = 'hukou' ORDER BY 1"))
                .containsExactly("hukou,hukou", "register,hukou", "家庭户,hukou", "户籍户,hukou", "普通 户,hukou");
        assertThat(rows(connection, "SELECT * FROM weir.placeholder")).containsExactly("000000,filler");
    }

    @Test
    void doesNothingTheSecondTime() {
        assertThat(SchemaTables.apply(connection, schema(), Map.of("000000", "filler")))
                .isFalse();
        long start = System.nanoTime();
        SchemaTables.apply(connection, schema(), Map.of("000000", "filler"));
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(50);
    }

    @Test
    void addsAFieldAndKeepsWhatIsThere() throws SQLException {
        record(work, 1, "a", "'H1' AS household_no");
        execute(connection, "INSERT INTO household BY NAME SELECT 1 AS household_id, 'H1' AS household_no");
        TestDistrict.apply(
                work,
                schema(
                        household(
                                HOUSEHOLD_NO,
                                field("phone", FieldType.TEXT, PrivacyClass.PERSONAL),
                                HEAD_ID,
                                COUNT,
                                KIND),
                        event()));
        assertThat(rows(connection, "SELECT household_no, phone FROM record.household"))
                .containsExactly("H1,null");
        assertThat(rows(connection, "SELECT household_id, household_no, phone FROM household"))
                .containsExactly("1,H1,null");
        assertThat(columns("main", "household"))
                .startsWith("household_id BIGINT", "household_no VARCHAR", "phone VARCHAR");
        assertThat(comment("main", "household", "phone")).containsExactly("The phone · 字段 phone [personal]");
    }

    @Test
    void dropsAFieldNobodyEverFilled() throws SQLException {
        record(work, 1, "a", "'H1' AS household_no");
        TestDistrict.apply(work, schema(household(HOUSEHOLD_NO, HEAD_ID, KIND), event()));
        assertThat(columns("history", "household")).doesNotContain("resident_count BIGINT");
        assertThat(columns("main", "household")).doesNotContain("resident_count BIGINT");
    }

    @Test
    void refusesAllLossesTogetherAndChangesNothing() throws SQLException {
        record(work, 1, "a", "'H1' AS household_no, 3 AS resident_count");
        execute(connection, "INSERT INTO history.event BY NAME SELECT 'x' AS source_key");
        assertThatThrownBy(() -> TestDistrict.apply(
                        work, schema(household(field("household_no", FieldType.DATE, PrivacyClass.INTERNAL)))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("S101 field \"household.resident_count\" is gone, but 1 versions")
                .hasMessageContaining("S102 field \"household.household_no\" was VARCHAR and is now DATE")
                .hasMessageContaining("S103 entity \"event\" is gone, but 1 versions");
        assertThat(columns("history", "household")).contains("household_no VARCHAR", "head_id_number VARCHAR");
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void widensATypeThatHoldsAllValues() throws SQLException {
        record(work, 1, "a", "3 AS resident_count");
        TestDistrict.apply(
                work,
                schema(
                        household(
                                HOUSEHOLD_NO,
                                HEAD_ID,
                                field("resident_count", FieldType.DECIMAL, PrivacyClass.OPEN),
                                KIND),
                        event()));
        assertThat(rows(connection, "SELECT resident_count FROM record.household"))
                .containsExactly("3.000000");
        assertThat(columns("main", "household")).contains("resident_count DECIMAL(18,6)");
    }

    @Test
    void removesAnEntityWithoutRecords() throws SQLException {
        TestDistrict.apply(work, schema(household(HOUSEHOLD_NO, HEAD_ID, COUNT, KIND)));
        assertThat(rows(connection, "SELECT schema_name FROM duckdb_columns() WHERE table_name = 'event'"))
                .isEmpty();
    }

    @Test
    void noViewNamesACatalog() throws SQLException {
        assertThat(rows(connection, "SELECT sql FROM duckdb_views() WHERE NOT internal"))
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("work."));
    }

    private List<String> columns(String schema, String table) throws SQLException {
        return rows(
                connection,
                "SELECT column_name || ' ' || data_type FROM duckdb_columns() WHERE schema_name = '" + schema
                        + "' AND table_name = '" + table + "' ORDER BY column_index");
    }

    private List<String> comment(String schema, String table, String column) throws SQLException {
        return rows(
                connection,
                "SELECT comment FROM duckdb_columns() WHERE schema_name = '" + schema + "' AND table_name = '" + table
                        + "' AND column_name = '" + column + "'");
    }
}
