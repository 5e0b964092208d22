package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {

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
    void anEventOfAnUnknownControllerIsUnresolvedUntilTheControllerArrives() {
        event("e1", "asset", "asset_no:D-7");
        event("e2", "asset", "asset_no:D-7");
        ResolveSummary summary = district.resolve();
        assertThat(unresolved()).containsExactly("event | e1 | asset | asset_no:D-7 | missing");
        assertThat(summary.entities())
                .filteredOn(count -> count.entity().equals("event"))
                .extracting(ResolveSummary.EntityCount::unresolved)
                .containsExactly(2L);
        assertThat(district.rows("SELECT count(asset) FROM event")).containsExactly("0");

        district.state("asset", "access-control", "", "D-7", "asset_no", "D-7");
        district.resolve();
        assertThat(unresolved()).isEmpty();
        assertThat(district.rows("SELECT count(asset) FROM event")).containsExactly("2");
    }

    @Test
    void aValueThatMeansTwoThingsIsAmbiguous() {
        district.state("asset", "police", "east", "1", "asset_no", "D-7");
        district.state("asset", "police", "east", "2", "asset_no", "D-7");
        event("e1", "asset", "asset_no:D-7");
        district.resolve();
        assertThat(unresolved()).containsExactly("event | e1 | asset | asset_no:D-7 | ambiguous");
        assertThat(district.rows("SELECT * FROM weir.identity")).isEmpty();
    }

    @Test
    void aKeyLeadsOnlyToItsOwnLedger() {
        district.state("place", "police", "east", "door", "address", "a");
        district.state(
                "household",
                "police",
                "east",
                "h",
                "household_no",
                "H1",
                "household_type",
                "hukou",
                "place",
                "key:door");
        district.state(
                "household",
                "police",
                "west",
                "h",
                "household_no",
                "H2",
                "household_type",
                "hukou",
                "place",
                "key:door");
        district.resolve();
        assertThat(district.rows("SELECT household_no, place FROM household ORDER BY household_no"))
                .containsExactly("H1 | 1", "H2 | null");
        assertThat(unresolved()).containsExactly("household | h | place | key:door | missing");
    }

    @Test
    void aPlaceKnowsThePlaceItIsPartOf() {
        district.state("place", "police", "", "room", "address", "3-2-501", "parent", "address:3");
        district.state("place", "police", "", "building", "address", "3");
        district.resolve();
        assertThat(district.rows("SELECT r.address, b.address FROM place r JOIN place b ON b.place_id = r.parent"))
                .containsExactly("3-2-501 | 3");
    }

    @Test
    void aRuleComparesReferencesByWhereTheyLead() {
        district.state("place", "police", "", "door", "address", "Bell Road 1");
        district.state("place", "property", "", "D1", "address", "Bell Road 1");
        district.state("asset", "police", "", "a", "name", "lift", "place", "key:door");
        district.state("asset", "property", "", "b", "name", "lift", "place", "key:D1");
        district.resolve();
        assertThat(district.rows("SELECT count(*), count(place) FROM asset")).containsExactly("1 | 1");
    }

    @Test
    void aMembershipWithALostReferenceWaits() {
        district.state("household", "police", "", "A", "household_no", "H1", "household_type", "hukou");
        district.state(
                "membership",
                "police",
                "",
                "m1",
                "resident",
                "key:p1",
                "household",
                "key:A",
                "membership_type",
                "registered");
        district.resolve();
        assertThat(unresolved()).containsExactly("membership | m1 | resident | key:p1 | missing");
        assertThat(district.rows("SELECT * FROM membership")).isEmpty();

        district.state("resident", "police", "", "p1", "name", "Wang");
        district.resolve();
        assertThat(unresolved()).isEmpty();
        assertThat(district.rows("SELECT count(*) FROM membership")).containsExactly("1");
    }

    @Test
    void aReferenceLeadsToAStaleRecordToo() {
        district.state("asset", "police", "", "1", "asset_no", "D-7");
        district.markStale("asset", "police", "", "1");
        event("e1", "asset", "asset_no:D-7");
        district.resolve();
        assertThat(unresolved()).isEmpty();
    }

    private void event(String key, String field, String reference) {
        district.state("event", "police", "", key, "event_type", "door", field, reference);
    }

    private List<String> unresolved() {
        return district.rows("SELECT entity, source_key, field, reference, reason FROM weir.unresolved ORDER BY ALL");
    }
}
