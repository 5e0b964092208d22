package dev.weir.sample.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The invented district. Every family is computed from the seed and its index and kept nowhere, so a district of any size needs no memory.
 */
public final class District {

    /** The communities that play a part in the traps; larger districts have more. */
    public static final int TRAP_COMMUNITIES = 10;

    private static final int FEWEST_STREETS = 3;
    private static final int COMMUNITIES_OF_A_STREET = 8;

    private static final int MOST_MEMBERS = 8;
    private static final int[] SIZES = {18, 47, 75, 91, 97, 100};
    private static final int DOORS_OF_A_STAIRCASE = 12;
    private static final double WEST = 121.50;
    private static final double SOUTH = 29.83;
    private static final double SIZE = 0.07;
    private static final double NEAR = 0.004;

    private final SampleOptions options;
    private final List<Community> communities;
    private final People people;

    public District(SampleOptions options) {
        this.options = options;
        int count = Math.max(TRAP_COMMUNITIES, options.households() / 1500);
        int buildings = Math.max(count, Math.round(options.households() * 79f / 3880));
        List<String> names = Names.communities(count);
        List<String> streets = Names.streets(Math.max(FEWEST_STREETS, count / COMMUNITIES_OF_A_STREET));
        this.communities = IntStream.range(0, count)
                .mapToObj(index -> new Community(
                        index,
                        names.get(index),
                        streets.get(index * streets.size() / count),
                        buildings / count + (index < buildings % count ? 1 : 0)))
                .toList();
        this.people = new People(options.seed());
    }

    public List<Community> communities() {
        return communities;
    }

    /** Lines of the workspace's list of areas. */
    public List<String> areas() {
        List<String> lines = new ArrayList<>(List.of("area,level,parent", Names.OWN + ",district,"));
        communities.stream()
                .map(Community::street)
                .distinct()
                .forEach(street -> lines.add(street + ",street," + Names.OWN));
        communities.forEach(community -> lines.add(community.name() + ",community," + community.street()));
        return lines;
    }

    public Community community(int index) {
        return communities.get(index);
    }

    /** The family of that index, from 0 to the number of households. */
    public Family family(int index) {
        int dice = random(index, 1).nextInt(100);
        int size = (int) IntStream.of(SIZES).filter(limit -> limit <= dice).count() + 1;
        return family(index, size);
    }

    /** The same family with a given number of members. */
    public Family family(int index, int size) {
        Community community = communities.get(index % communities.size());
        SplittableRandom random = random(index, 2);
        String number = "3302%06d".formatted(index + 1);
        return family("330203", number, index, door(community, index / communities.size()), size, random);
    }

    /** A family that lives here and is registered in another district, so that the police here do not know it. */
    public Family outsider(Community community, int ordinal, int size) {
        int index = options.households() + 1000 + ordinal;
        SplittableRandom random = random(index, 3);
        int building = 1 + random.nextInt(community.buildings());
        Door door = new Door(community, building, 9, 100 * (1 + ordinal % 6) + 1 + ordinal / 6 % 90);
        return family("330212", "3312%06d".formatted(ordinal + 1), index, door, size, random);
    }

    /** Somebody who belongs to no family here. */
    public Person stranger(int ordinal) {
        int index = options.households() + 10_000 + ordinal;
        return people.head("330203", (long) index * MOST_MEMBERS, random(index, 4));
    }

    /** All buildings, community by community. */
    public Stream<Building> buildings() {
        return communities.stream().flatMap(community -> IntStream.rangeClosed(1, community.buildings())
                .mapToObj(number -> new Building(community, number)));
    }

    /** Where a building stands: near the others of its community. */
    public Point at(Building building) {
        Point centre = point(random(building.community().index(), 6), WEST, SOUTH, SIZE);
        long index = building.community().index() * 1000L + building.number();
        return point(random(index, 7), centre.longitude(), centre.latitude(), NEAR);
    }

    private static Point point(SplittableRandom random, double west, double south, double size) {
        return new Point(west + size * random.nextDouble(), south + size * random.nextDouble());
    }

    /** A date between two days, the same for the same index. */
    public LocalDate date(int index, LocalDate from, LocalDate to) {
        return from.plusDays(random(index, 5).nextLong(to.toEpochDay() - from.toEpochDay()));
    }

    SplittableRandom random(long index, int purpose) {
        return new SplittableRandom(options.seed() * 1_000_003 + index * 31 + purpose).split();
    }

    private Family family(String division, String number, int index, Door door, int size, SplittableRandom random) {
        List<Person> members = new ArrayList<>(people.family(division, (long) index * MOST_MEMBERS, size, random));
        LocalDate movedIn = LocalDate.of(1985, 1, 1).plusDays(random.nextInt(14_000));
        return new Family(number, door, members.get(0).phone(), movedIn, members);
    }

    private static Door door(Community community, int ordinal) {
        int building = ordinal % community.buildings() + 1;
        int door = ordinal / community.buildings();
        int place = door % DOORS_OF_A_STAIRCASE;
        return new Door(community, building, door / DOORS_OF_A_STAIRCASE + 1, (place / 2 + 1) * 100 + place % 2 + 1);
    }
}
