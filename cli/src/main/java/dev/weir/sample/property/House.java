package dev.weir.sample.property;

import dev.weir.sample.district.Community;
import java.time.LocalDate;

/**
 * A line of a house ledger: a flat or a shop.
 *
 * @param unit 0 for a shop, which has its door on the street
 * @param room as on the door
 * @param area in hundredths of a square metre
 * @param owner null while it is not sold
 * @param tenant null if it is not let
 * @param empty whether nobody lives there
 */
record House(
        Community community,
        int building,
        int unit,
        String room,
        int area,
        Party owner,
        Party tenant,
        boolean empty,
        LocalDate handedOverOn) {

    boolean isShop() {
        return unit == 0;
    }

    /** The door as the district knows it, once all ways of writing it are made one. */
    String address() {
        String door = isShop() ? room : unit + "单元|" + room;
        return community.name() + "|" + building + "幢|" + door;
    }

    /** The door in a hurry: 3-2-501. */
    String shortDoor() {
        return isShop() ? building + "幢" + room : building + "-" + unit + "-" + room;
    }

    /** The door in full, without the community. */
    String longDoor() {
        return isShop() ? building + "幢" + room : building + "幢" + unit + "单元" + room + "室";
    }

    String tenure() {
        return area % 5 == 0 ? "房改房" : "商品房";
    }

    House ownedBy(Party other) {
        return new House(community, building, unit, room, area, other, tenant, empty, handedOverOn);
    }

    House letTo(Party other) {
        return new House(community, building, unit, room, area, owner, other, false, handedOverOn);
    }

    House handedOver(LocalDate on) {
        return new House(community, building, unit, room, area, owner, tenant, empty, on);
    }
}
