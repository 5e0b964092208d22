package dev.weir.sample.cameras;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is peculiar about some cameras, three of each. */
enum CameraTrap {
    /** Nothing. */
    NONE,
    /** Its number stands twice, for two cameras; in the second night the other one has a number of its own. */
    ONE_NUMBER_TWO_CAMERAS,
    /** It hangs at a building that no other register has. */
    CAMERA_AT_AN_UNKNOWN_BUILDING,
    /** Where it hangs is no address. */
    CAMERA_WITHOUT_ADDRESS,
    /** It is out of order, and hangs all the same. */
    FAULTY_CAMERA;

    static final int TIMES = 3;

    /** The names in {@code truth/}. */
    static List<String> names() {
        return Arrays.stream(values())
                .filter(trap -> trap != NONE)
                .map(CameraTrap::trapName)
                .toList();
    }

    String trapName() {
        return this == NONE ? "cameras" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
