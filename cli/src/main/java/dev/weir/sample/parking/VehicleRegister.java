package dev.weir.sample.parking;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.Night;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The registers of residents' vehicles, sent in the first two nights. */
final class VehicleRegister {

    private static final List<String> MODELS = List.of("吉利帝豪", "大众朗逸", "比亚迪秦", "丰田卡罗拉", "领克03");
    static final String MISTYPED = "mistyped-plate";

    private final Plan plan;
    private final Fleet fleet;

    VehicleRegister(Plan plan, Fleet fleet) {
        this.plan = plan;
        this.fleet = fleet;
    }

    void night(int night, InputFiles files) throws IOException {
        for (Operator operator : Operator.values()) {
            String path = operator.path("车辆登记-%s.csv".formatted(Night.issue(night)));
            if (files.areWritten()) {
                try (Writer out = files.text(path)) {
                    write(out, operator, night);
                }
            }
            tell(new InputTruth(plan.truth(), night, Vehicle.MAPPING, operator.title(), path, ""), operator, night);
        }
    }

    private void write(Writer out, Operator operator, int night) throws IOException {
        out.append(operator.style().head(operator.vehicleHeaders()));
        for (int index = operator.ordinal(); index < fleet.size(); index += Operator.values().length) {
            Vehicle vehicle = fleet.vehicle(index, night);
            if (vehicle.registeredFrom() <= night) {
                out.append(operator.style().line(cells(vehicle)));
            }
        }
    }

    private static List<String> cells(Vehicle vehicle) {
        Family owner = vehicle.owner();
        Person head = owner.head();
        return Arrays.asList(
                vehicle.written(),
                MODELS.get(vehicle.index() % MODELS.size()),
                head.name(),
                head.phone(),
                vehicle.statesHousehold() ? owner.number() : null,
                owner.door().companyAddress(),
                LocalDate.of(2018, 1, 1).plusDays(vehicle.index() * 37L % 3000).toString());
    }

    /** The traps' vehicles come first, one of each kind; before the second night the late one is left out. */
    private void tell(InputTruth input, Operator operator, int night) {
        int missing = night == 1 ? 1 : 0;
        int rows = operator.share(fleet.size()) - missing;
        input.load("vehicles", "done", rows, 1, 0);
        long mistyped = Fleet.Kind.MISTYPED.ordinal() - missing;
        if (operator != Operator.YUEHU) {
            // dots are no letters of another width
            input.fault(PassageTraps.SPELLED, operator.style().lineOf(0), "plate", "R001", "repair");
        }
        input.fault(MISTYPED, operator.style().lineOf(mistyped), "plate", "F002", "error");
    }

    /** How many records the registers of a night make. */
    void tellRecords(int night) {
        int records = fleet.size() - Fleet.TIMES - (night == 1 ? Fleet.TIMES : 0);
        plan.truth().add(Kind.COUNTS, night, "vehicles", "asset", Vehicle.MAPPING, "", records);
    }
}
