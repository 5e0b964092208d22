package dev.weir.sample.facilities;

import dev.weir.sample.district.Night;
import dev.weir.sample.input.Department;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Urban management: one register of public facilities, sent in the first two nights, with a title above and notes below. */
public final class FacilityRegister implements Department {

    static final String MAPPING = "urban-facilities";

    /** The line of the first facility, from 1. */
    static final int FIRST_LINE = 4;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FEWEST = 40;
    private static final int HOUSEHOLDS_OF_A_FACILITY = 10;
    private static final int LAST_REGISTER = 2;

    private final Plan plan;
    private final int size;

    /** @param plan of the district */
    public FacilityRegister(Plan plan) {
        this.plan = plan;
        this.size = Math.max(FEWEST, plan.options().households() / HOUSEHOLDS_OF_A_FACILITY);
    }

    @Override
    public void night(int night, InputFiles files) throws IOException {
        new FacilityTruth(plan, night, path(Math.min(night, LAST_REGISTER))).tell(lines(night), night <= LAST_REGISTER);
        if (night > LAST_REGISTER) {
            return;
        }
        try (Writer writer = files.text(path(night), GB18030)) {
            YearMonth issue = Night.issue(night);
            writer.write("公共设施台账（%d年%d月）\r\n".formatted(issue.getYear(), issue.getMonthValue()));
            writer.write("填报单位：设施科\r\n");
            writer.write("设施编号,设施名称,类别,经度,纬度,位置,状态,养护单位,安装日期,备注\r\n");
            for (FacilityLine line : (Iterable<FacilityLine>) lines(night)::iterator) {
                writer.write(line.text() + "\r\n");
            }
            writer.write("\r\n");
            writer.write("说明：坐标取自高德地图\r\n");
            writer.write("填表人：            审核人：\r\n");
        }
    }

    private static String path(int night) {
        return "inbox/urban-management/设施科/公共设施台账-%s.csv".formatted(Night.issue(night));
    }

    /** The register of a night, in its order. */
    private Stream<FacilityLine> lines(int night) {
        return IntStream.range(0, size)
                .boxed()
                .flatMap(index -> facilities(index, night))
                .map(FacilityLine::of);
    }

    private Stream<Facility> facilities(int index, int night) {
        Facility facility = Facility.of(plan.district(), plan.options().seed(), index);
        FacilityTrap trap = FacilityTrap.of(index).orElse(FacilityTrap.SHIFTED_MAP);
        return switch (trap) {
            case ONE_NUMBER_TWO_FACILITIES -> {
                Facility other = facility.named(facility.name() + "（新）");
                yield Stream.of(facility, night == 1 ? other : other.numbered(size + index));
            }
            case FACILITY_REMOVED -> night == 1 ? Stream.of(facility) : Stream.empty();
            default -> Stream.of(trap.apply(facility));
        };
    }
}
