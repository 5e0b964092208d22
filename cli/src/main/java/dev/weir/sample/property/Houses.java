package dev.weir.sample.property;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Door;
import dev.weir.sample.district.Family;
import dev.weir.sample.district.Night;
import dev.weir.sample.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The houses of a building in a night, computed from its number: the flats behind whose doors the police know a family, two under the roof that
 * they do not know, and a shop.
 */
final class Houses {

    private static final LocalDate FIRST_HANDED_OVER = LocalDate.of(1996, 3, 1);
    private static final int LET = 5;
    private static final int LANDLORDS = 3_000_000;
    private static final int SHOPKEEPERS = 1_000_000;

    private final Plan plan;
    private final HouseTraps traps;

    Houses(Plan plan) {
        this.plan = plan;
        this.traps = new HouseTraps(plan);
    }

    List<House> of(Community community, int building, int night) {
        List<House> houses = new ArrayList<>();
        int communities = plan.district().communities().size();
        for (int flat = 0; ; flat++) {
            int index = community.index() + (building - 1 + flat * community.buildings()) * communities;
            if (index >= plan.options().households()) {
                break;
            }
            houses.add(traps.apply(flat(index), flat, night));
        }
        int roof = plan.options().households() + community.index() * 1000 + building * 2;
        House attic = house(
                community, building, 1, "701", roof, Party.of(plan.district().stranger(roof)), true);
        houses.add(traps.apply(attic, HouseTraps.ATTIC, night));
        houses.add(house(community, building, 1, "702", roof + 1, null, true));
        houses.add(house(community, building, 0, "S1", roof, shopkeeper(roof), false));
        return houses;
    }

    /** The police's family owns it and lives there, or rents it from somebody. */
    private House flat(int index) {
        Family family = plan.registered(index);
        Door door = family.door();
        Party head = Party.of(family.head());
        House house =
                house(door.community(), door.building(), door.unit(), String.valueOf(door.room()), index, head, false);
        return index % LET == LET - 1
                ? house.ownedBy(Party.of(plan.district().stranger(LANDLORDS + index)))
                        .letTo(head)
                : house;
    }

    private Party shopkeeper(int seed) {
        Party person = Party.of(plan.district().stranger(SHOPKEEPERS + seed));
        return seed % 4 == 0 ? person : Party.company("宁波" + person.name().charAt(0) + "记商贸有限公司", person.phone());
    }

    private static House house(
            Community community, int building, int unit, String room, int seed, Party owner, boolean empty) {
        int area = 4500 + Math.floorMod(seed * 7919, 9500);
        LocalDate handedOver = FIRST_HANDED_OVER.plusMonths(Math.floorMod(seed * 13 + building, 300));
        return new House(community, building, unit, room, area, owner, null, empty, owner == null ? null : handedOver);
    }

    /** The day on which a night's purchases were handed over. */
    static LocalDate saleBefore(int night) {
        return Night.issue(night).atDay(15);
    }
}
