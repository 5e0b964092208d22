package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody states, but what is stated is part of. */
class WholesTest {

    private static final String CHAIN = """
            SELECT p.address, p.place_type, w.address FROM place p LEFT JOIN place w ON w.place_id = p.parent ORDER BY p.address""";

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
    void aRoomStandsInABuildingAndThatInACommunityThoughNobodyStatesThem() {
        room("police", "101");
        room("property", "101");
        room("police", "102");
        ResolveSummary summary = district.resolve();
        assertThat(district.rows(CHAIN))
                .containsExactly(
                        "East | community | null",
                        "East|3 | building | East",
                        "East|3|101 | room | East|3",
                        "East|3|102 | room | East|3");
        ResolveSummary.EntityCount places = summary.entities().stream()
                .filter(count -> count.entity().equals("place"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(places.records(), places.golden(), places.linkedPairs(), places.conflicts()))
                .as("records, golden, linked, conflicts: only what departments state is a record")
                .containsExactly(3L, 4L, 1L, 0L);
        assertThat(district.rows("SELECT * FROM weir.link WHERE mapping = ''")).isEmpty();
        assertThat(district.rows("SELECT * FROM weir.unresolved")).isEmpty();
    }

    @Test
    void aBuildingThatIsStatedIsTheOneOfItsRoomsAndKeepsItsId() {
        room("police", "101");
        district.resolve();
        List<String> before = ids();
        district.state(
                "place", "property", "", "b3", "address", "East|3", "community", "East", "building", "3", "grid", "7");
        district.resolve();
        assertThat(ids()).isEqualTo(before);
        assertThat(district.id("place", "property", "b3")).isEqualTo(idOf("East|3"));
        district.withdraw("place", "property");
        district.resolve();
        assertThat(ids()).isEqualTo(before);
        assertThat(district.rows("SELECT * FROM weir.id_change")).isEmpty();
    }

    @Test
    void anIdStaysWithTheAddressWhenARecordMoves() {
        room("police", "101");
        room("property", "102");
        district.resolve();
        long first = idOf("East|3|101");
        long second = idOf("East|3|102");
        district.change("place", "property", "102", "address", "East|3|101");
        district.change("place", "property", "102", "room", "101");
        district.resolve();
        assertThat(district.id("place", "property", "102")).isEqualTo(first);
        room("civil-affairs", "102");
        district.resolve();
        assertThat(idOf("East|3|102")).isEqualTo(second);
    }

    @Test
    void whatIsSaidOfAWholeIsTrueOfItsParts() {
        room("police", "101");
        room("police", "102", "grid", "9");
        district.state(
                "place", "property", "", "b3", "address", "East|3", "community", "East", "building", "3", "grid", "7");
        district.resolve();
        assertThat(district.rows("SELECT address, grid FROM place ORDER BY address"))
                .containsExactly("East | null", "East|3 | 7", "East|3|101 | 7", "East|3|102 | 9");
    }

    @Test
    void aWholeHasWhatItsPartsAgreeOn() {
        room("police", "101", "road", "Lake Street");
        room("property", "102", "road", "Lake Street");
        district.resolve();
        assertThat(district.rows("SELECT road FROM place WHERE address = 'East|3'"))
                .containsExactly("Lake Street");
        room("civil-affairs", "103", "road", "Hill Street");
        district.resolve();
        assertThat(district.rows("SELECT road FROM place WHERE address = 'East|3'"))
                .containsExactly("null");
    }

    @Test
    void aNumberAtARoadIsABuildingOnlyWhereSomethingIsInIt() {
        district.state("place", "police", "", "1", "address", "Lake Street 1", "road", "Lake Street 1");
        district.state("place", "police", "", "2", "address", "Lake Street 2|5", "road", "Lake Street 2", "room", "5");
        district.resolve();
        assertThat(district.rows(CHAIN))
                .containsExactly(
                        "Lake Street 1 | null | null",
                        "Lake Street 2 | building | null",
                        "Lake Street 2|5 | room | Lake Street 2");
    }

    @Test
    void anAddressThatIsNotMadeOfItsPartsIsPartOfNothing() {
        district.state("place", "police", "", "1", "address", "the old mill", "community", "East", "room", "5");
        district.resolve();
        assertThat(district.rows(CHAIN)).containsExactly("the old mill | null | null");
    }

    @Test
    void whatADepartmentStatesIsNeitherChangedNorADisagreement() {
        room("police", "101", "place_type", "shop", "parent", "address:West");
        district.state("place", "property", "", "w", "address", "West", "community", "West");
        district.resolve();
        assertThat(district.rows(CHAIN)).contains("East|3|101 | shop | West");
        assertThat(district.rows("SELECT * FROM weir.conflict")).isEmpty();
    }

    @Test
    void aRoomThatHasEndedStaysInItsBuilding() {
        district.update("INSERT INTO weir.load (load_id, status, as_of) VALUES (7, 'done', TIMESTAMP '2026-09-01')");
        room("police", "101");
        room("civil-affairs", "102");
        district.state("household", "civil-affairs", "", "f1", "household_no", "H1", "place", "address:East|3|102");
        district.state("event", "civil-affairs", "", "e1", "household", "key:f1");
        district.resolve();
        district.update("UPDATE history.place SET until_load = 7 WHERE department = 'civil-affairs'");
        district.update("UPDATE history.household SET until_load = 7");
        district.resolve();
        assertThat(district.rows(CHAIN)).contains("East|3|102 | room | East|3");
    }

    private void room(String department, String room, String... more) {
        String[] fields = {"address", "East|3|" + room, "community", "East", "building", "3", "room", room};
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        district.state("place", department, "", room, all);
    }

    private List<String> ids() {
        return district.rows("SELECT place_id, address FROM place ORDER BY ALL");
    }

    private long idOf(String address) {
        return Long.parseLong(district.rows("SELECT place_id FROM place WHERE address = ?", address)
                .get(0));
    }
}
