package dev.weir.sample.property;

import dev.weir.sample.district.Person;
import dev.weir.sample.plan.Plan;
import java.util.List;

/** What is peculiar about houses of the first building of some communities. */
final class HouseTraps {

    /** The flat under the roof, among the flats of a building. */
    static final int ATTIC = -1;

    /** Where the family behind the first door is the police's too, and nothing else is peculiar about it. */
    static final List<Integer> FAMILY_BEHIND_THE_DOOR = List.of(7, 8, 9);

    /** Where one person owns two flats with tenants and an empty one. */
    static final List<Integer> THREE_FLATS = List.of(0, 2, 3);

    static final List<Integer> THREE_FLATS_AT = List.of(1, 2, ATTIC);

    /** Where an owner has a landline, whose area code has lost its 0. */
    static final List<Integer> LANDLINE = List.of(1, 4, 6);

    static final int LANDLINE_AT = 4;

    /** Where a flat is sold before the second night. */
    static final List<Integer> SOLD = List.of(5, 6, 8);

    static final int SOLD_AT = 3;
    static final int SOLD_BEFORE = 2;

    private static final int OWNERS = 2_000_000;
    private static final int BUYERS = 2_100_000;

    private final Plan plan;

    HouseTraps(Plan plan) {
        this.plan = plan;
    }

    /** @param flat which flat of the building, from 0, or {@link #ATTIC} */
    House apply(House house, int flat, int night) {
        int community = house.community().index();
        if (house.building() != 1) {
            return house;
        }
        if (THREE_FLATS.contains(community) && THREE_FLATS_AT.contains(flat)) {
            Party tenant = flat == ATTIC ? null : house.tenant() == null ? house.owner() : house.tenant();
            House owned = house.ownedBy(Party.of(plan.district().stranger(OWNERS + community)));
            return tenant == null ? owned : owned.letTo(tenant);
        }
        if (LANDLINE.contains(community) && flat == LANDLINE_AT) {
            return house.ownedBy(house.owner().reachedBy("0574-8765%04d".formatted(1000 + community)));
        }
        if (SOLD.contains(community) && flat == SOLD_AT && night >= SOLD_BEFORE) {
            Person buyer = plan.district().stranger(BUYERS + community);
            return house.ownedBy(Party.of(buyer)).handedOver(Houses.saleBefore(SOLD_BEFORE));
        }
        return house;
    }
}
