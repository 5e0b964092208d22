package dev.weir.sample.cameras;

import dev.weir.sample.district.Building;
import dev.weir.sample.district.District;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A camera.
 *
 * @param building at which it hangs; null where nobody can tell
 * @param location as the register writes it
 */
record Camera(CameraTrap trap, String number, Building building, String location, boolean isFaulty) {

    private static final int UNKNOWN_BUILDING = 98;
    private static final int WITHOUT = 4;

    /** The cameras of the register of a night, those of traps last. */
    static Stream<Camera> of(District district, int night) {
        return Stream.concat(
                district.buildings().flatMap(Camera::at),
                IntStream.range(0, CameraTrap.TIMES).boxed().flatMap(index -> trapped(district, index, night)));
    }

    /** One at the building, a second one at a staircase of every third, none at every fifth. */
    private static Stream<Camera> at(Building building) {
        int index = building.community().index() + building.number();
        Camera outside = new Camera(
                index % 5 == 0 ? CameraTrap.FAULTY_CAMERA : CameraTrap.NONE,
                number(building, 1),
                building,
                building.fullAddress(),
                index % 5 == 0);
        Camera inside =
                new Camera(CameraTrap.NONE, number(building, 2), building, building.fullAddress() + "1单元", false);
        return index % 5 == WITHOUT ? Stream.empty() : index % 3 == 0 ? Stream.of(outside, inside) : Stream.of(outside);
    }

    private static Stream<Camera> trapped(District district, int index, int night) {
        Building one = new Building(district.community(index), 1);
        Building other = new Building(district.community(index + 1), 1);
        Building unknown = new Building(one.community(), UNKNOWN_BUILDING);
        String number = number(one, 9);
        return Stream.of(
                camera(CameraTrap.ONE_NUMBER_TWO_CAMERAS, number, one, one.fullAddress()),
                camera(
                        CameraTrap.ONE_NUMBER_TWO_CAMERAS,
                        night == 1 ? number : number(other, 8),
                        other,
                        other.fullAddress()),
                camera(CameraTrap.CAMERA_AT_AN_UNKNOWN_BUILDING, number(unknown, 1), unknown, unknown.fullAddress()),
                camera(CameraTrap.CAMERA_WITHOUT_ADDRESS, number(one, 7), null, "偃月街东侧"),
                new Camera(CameraTrap.FAULTY_CAMERA, number(one, 6), one, one.fullAddress(), true));
    }

    private static Camera camera(CameraTrap trap, String number, Building building, String location) {
        return new Camera(trap, number, building, location, false);
    }

    private static String number(Building building, int ordinal) {
        return "SP-%03d-%03d-%d".formatted(building.community().index() + 1, building.number(), ordinal);
    }

    /** Whether its row is rejected in that night. */
    boolean isRejected(int night) {
        return trap == CameraTrap.ONE_NUMBER_TWO_CAMERAS && night == 1;
    }
}
