package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meter says where it hangs, and belongs to the household that lives there, if just one does. */
class OnlyOnesTest {

    private static final String METER = """
            SELECT household_no FROM asset LEFT JOIN household ON household_id = asset.household""";
    private static final String LOST = "SELECT entity, mapping, source_key, field, reason FROM weir.unresolved";

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void open() {
        district = new District(folder);
        district.state("place", "property", "", "door", "address", "door");
        district.state("asset", "property", "", "m1", "asset_no", "M1", "name", "meter", "place", "address:door");
        district.state("event", "property", "", "r1", "event_type", "reading", "asset", "asset_no:M1");
    }

    @AfterEach
    void close() {
        district.close();
    }

    @Test
    void theOnlyDwellingIsMeantWhateverElseIsThere() {
        household("h1", "H1", "hukou");
        household("h2", "H2", "dwelling");
        household("h3", "H3", "benefit");
        district.resolve();
        assertThat(district.rows(METER)).containsExactly("H2");
        assertThat(district.rows(LOST)).isEmpty();
    }

    @Test
    void withoutADwellingTheOnlyRegisterEntryIsMeant() {
        household("h1", "H1", "hukou");
        household("h3", "H3", "benefit");
        district.resolve();
        assertThat(district.rows(METER)).containsExactly("H1");
    }

    @Test
    void ofTwoNoneIsGuessed() {
        household("h1", "H1", "hukou");
        household("h2", "H2", "dwelling");
        household("h3", "H3", "dwelling");
        ResolveSummary summary = district.resolve();
        assertThat(district.rows(METER)).containsExactly("null");
        assertThat(district.rows(LOST)).containsExactly("asset | property | m1 | household | ambiguous");
        assertThat(summary.entities())
                .filteredOn(count -> count.entity().equals("asset"))
                .extracting(ResolveSummary.EntityCount::unresolved)
                .containsExactly(1L);
    }

    @Test
    void whereNobodyLivesItIsSaidToBeMissing() {
        district.resolve();
        assertThat(district.rows(LOST)).containsExactly("asset | property | m1 | household | missing");
    }

    @Test
    void whatIsNoMeterOrHangsNowhereLooksForNobody() {
        household("h1", "H1", "hukou");
        district.change("asset", "property", "m1", "name", "lamp");
        district.state("asset", "property", "", "m2", "asset_no", "M2", "name", "meter");
        district.resolve();
        assertThat(district.rows(METER)).containsExactly("null", "null");
        assertThat(district.rows(LOST)).isEmpty();
    }

    @Test
    void aHouseholdThatIsStatedStays() {
        household("h1", "H1", "dwelling");
        household("h2", "H2", "hukou");
        district.change("asset", "property", "m1", "household", "household_no:H2");
        district.resolve();
        assertThat(district.rows(METER)).containsExactly("H2");
    }

    @Test
    void anEventIsWhereItsAssetIs() {
        household("h1", "H1", "dwelling");
        district.state("household", "police", "", "h9", "household_no", "H9", "household_type", "hukou");
        district.state(
                "event",
                "property",
                "",
                "r2",
                "event_type",
                "x",
                "asset",
                "asset_no:M1",
                "household",
                "household_no:H9");
        district.resolve();
        assertThat(district.rows("SELECT event_type, household_no FROM event LEFT JOIN household ON household_id ="
                        + " event.household ORDER BY ALL"))
                .containsExactly("reading | H1", "x | H9");
    }

    private void household(String key, String number, String type) {
        district.state(
                "household",
                "police",
                "",
                key,
                "household_no",
                number,
                "household_type",
                type,
                "place",
                "address:door");
    }
}
