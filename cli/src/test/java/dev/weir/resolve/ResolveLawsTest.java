package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any records: random ones, with few values so that they meet, contradict each other and share too much. */
class ResolveLawsTest {

    private static final List<String> DEPARTMENTS = List.of("police", "civil-affairs", "property");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRowsAndDepartmentsDoesNotMatter(long seed) throws Exception {
        List<String[]> records = records(new Random(seed), 120);
        try (District straight = district("straight");
                District shuffled = district("shuffled");
                District nightly = district("nightly")) {
            records.forEach(record -> state(straight, record));
            straight.resolve();
            List<String[]> other = new ArrayList<>(records);
            Collections.shuffle(other, new Random(seed + 100));
            other.forEach(record -> state(shuffled, record));
            shuffled.resolve();
            for (String department : List.of("property", "police", "civil-affairs")) {
                other.stream().filter(record -> record[1].equals(department)).forEach(record -> state(nightly, record));
                nightly.resolve();
            }
            assertThat(everything(shuffled)).isEqualTo(everything(straight));
            assertThat(clusters(nightly)).isEqualTo(clusters(straight));
            assertThat(goldenValues(nightly)).isEqualTo(goldenValues(straight));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aSecondNightChangesNothing(long seed) throws Exception {
        try (District district = district("twice")) {
            records(new Random(seed), 120).forEach(record -> state(district, record));
            district.resolve();
            List<String> first = everything(district);
            district.resolve();
            assertThat(everything(district)).isEqualTo(first);
            assertThat(district.rows("SELECT * FROM weir.id_change WHERE load_id = 2"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void noClusterHoldsWhatAGuardForbids(long seed) throws Exception {
        try (District district = district("guards")) {
            records(new Random(seed), 150).forEach(record -> state(district, record));
            district.resolve();
            assertThat(district.rows("""
                            SELECT l.golden_id FROM weir.link l JOIN record.resident r USING (mapping, scope, source_key)
                            WHERE l.entity = 'resident' GROUP BY l.golden_id
                            HAVING count(DISTINCT r.id_number) > 1
                              OR count(DISTINCT CASE WHEN r.name IS NOT NULL AND r.born_on IS NOT NULL
                                THEN (r.name, r.born_on) END) > 1""")).isEmpty();
            assertThat(district.rows("SELECT golden_id FROM weir.link WHERE entity = 'household'"
                            + " GROUP BY golden_id, mapping, scope HAVING count(*) > 1"))
                    .isEmpty();
        }
    }

    @Test
    void aLoadThatIsTakenBackAndLoadedAgainFindsItsIds() throws Exception {
        try (District district = district("undo")) {
            records(new Random(31), 120).forEach(record -> state(district, record));
            district.resolve();
            List<String> before = clusters(district);
            List<String> police = district.rows("SELECT * FROM weir.link WHERE mapping = 'police' ORDER BY ALL");
            district.withdraw("resident", "police");
            district.resolve();
            district.restore("resident", "police");
            district.resolve();
            assertThat(clusters(district)).isEqualTo(before);
            assertThat(district.rows("SELECT * FROM weir.link WHERE mapping = 'police' ORDER BY ALL"))
                    .isEqualTo(police);
        }
    }

    private District district(String name) throws Exception {
        return new District(Files.createDirectories(folder.resolve(name)));
    }

    /** Entity, department, scope, key, then fields. */
    private static List<String[]> records(Random random, int size) {
        List<String[]> records = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            String department = DEPARTMENTS.get(random.nextInt(3));
            String scope = random.nextBoolean() ? "east" : "west";
            if (random.nextBoolean()) {
                records.add(new String[] {
                    "resident", department, scope, "r" + number,
                    "name", pick(random, "name", 3), "born_on", pick(random, "1960-01-0", 3),
                    "id_number", pick(random, "33020319600101000", 9), "phone", pick(random, "1371234567", 9)
                });
            } else {
                records.add(new String[] {
                    "household",
                    department,
                    scope,
                    "h" + number,
                    "household_no",
                    pick(random, "H", 9),
                    "household_type",
                    random.nextInt(5) == 0 ? "collective" : "hukou",
                    "head_id_number",
                    pick(random, "33020319600101000", 9),
                    "head_name",
                    pick(random, "name", 3)
                });
            }
        }
        return records;
    }

    private static String pick(Random random, String prefix, int values) {
        int value = random.nextInt(values + 1);
        return value == 0 ? null : prefix + value;
    }

    private static void state(District district, String[] record) {
        district.state(record[0], record[1], record[2], record[3], Arrays.copyOfRange(record, 4, record.length));
    }

    private static List<String> everything(District district) {
        List<String> all = new ArrayList<>();
        for (String table :
                List.of("resident", "household", "weir.link", "weir.identity", "weir.conflict", "weir.review")) {
            all.add(table);
            all.addAll(district.rows("SELECT * FROM " + table + " ORDER BY ALL"));
        }
        return all;
    }

    /** Each cluster as the list of its records, whatever its id. */
    private static List<String> clusters(District district) {
        return List.copyOf(new TreeSet<>(
                district.rows("SELECT entity, list(mapping || scope || source_key ORDER BY mapping, scope, source_key)"
                        + " FROM weir.link GROUP BY entity, golden_id")));
    }

    private static List<String> goldenValues(District district) {
        List<String> values = new ArrayList<>();
        values.addAll(district.rows("SELECT * EXCLUDE (resident_id) FROM resident ORDER BY ALL"));
        values.addAll(district.rows("SELECT * EXCLUDE (household_id) FROM household ORDER BY ALL"));
        return values;
    }
}
