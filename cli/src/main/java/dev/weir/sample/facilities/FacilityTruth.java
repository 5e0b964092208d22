package dev.weir.sample.facilities;

import dev.weir.sample.district.Point;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.Truth;
import dev.weir.sample.truth.Truth.Kind;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must come of the register of facilities after a night. */
final class FacilityTruth {

    private static final String MAPPING = FacilityRegister.MAPPING;
    private static final String ASSET = "asset";
    private static final String REGISTER = "facilities";

    private final Plan plan;
    private final Truth truth;
    private final int night;
    private final String path;
    private long rejected;
    private long recorded;

    FacilityTruth(Plan plan, int night, String path) {
        this.plan = plan;
        this.truth = plan.truth();
        this.night = night;
        this.path = path;
    }

    /** @param sent whether the lines are sent in this night; else they were in an earlier one, and still stand */
    void tell(Stream<FacilityLine> lines, boolean sent) {
        Set<String> maintainers = new HashSet<>();
        long rows = 0;
        for (Iterator<FacilityLine> each = lines.iterator(); each.hasNext(); rows++) {
            FacilityLine line = each.next();
            maintainers.add(line.facility().maintainer());
            Optional<FacilityTrap> trap = FacilityTrap.of(line.facility().index());
            recorded++;
            if (trap.isPresent()) {
                line(trap.get(), line, FacilityRegister.FIRST_LINE + rows, sent);
            }
        }
        if (night > 1) {
            removed();
        }
        if (sent) {
            truth.add(Kind.LOADS, night, REGISTER, MAPPING, "", path, "done", rows, rejected, 0);
        }
        plan.count(night, REGISTER, ASSET, MAPPING, "", recorded - rejected);
        plan.count(night, REGISTER, "organization", MAPPING, "", maintainers.size());
    }

    private void line(FacilityTrap trap, FacilityLine line, long number, boolean sent) {
        Facility facility = line.facility();
        switch (trap) {
            case SHIFTED_MAP -> place(trap, facility, facility.at());
            case SWAPPED_COORDINATES, ZERO_COORDINATES -> {
                fault(trap, number, "longitude", "F043", sent);
                fault(trap, number, "latitude", "F043", sent);
                place(trap, facility, null);
            }
            case COORDINATES_ABROAD -> {
                fault(trap, number, "longitude", "F043", sent);
                fault(trap, number, "latitude", "F044", sent);
                place(trap, facility, null);
            }
            case HALF_COORDINATES -> {
                fault(trap, number, "longitude", "F044", sent);
                place(trap, facility, null);
            }
            case BAR_IN_A_CHARACTER, FACILITY_REMOVED -> named(trap, facility);
            case ONE_NUMBER_TWO_FACILITIES -> twice(trap, facility, number);
        }
    }

    private void named(FacilityTrap trap, Facility facility) {
        truth.add(Kind.VALUES, night, trap.trapName(), ASSET, MAPPING, "", facility.number(), "name", facility.name());
    }

    private void twice(FacilityTrap trap, Facility facility, long number) {
        if (night == 1) {
            truth.add(Kind.FAULTS, night, trap.trapName(), MAPPING, "", path, "", number, "", "F003", "error");
            truth.add(Kind.REJECTS, night, trap.trapName(), MAPPING, "", path, "", number);
            rejected++;
        } else {
            named(trap, facility);
        }
    }

    private void removed() {
        for (int index = 0; index < FacilityTrap.facilities(); index++) {
            if (FacilityTrap.of(index).equals(Optional.of(FacilityTrap.FACILITY_REMOVED))) {
                String number = Facility.of(plan.district(), plan.options().seed(), index)
                        .number();
                truth.add(Kind.ENDED, night, FacilityTrap.FACILITY_REMOVED.trapName(), ASSET, MAPPING, "", number);
            }
        }
    }

    private void fault(FacilityTrap trap, long number, String column, String code, boolean sent) {
        if (sent) {
            truth.add(Kind.FAULTS, night, trap.trapName(), MAPPING, "", path, "", number, column, code, "warning");
        }
    }

    private void place(FacilityTrap trap, Facility facility, Point at) {
        truth.add(
                Kind.COORDINATES,
                night,
                trap.trapName(),
                ASSET,
                MAPPING,
                "",
                facility.number(),
                at == null ? null : String.format(Locale.ROOT, "%.8f", at.longitude()),
                at == null ? null : String.format(Locale.ROOT, "%.8f", at.latitude()));
    }
}
