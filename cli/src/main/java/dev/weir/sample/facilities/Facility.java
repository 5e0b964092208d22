package dev.weir.sample.facilities;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.District;
import dev.weir.sample.district.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A public facility.
 *
 * @param at in WGS 84
 * @param location as the register writes it; empty if it does not say
 */
record Facility(
        int index,
        String name,
        String category,
        Point at,
        String location,
        String status,
        String maintainer,
        LocalDate installedOn) {

    private static final List<String> CATEGORIES = List.of("路灯", "公共座椅", "垃圾房", "公交站亭", "公共厕所", "消火栓", "健身器材");
    private static final List<String> ROADS = List.of("偃月街", "镇明路", "柳汀街", "解放南路", "苍松路");
    private static final List<String> MAINTAINERS = List.of("甬明照明有限公司", "甬净环卫有限公司", "甬固市政养护有限公司");
    private static final double WEST = 121.50;
    private static final double SOUTH = 29.83;
    private static final double SIZE = 0.07;

    /** The facility of that index, from 0: the same for the same seed. */
    static Facility of(District district, long seed, int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index).split();
        Community community = district.community(index % district.communities().size());
        String category = CATEGORIES.get(index % CATEGORIES.size());
        return new Facility(
                index,
                community.name().replace("社区", "") + category + (index / CATEGORIES.size() + 1) + "号",
                category,
                new Point(WEST + SIZE * random.nextDouble(), SOUTH + SIZE * random.nextDouble()),
                location(community, index),
                index % 17 == 16 ? "损坏" : "完好",
                MAINTAINERS.get(index % MAINTAINERS.size()),
                LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6000)));
    }

    /** A building, a number at a road, or nothing. */
    private static String location(Community community, int index) {
        return switch (index % 4) {
            case 0 -> "海曙区" + community.street() + community.name() + (1 + index % community.buildings()) + "幢";
            case 1, 2 -> "海曙区" + ROADS.get(index % ROADS.size()) + (1 + index % 200) + "号";
            default -> "";
        };
    }

    String number() {
        return "SS-%06d".formatted(index + 1);
    }

    Facility named(String other) {
        return new Facility(index, other, category, at, location, status, maintainer, installedOn);
    }

    Facility numbered(int otherIndex) {
        return new Facility(otherIndex, name, category, at, location, status, maintainer, installedOn);
    }
}
