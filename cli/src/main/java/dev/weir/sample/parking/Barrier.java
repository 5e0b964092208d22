package dev.weir.sample.parking;

import dev.weir.sample.district.Building;
import dev.weir.sample.district.Community;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import java.util.List;

/**
 * A barrier of an operator, at the way in to a building.
 *
 * @param number from 1 to {@value #GATES}
 */
record Barrier(Operator operator, int number) {

    static final String MAPPING = "parking-barriers";
    static final int GATES = 4;

    /** The one that the register has only from the second night on. */
    private static final int LATE = GATES;

    /** Where an operator's passage of that number happens. */
    static Barrier of(Operator operator, long passage) {
        return new Barrier(operator, (int) (1 + passage / 2 % GATES));
    }

    /** The name that the logs and the register give it. */
    String gate() {
        return operator.code() + "-" + number;
    }

    boolean isRegistered(int night) {
        return number != LATE || night > 1;
    }

    Building building(Plan plan) {
        List<Community> communities = plan.district().communities();
        return new Building(communities.get((operator.ordinal() + 3 * number) % communities.size()), 1);
    }

    TrapRecord record() {
        return new TrapRecord("asset", MAPPING, operator.title(), gate());
    }
}
