package dev.weir.sample.property;

import dev.weir.sample.district.Community;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.Truth.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must come of the house ledgers: counts of all, and each trap by itself. */
final class HouseTruth {

    /** The first so many companies send a wrong total in the third night. */
    static final int WRONG_TOTALS = 3;

    private final Plan plan;
    private final Houses houses;
    private final List<Company> companies;

    HouseTruth(Plan plan, Houses houses, List<Company> companies) {
        this.plan = plan;
        this.houses = houses;
        this.companies = companies;
    }

    /** How the ledger's load ends, and how many records it then has. */
    void ledger(HouseLedger ledger) {
        occupants(ledger);
        if (ledger.areaError() != 0) {
            load(ledger, "area-total", "held", null, null, null);
            return;
        }
        Set<String> residents = new HashSet<>();
        Set<String> organizations = new HashSet<>();
        long rows = 0;
        long households = 0;
        long memberships = 0;
        for (HouseLedger.Group group : ledger.groups()) {
            for (int building : group.buildings()) {
                for (House house : ledger.houses(group.community(), building)) {
                    rows++;
                    households += house.isShop() ? 0 : 1;
                    memberships += count(house, house.owner(), residents, organizations);
                    memberships += count(house, house.tenant(), residents, organizations);
                }
            }
        }
        who(ledger);
        String trap = ledger.company().index() < WRONG_TOTALS ? "sheets-without-data" : "houses";
        load(ledger, trap, "done", rows + ledger.totals(), 0, ledger.totals());
        String scope = ledger.company().name();
        plan.count(ledger.night(), "houses", "place", HouseLedger.MAPPING, scope, rows);
        plan.count(ledger.night(), "houses", "household", HouseLedger.MAPPING, scope, households);
        plan.count(ledger.night(), "houses", "resident", HouseLedger.MAPPING, scope, residents.size());
        plan.count(ledger.night(), "houses", "membership", HouseLedger.MAPPING, scope, memberships);
        plan.count(ledger.night(), "houses", "organization", HouseLedger.MAPPING, scope, organizations.size());
    }

    private void load(HouseLedger ledger, String trap, String status, Object read, Object rejected, Object skipped) {
        plan.truth()
                .add(
                        Kind.LOADS,
                        ledger.night(),
                        trap,
                        HouseLedger.MAPPING,
                        ledger.company().name(),
                        ledger.path(),
                        status,
                        read,
                        rejected,
                        skipped);
    }

    /** Also of a ledger that is held: nothing else in it differs from the one before. */
    private void occupants(HouseLedger ledger) {
        for (HouseLedger.Group group : ledger.groups()) {
            for (int building : group.buildings()) {
                ledger.houses(group.community(), building).forEach(house -> occupant(ledger, house));
            }
        }
    }

    private void occupant(HouseLedger ledger, House house) {
        Party party = house.tenant() == null ? house.owner() : house.tenant();
        if (house.isShop() || house.empty() || party == null || party.company()) {
            return;
        }
        String as = house.tenant() == null ? "owner" : "tenant";
        String scope = ledger.company().name();
        plan.truth().add(Kind.OCCUPANTS, ledger.night(), "occupants", scope, party.key(house), house.address(), as);
    }

    private void who(HouseLedger ledger) {
        for (HouseLedger.Group group : ledger.groups()) {
            for (int building : group.buildings()) {
                for (House house : ledger.houses(group.community(), building)) {
                    if (!house.isShop()) {
                        who(ledger, "household", house.address(), "door " + house.address());
                    }
                    Stream.of(house.owner(), house.tenant())
                            .filter(party -> party != null && !party.company())
                            .forEach(party -> who(ledger, "resident", party.key(house), party.person()));
                }
            }
        }
    }

    private void who(HouseLedger ledger, String entity, String key, String thing) {
        plan.truth()
                .who(
                        ledger.night(),
                        entity,
                        HouseLedger.MAPPING,
                        ledger.company().name(),
                        key,
                        thing);
    }

    /** @return the memberships that the party has through the house */
    private static int count(House house, Party party, Set<String> residents, Set<String> organizations) {
        if (party == null) {
            return 0;
        }
        (party.company() ? organizations : residents).add(party.company() ? party.name() : party.key(house));
        return party.company() || house.isShop() ? 0 : 1;
    }

    /** The traps, as they stand after a night. */
    void night(int night) {
        for (Company company : companies) {
            if (company.hasTraps()) {
                company.communities()
                        .forEach(community -> community(new HouseRecords(plan, company, night), community));
            }
        }
    }

    private void community(HouseRecords records, Community community) {
        List<House> first = houses.of(community, 1, records.night());
        int index = community.index();
        if (records.company().style() == LedgerStyle.SHEET_NAMES) {
            records.phone("phones-as-numbers", first.get(0), first.get(0).owner());
        }
        records.emptyFlat(first.get(first.size() - 2));
        records.shop(first.get(first.size() - 1));
        if (HouseTraps.THREE_FLATS.contains(index)) {
            for (int flat : HouseTraps.THREE_FLATS_AT) {
                House house = first.get(flat == HouseTraps.ATTIC ? first.size() - 3 : flat);
                records.owner("three-flats-one-owner", house);
            }
        }
        if (HouseTraps.LANDLINE.contains(index)) {
            House house = first.get(HouseTraps.LANDLINE_AT);
            records.phone("landlines-as-numbers", house, house.owner());
        }
        if (HouseTraps.FAMILY_BEHIND_THE_DOOR.contains(index)) {
            records.familyBehindTheDoor(first.get(0), plan.registered(index));
        }
        if (HouseTraps.SOLD.contains(index)) {
            House before = houses.of(community, 1, 1).get(HouseTraps.SOLD_AT);
            records.sold(before, first.get(HouseTraps.SOLD_AT));
        }
        if (index == records.company().communities().get(0).index()
                && records.company().communities().size() > 1) {
            Community other = records.company().communities().get(1);
            records.sameDoor(first.get(0), houses.of(other, 1, records.night()).get(0));
        }
    }
}
