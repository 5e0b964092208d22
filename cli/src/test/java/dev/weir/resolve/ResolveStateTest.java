package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.resolve.Decision.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Golden rows are made anew when what they are made of has changed, and not otherwise. */
class ResolveStateTest {

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void resolveOnce() {
        district = new District(folder);
        household("2026-01-01 00:00:00", "police", "P");
        household("2025-06-01 00:00:00", "civil-affairs", "C");
        district.load(1, "done");
        assertThat(district.resolveIfChangedAt("2026-02-01 02:00:00")).isPresent();
    }

    @AfterEach
    void close() {
        district.close();
    }

    @Test
    void aNightWithoutNewsMakesNothingAnew() {
        district.load(2, "unchanged");
        district.load(3, "failed");
        assertThat(district.resolveIfChangedAt("2026-02-02 02:00:00")).isEmpty();
    }

    @Test
    void aLoadIsNews() {
        district.load(2, "done");
        assertThat(district.resolveIfChangedAt("2026-02-02 02:00:00")).isPresent();
        assertThat(district.resolveIfChangedAt("2026-02-03 02:00:00")).isEmpty();
    }

    @Test
    void aLoadTakenBackIsNews() {
        district.update("UPDATE weir.load SET status = 'withdrawn'");
        assertThat(district.resolveIfChangedAt("2026-02-02 02:00:00")).isPresent();
    }

    @Test
    void aDecisionIsNews() {
        district.decide(Kind.DIFFERENT, "household", "police", "h1", "civil-affairs", "h1");
        assertThat(district.resolveIfChangedAt("2026-02-02 02:00:00")).isPresent();
    }

    @Test
    void aStatementThatBecomesTooOldIsNews() {
        assertThat(district.rows("SELECT phone FROM household")).containsExactly("C");
        assertThat(district.resolveIfChangedAt("2027-05-31 02:00:00")).isEmpty();
        assertThat(district.resolveIfChangedAt("2027-06-02 02:00:00")).isPresent();
        assertThat(district.rows("SELECT phone FROM household")).containsExactly("P");
        assertThat(district.resolveIfChangedAt("2027-06-03 02:00:00")).isEmpty();
    }

    @Test
    void aResolveThatWasCutOffIsMadeUpFor() {
        district.update("DELETE FROM weir.meta WHERE name = 'resolved_from'");
        assertThat(district.resolveIfChangedAt("2026-02-02 02:00:00")).isPresent();
    }

    private void household(String asOf, String department, String phone) {
        district.stateAt(
                asOf,
                "household",
                department,
                "",
                "h1",
                "household_no",
                "3302000001",
                "household_type",
                "hukou",
                "phone",
                phone);
    }
}
