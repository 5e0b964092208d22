package dev.weir.sample.buildings;

import dev.weir.sample.district.Building;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is peculiar about the first building of some communities, three by three, and about rows that are no building. */
enum BuildingTrap {
    /** It stands twice, in two grids; in the second night once. */
    ONE_BUILDING_TWO_GRIDS,
    /** The register has it only in the second night. */
    BUILDING_MISSING,
    /** Latitude in the column of longitude, in the first night. */
    BUILDING_ON_ITS_SIDE,
    /** A row of the first night whose building nobody can tell. */
    NO_BUILDING;

    private static final int TIMES = 3;

    /** The names in {@code truth/}. */
    static List<String> names() {
        return Arrays.stream(values()).map(BuildingTrap::trapName).toList();
    }

    static Optional<BuildingTrap> of(Building building, int night) {
        return building.number() > 1 || night > 1
                ? Optional.empty()
                : Stream.of(ONE_BUILDING_TWO_GRIDS, BUILDING_MISSING, BUILDING_ON_ITS_SIDE)
                        .filter(trap -> building.community().index() / TIMES == trap.ordinal())
                        .findFirst();
    }

    String trapName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
