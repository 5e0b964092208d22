package dev.weir.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.inquiry.Trace.Origin;
import dev.weir.problem.Position;
import dev.weir.resolve.Decision;
import dev.weir.resolve.Decision.Kind;
import dev.weir.resolve.Decision.Side;
import dev.weir.resolve.District;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace names the record that the resolve has taken, where several records state the golden value. */
class TracingTest {

    private static final String LONG_AGO = "2020-01-01 00:00:00";

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void open() {
        district = new District(folder);
    }

    @AfterEach
    void close() {
        district.close();
    }

    @Test
    void whatIsTooOldIsJudgedByTheTimeOfTheResolveAndNotByToday() throws SQLException {
        household("civil-affairs", "m", "2010-03-01 00:00:00", "phone", "1");
        household("police", "m", "2010-06-01 00:00:00", "phone", "1");
        district.resolveIfChangedAt("2011-01-01 00:00:00");
        assertThat(source("phone"))
                .as("within two years then, though not today")
                .isEqualTo("civil-affairs");
        district.update("UPDATE weir.meta SET value = '2012-04-01 00:00:00' WHERE name = 'resolved_at'");
        assertThat(source("phone")).isEqualTo("police");
    }

    @Test
    void theNewestCountsAlsoWithinASecond() throws SQLException {
        household("fire", "m", "2026-01-01 00:00:00.2", "head_name", "Wang");
        household("water", "m", "2026-01-01 00:00:00.8", "head_name", "Wang");
        district.resolveIfChangedAt("2026-02-01 00:00:00");
        assertThat(source("head_name")).isEqualTo("water");
    }

    @Test
    void aStatementWithoutADateIsTheOldest() throws SQLException {
        household("fire", "m", null, "head_name", "Wang");
        household("water", "m", LONG_AGO, "head_name", "Wang");
        district.resolveIfChangedAt("2026-02-01 00:00:00");
        assertThat(source("head_name")).isEqualTo("water");
    }

    @Test
    void equalsAreOrderedByMappingAndNotByDepartment() throws SQLException {
        household("fire", "z", LONG_AGO, "head_name", "Wang");
        household("water", "a", LONG_AGO, "head_name", "Wang");
        district.resolveIfChangedAt("2026-02-01 00:00:00");
        assertThat(source("head_name")).isEqualTo("water");
    }

    @Test
    void ofSeveralDecisionsTheLatestThatCanBeReadIsNamed() throws SQLException {
        household("police", "m", LONG_AGO, "head_name", "Wang");
        household("water", "w", LONG_AGO, "head_name", "Zhao");
        decide("w", 3, "Later", "a newer paper");
        decide("m", 2, "Sooner", "an older paper");
        district.resolveIfChangedAt("2026-02-01 00:00:00");
        Origin origin = origin("head_name");
        assertThat(origin.value()).isEqualTo("Later");
        assertThat(origin.decision()).contains("clerk, 2026-01-03: a newer paper");
    }

    @Test
    void aReferenceIsFollowedAsTheResolveFollowsIt() throws SQLException {
        district.stateAt(LONG_AGO, "place", "police", "", "p9", "address", "Moon Lake 1");
        household("police", "police", LONG_AGO, "place", "key:p9");
        household("water", "w", LONG_AGO, "place", "key:p9");
        district.resolveIfChangedAt("2026-02-01 00:00:00");
        Origin origin = origin("place");
        assertThat(origin.value()).isEqualTo(Long.toString(district.id("place", "police", "p9")));
        assertThat(origin.source().orElseThrow().department()).isEqualTo("police");
        assertThat(origin.others())
                .as("of another ledger, so it leads nowhere and is shown as it stands")
                .extracting(other -> other.department() + " " + other.values().get("place"))
                .containsExactly("water key:p9");
    }

    private String source(String field) throws SQLException {
        return origin(field).source().orElseThrow().department();
    }

    private Origin origin(String field) throws SQLException {
        Session session = new Session(district.connection());
        long id = session.number("SELECT household_id FROM household");
        return new Tracing(session, district.entity("household"), district.decisions())
                .of(id).orElseThrow().fields().stream()
                        .filter(origin -> origin.field().equals(field))
                        .findFirst()
                        .orElseThrow();
    }

    private void household(String department, String mapping, String asOf, String field, String value) {
        district.update("""
                INSERT INTO history.household (department, mapping, scope, source_key, from_load, row_no, as_of, household_no,
                  household_type, "%s") VALUES (?, ?, '', '1', 1, 1, CAST(? AS TIMESTAMP), 'H1', 'hukou', ?)""".formatted(field), department, mapping, asOf, value);
    }

    private void decide(String mapping, int day, String name, String why) {
        district.decide(new Decision(
                Kind.VALUE,
                "household",
                new Side(mapping, "", "1"),
                Optional.empty(),
                Optional.of("head_name"),
                Optional.of(name),
                "clerk",
                LocalDate.of(2026, 1, day),
                why,
                Position.of("decisions/test.csv")));
    }
}
