package dev.weir.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.ConfigurationException;
import dev.weir.resolve.District;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links beside what somebody knows. */
class EvaluationTest {

    private static final String HEADER = "night,entity,mapping,scope,source_key,thing\n";

    @TempDir
    Path folder;

    private District district;
    private Session session;

    @BeforeEach
    void open() {
        district = new District(folder);
        session = new Session(district.connection());
    }

    @AfterEach
    void close() {
        district.close();
    }

    /** Three of Wang are known, of which two are linked, with one of Li beside them. */
    @Test
    void pairsAreCountedByRuleAndDepartments() throws SQLException {
        link("police-residents", "p1", 1, "id_number");
        link("civil-affairs-subsidy", "c1", 1, "id_number");
        link("property-houses", "h1", 1, "match");
        link("property-houses", "h2", 2, null);
        district.update("INSERT INTO weir.load (load_id, mapping, department) VALUES (1, 'police-residents', 'police'),"
                + " (2, 'civil-affairs-subsidy', 'civil-affairs'), (3, 'property-houses', 'property')");
        WhoFile who = WhoFile.read(HEADER + """
                1,resident,police-residents,,p1,Wang
                1,resident,civil-affairs-subsidy,,c1,Wang
                1,resident,property-houses,,h1,Li
                1,resident,property-houses,,h2,Wang
                """, "who.csv");

        assertThat(Evaluation.prepare(session, who, Optional.empty())).isZero();
        assertThat(answers(Evaluation.scores()))
                .containsExactly(
                        "resident|all|all|3|3|1|0.3333|0.3333|0.3333",
                        "resident|departments|civil-affairs + police|1|1|1|1.0|1.0|1.0",
                        "resident|departments|civil-affairs + property|1|1|0|0.0|0.0|0.0",
                        "resident|departments|police + property|1|1|0|0.0|0.0|0.0",
                        "resident|rule|alone + id_number|2|0|0|null|0.0|0.0",
                        "resident|rule|id_number|1|1|1|1.0|1.0|1.0",
                        "resident|rule|id_number + match|0|2|0|0.0|null|0.0");
        assertThat(answers(Evaluation.misses()))
                .containsExactly(
                        "resident|Wang|civil-affairs-subsidy||c1|1|property-houses||h2|2|null",
                        "resident|Wang|police-residents||p1|1|property-houses||h2|2|null");
        assertThat(answers(Evaluation.wrong()))
                .containsExactly(
                        "resident|Wang|Li|civil-affairs-subsidy||c1|1|property-houses||h1|1|null",
                        "resident|Wang|Li|police-residents||p1|1|property-houses||h1|1|null");
    }

    @Test
    void aRecordOfWhichNobodySaysWhoItIsIsLeftOutAndCounted() throws SQLException {
        link("police-residents", "p1", 1, null);
        link("police-residents", "p2", 1, null);
        link("police-households", "33", 1, null);
        WhoFile who = WhoFile.read(HEADER + "1,resident,police-residents,,p1,Wang\n", "who.csv");

        assertThat(Evaluation.prepare(session, who, Optional.of("resident"))).isOne();
        assertThat(answers(Evaluation.scores())).isEmpty();
    }

    @Test
    void theLatestLineOfARecordCounts() throws SQLException {
        link("police-residents", "p1", 1, null);
        link("property-houses", "h1", 1, null);
        WhoFile who = WhoFile.read(HEADER + """
                2,resident,property-houses,,h1,Li
                1,resident,property-houses,,h1,Wang
                1,resident,police-residents,,p1,Li
                """, "who.csv");

        Evaluation.prepare(session, who, Optional.empty());
        assertThat(answers(Evaluation.scores())).first().isEqualTo("resident|all|all|1|1|1|1.0|1.0|1.0");
    }

    /** Of the two true pairs the model finds one, and a wrong one beside it. */
    @Test
    void pairsAreCountedByTheProbabilityThatTheModelGivesThem() throws SQLException {
        link("police-residents", "p1", 1, null);
        link("police-residents", "p2", 2, null);
        link("property-houses", "h1", 3, null);
        link("property-houses", "h2", 4, null);
        weigh("p1", "h1", 10);
        weigh("p1", "h2", 5);
        weigh("p2", "h2", -3);
        WhoFile who = WhoFile.read(HEADER + """
                1,resident,police-residents,,p1,Wang
                1,resident,police-residents,,p2,Li
                1,resident,property-houses,,h1,Wang
                1,resident,property-houses,,h2,Li
                """, "who.csv");

        Evaluation.prepare(session, who, Optional.empty());
        assertThat(answers(Evaluation.scores()))
                .contains(
                        "resident|probability|from 0.900|2|2|1|0.5|0.5|0.5",
                        "resident|probability|from 0.990|2|1|1|1.0|0.5|0.6667");
        assertThat(answers(Evaluation.misses()))
                .containsExactly(
                        "resident|Li|police-residents||p2|2|property-houses||h2|4|-3.0",
                        "resident|Wang|police-residents||p1|1|property-houses||h1|3|10.0");
        assertThat(session.rows(Evaluation.estimate(Optional.empty()).sql(), row -> row.getLong("pairs"), "resident"))
                .containsExactly(2L, 2L, 1L, 1L);
    }

    @Test
    void aFileWithOtherColumnsIsRefused() {
        assertThatThrownBy(() -> WhoFile.read("entity,who\nresident,Wang\n", "who.csv"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("who.csv")
                .hasMessageContaining("night,entity,mapping,scope,source_key,thing");
    }

    private void link(String mapping, String key, long id, String rule) {
        String entity = mapping.endsWith("households") ? "household" : "resident";
        district.update(
                "INSERT INTO weir.link (entity, golden_id, mapping, scope, source_key, rule) VALUES (?, ?, ?, '', ?, ?)",
                entity,
                id,
                mapping,
                key,
                rule);
    }

    private void weigh(String police, String property, double weight) {
        district.update(
                "INSERT INTO weir.match_pair (entity, mapping_a, scope_a, key_a, mapping_b, scope_b, key_b, pattern, weight)"
                        + " VALUES ('resident', 'police-residents', '', ?, 'property-houses', '', ?, 1, ?)",
                police,
                property,
                weight);
    }

    private List<String> answers(Question question) throws SQLException {
        return session.rows(question.sql(), row -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(column == 1 ? "" : "|").append(row.getString(column));
            }
            return line.toString();
        });
    }
}
