package dev.weir.sample.district;

/** A building of a community. */
public record Building(Community community, int number) {

    private static final int GRIDS = 7;

    public static Building of(Door door) {
        return new Building(door.community(), door.building());
    }

    /** As the police write it. */
    public String fullAddress() {
        return community.fullName() + localAddress();
    }

    /** As somebody writes it who has said which community he means. */
    public String localAddress() {
        return number + "幢";
    }

    /** As the district knows it once all ways of writing it are made one. */
    public String canonicalAddress() {
        return community.name() + "|" + localAddress();
    }

    /** The grid it belongs to. */
    public String grid() {
        return "第%d网格".formatted(1 + (community.index() * 3 + number) % GRIDS);
    }

    /** Another grid than its own. */
    public String otherGrid() {
        return new Building(community, number + 1).grid();
    }
}
