package dev.weir.sample;

/** A flat's door, as different departments write it. */
public record Door(Community community, int building, int unit, int room) {

    private static final String DISTRICT = "浙江省宁波市海曙区月湖街道";

    /** As the police write it. */
    public String fullAddress() {
        return DISTRICT + community.name() + localAddress();
    }

    /** As a community writes it for itself. */
    public String localAddress() {
        return "%d幢%d单元%d室".formatted(building, unit, room);
    }

    /** As somebody in a hurry writes it. */
    public String shortAddress() {
        return "%d-%d-%d".formatted(building, unit, room);
    }

    /** The staircase the door is on. */
    static String staircase(Community community, int building) {
        return DISTRICT + community.name() + "%d幢1单元".formatted(building);
    }
}
