package dev.weir.sample.district;

/** A flat's door, as different departments write it. */
public record Door(Community community, int building, int unit, int room) {

    /** As the police write it. */
    public String fullAddress() {
        return community.fullName() + localAddress();
    }

    /** As a community writes it for itself. */
    public String localAddress() {
        return "%d幢%d单元%d室".formatted(building, unit, room);
    }

    /** As somebody in a hurry writes it. */
    public String shortAddress() {
        return "%d-%d-%d".formatted(building, unit, room);
    }

    /** As the district knows it once all ways of writing it are made one. */
    public String canonicalAddress() {
        return "%s|%d幢|%d单元|%d".formatted(community.name(), building, unit, room);
    }

    /** As a company writes it that works in several communities. */
    public String companyAddress() {
        return "海曙区" + community.name() + localAddress();
    }

    /** The staircase the door is on. */
    public static String staircase(Community community, int building) {
        return community.fullName() + "%d幢1单元".formatted(building);
    }
}
