package dev.weir.sample.buildings;

import dev.weir.sample.district.Building;
import dev.weir.sample.district.District;
import dev.weir.sample.district.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the register.
 *
 * @param trap what is peculiar about it
 * @param building as it is written
 * @param longitude of the map in GCJ-02, as written
 */
record BuildingLine(
        Optional<BuildingTrap> trap,
        String community,
        String building,
        String grid,
        double longitude,
        double latitude) {

    private static final List<String> NO_BUILDINGS = List.of("菜场", "公园", "文化广场");

    /** The rows of a night about a building: none, one or two. */
    static List<BuildingLine> of(District district, Building building, int night) {
        Optional<BuildingTrap> trap = BuildingTrap.of(building, night);
        Point shown = district.at(building).onShiftedMap();
        double longitude = degrees(shown.longitude());
        double latitude = degrees(shown.latitude());
        String community = building.community().name();
        BuildingLine line =
                new BuildingLine(trap, community, building.localAddress(), building.grid(), longitude, latitude);
        if (trap.isEmpty()) {
            return List.of(line);
        }
        return switch (trap.get()) {
            case ONE_BUILDING_TWO_GRIDS ->
                List.of(
                        line,
                        new BuildingLine(
                                trap, community, building.localAddress(), building.otherGrid(), longitude, latitude));
            case BUILDING_ON_ITS_SIDE ->
                List.of(new BuildingLine(
                        trap, community, building.localAddress(), building.grid(), latitude, longitude));
            default -> List.of();
        };
    }

    /** Rows of the first night that name what is no building. */
    static List<BuildingLine> ofNoBuilding(District district, int night) {
        List<BuildingLine> lines = new ArrayList<>();
        for (int index = 0; night == 1 && index < NO_BUILDINGS.size(); index++) {
            Building near = new Building(district.community(index), 1);
            Point shown = district.at(near).onShiftedMap();
            lines.add(new BuildingLine(
                    Optional.of(BuildingTrap.NO_BUILDING),
                    near.community().name(),
                    NO_BUILDINGS.get(index),
                    near.grid(),
                    degrees(shown.longitude()),
                    degrees(shown.latitude())));
        }
        return lines;
    }

    boolean isRejected() {
        return trap.filter(peculiar ->
                        peculiar == BuildingTrap.ONE_BUILDING_TWO_GRIDS || peculiar == BuildingTrap.NO_BUILDING)
                .isPresent();
    }

    private static double degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).doubleValue();
    }
}
