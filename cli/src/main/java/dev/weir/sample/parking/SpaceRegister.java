package dev.weir.sample.parking;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Night;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.plan.TrapRecord;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The registers of parking spaces, sent in the first night: far fewer spaces than vehicles. Every operator begins its numbers with A-0001. */
final class SpaceRegister {

    static final String MAPPING = "parking-spaces";
    static final String SAME_NUMBER = "same-space-number";
    private static final int SPACES_OF_THE_NEIGHBOURHOOD = 500;
    private static final int HOUSEHOLDS_OF_THE_NEIGHBOURHOOD = 3880;
    private static final int FEWEST = 9;

    private final Plan plan;
    private final Fleet fleet;
    private final int size;

    SpaceRegister(Plan plan, Fleet fleet) {
        this.plan = plan;
        this.fleet = fleet;
        long usual = (long) plan.options().households() * SPACES_OF_THE_NEIGHBOURHOOD / HOUSEHOLDS_OF_THE_NEIGHBOURHOOD;
        this.size = (int) Math.max(FEWEST, usual);
    }

    /** Of the first night; it stands in the later ones. */
    void night(InputFiles files) throws IOException {
        for (Operator operator : Operator.values()) {
            String path = operator.path("车位台账-%s.csv".formatted(Night.issue(1)));
            try (Writer out = files.text(path)) {
                out.append(operator.style().head(operator.spaceHeaders()));
                for (int index = operator.ordinal(); index < size; index += Operator.values().length) {
                    out.append(operator.style().line(cells(index)));
                }
            }
            new InputTruth(plan.truth(), 1, MAPPING, operator.title(), path, "")
                    .load("spaces", "done", operator.share(size), 0, 0);
        }
    }

    void tellRecords(int night) {
        plan.truth().add(Kind.COUNTS, night, "spaces", "asset", MAPPING, "", size);
        if (night == 1) {
            for (Operator operator : Operator.values()) {
                Operator next = Operator.of(operator.ordinal() + 1);
                space(operator).linked(plan, 1, SAME_NUMBER, "different", space(next));
            }
        }
    }

    private static TrapRecord space(Operator operator) {
        return new TrapRecord("asset", MAPPING, operator.title(), number(operator.ordinal()));
    }

    /** Two of three are let, to the owner of a vehicle. */
    private List<String> cells(int index) {
        boolean isLet = index / Operator.values().length % 3 != 2;
        Vehicle vehicle = fleet.vehicle(fleet.ordinary(index), 1);
        List<Community> communities = plan.district().communities();
        Community community = communities.get(index % communities.size());
        return Arrays.asList(
                number(index),
                "海曙区%s%d幢".formatted(community.name(), 1 + index / communities.size() % community.buildings()),
                index % 29 == 28 ? "停用" : "在用",
                isLet ? vehicle.owner().number() : null,
                isLet ? vehicle.plate() : null,
                LocalDate.of(2016, 1, 1).plusDays(index * 11L % 3000).toString());
    }

    private static String number(int index) {
        int ordinal = index / Operator.values().length;
        return "%c-%04d".formatted('A' + ordinal / 9999, 1 + ordinal % 9999);
    }
}
