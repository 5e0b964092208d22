package dev.weir.sample.access;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.District;
import dev.weir.sample.district.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A door controller.
 *
 * @param number as the register writes it
 * @param place address of its staircase
 * @param dialect what it writes
 * @param registeredFrom the night whose register first has it
 */
record Controller(String number, String place, Dialect dialect, int registeredFrom) {

    /** The two forms of syslog. */
    enum Dialect {
        RFC_5424,
        RFC_3164
    }

    static final int LATE = 3;

    /** One for each building, old and new by turns, and {@value #LATE} that the register has forgotten until the second night. */
    static List<Controller> of(District district) {
        List<Controller> controllers = new ArrayList<>();
        for (Community community : district.communities()) {
            for (int building = 1; building <= community.buildings(); building++) {
                Dialect dialect = Dialect.values()[(community.index() + building) % 2];
                controllers.add(new Controller(
                        "AC-%02d-%03d".formatted(community.index() + 1, building),
                        Door.staircase(community, building),
                        dialect,
                        1));
            }
        }
        for (int late = 1; late <= LATE; late++) {
            Community community = district.community(late);
            controllers.add(new Controller(
                    "AC-%02d-9%02d".formatted(community.index() + 1, late),
                    Door.staircase(community, 1),
                    Dialect.RFC_5424,
                    2));
        }
        return controllers;
    }

    String hostname() {
        return number.toLowerCase(Locale.ROOT);
    }
}
