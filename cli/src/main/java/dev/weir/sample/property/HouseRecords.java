package dev.weir.sample.property;

import dev.weir.sample.district.Family;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.PoliceTable;
import dev.weir.sample.truth.Truth.Kind;

/** Statements about the records of one company's ledger after a night. */
record HouseRecords(Plan plan, Company company, int night) {

    private static final String HOUSEHOLD = "household";
    private static final String RESIDENT = "resident";
    private static final String PLACE = "place";

    void phone(String trap, House house, Party party) {
        value(trap, RESIDENT, party.key(house), "phone", party.phone());
        value(trap, RESIDENT, party.key(house), "name", party.name());
    }

    void owner(String trap, House house) {
        membership(trap, house.owner().key(house), house, "owner");
        if (house.tenant() != null) {
            membership(trap, house.tenant().key(house), house, "tenant");
        }
    }

    /** Not sold, nobody lives there; the door is known all the same. */
    void emptyFlat(House house) {
        value("empty-flats", HOUSEHOLD, house.address(), "resident_count", "0");
        value("empty-flats", HOUSEHOLD, house.address(), "household_type", "dwelling");
    }

    /** On the ground floor, often a company's: a place, and no household. */
    void shop(House house) {
        value("shops", PLACE, house.address(), "use", "shop");
        value("shops", PLACE, house.address(), "community", house.community().name());
        if (house.owner().company()) {
            value(
                    "shops",
                    "organization",
                    house.owner().name(),
                    "name",
                    house.owner().name());
            value(
                    "shops",
                    PLACE,
                    house.address(),
                    "owner_organization",
                    "key:" + house.owner().name());
        }
    }

    /** 3-2-501 in two communities of one company: two places, each of which is the one that the police know. */
    void sameDoor(House one, House other) {
        String trap = "same-door-two-communities";
        for (House house : new House[] {one, other}) {
            value(trap, PLACE, house.address(), "community", house.community().name());
            value(
                    trap,
                    PLACE,
                    house.address(),
                    "floor_area",
                    "%d.%02d".formatted(house.area() / 100, house.area() % 100));
        }
        link(trap, "different", PLACE, one.address(), HouseLedger.MAPPING, company.name(), other.address());
    }

    /** The police's family and the door are two households at one place; the owner is nobody the police know until a number says so. */
    void familyBehindTheDoor(House house, Family family) {
        String trap = "family-behind-the-door";
        String police = PoliceTable.HUKOU.mapping();
        link(trap, "different", HOUSEHOLD, house.address(), police, "", family.number());
        link(trap, "same_place", HOUSEHOLD, house.address(), police, "", family.number());
        link(trap, "same", PLACE, house.address(), police, "", house.address());
        Party head = house.tenant() == null ? house.owner() : house.tenant();
        String person = PoliceTable.PERSON.mapping();
        link(
                trap,
                "different",
                RESIDENT,
                head.key(house),
                person,
                "",
                family.head().number());
        plan.truth()
                .add(Kind.NO_CONFLICTS, night, trap, HOUSEHOLD, HouseLedger.MAPPING, company.name(), house.address());
        plan.truth().add(Kind.NO_CONFLICTS, night, trap, PLACE, HouseLedger.MAPPING, company.name(), house.address());
    }

    /** The old owner's membership ends, the door stays the household it was, and the buyer is somebody new. */
    void sold(House before, House after) {
        String trap = "flat-sold";
        membership(trap, after.owner().key(after), after, "owner");
        if (night >= HouseTraps.SOLD_BEFORE) {
            String seller = before.owner().key(before);
            plan.truth().add(Kind.ENDED, night, trap, RESIDENT, HouseLedger.MAPPING, company.name(), seller);
            String owned = seller + "|" + before.address() + "|owner";
            plan.truth().add(Kind.ENDED, night, trap, "membership", HouseLedger.MAPPING, company.name(), owned);
            id(trap, HOUSEHOLD, after.address(), "same");
            id(trap, RESIDENT, after.owner().key(after), "new");
        }
    }

    private void value(String trap, String entity, String key, String field, String value) {
        plan.truth().add(Kind.VALUES, night, trap, entity, HouseLedger.MAPPING, company.name(), key, field, value);
    }

    private void id(String trap, String entity, String key, String id) {
        plan.truth().add(Kind.IDS, night, trap, entity, HouseLedger.MAPPING, company.name(), key, 1, id);
    }

    private void link(
            String trap, String relation, String entity, String key, String mapping, String scope, String otherKey) {
        plan.truth()
                .add(
                        Kind.LINKS,
                        night,
                        trap,
                        relation,
                        entity,
                        HouseLedger.MAPPING,
                        company.name(),
                        key,
                        mapping,
                        scope,
                        otherKey);
    }

    private void membership(String trap, String resident, House house, String type) {
        plan.truth()
                .add(
                        Kind.MEMBERSHIPS,
                        night,
                        trap,
                        HouseLedger.MAPPING,
                        company.name(),
                        resident,
                        HouseLedger.MAPPING,
                        company.name(),
                        house.address(),
                        type);
    }
}
