package dev.weir.sample.parking;

import dev.weir.sample.district.Night;
import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.InputTruth;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The registers of barriers, one of each operator, sent in the first night and, completed, in the second. */
final class BarrierRegister {

    static final String LATE = "unregistered-barrier";
    static final String REGISTER = "barriers";
    private static final int LAST_REGISTER = 2;
    private static final List<String> HEADERS = List.of("道闸编号", "安装位置", "状态", "启用日期");

    private final Plan plan;

    BarrierRegister(Plan plan) {
        this.plan = plan;
    }

    void night(int night, InputFiles files) throws IOException {
        long registered = 0;
        for (Operator operator : Operator.values()) {
            List<Barrier> barriers = barriers(operator, night);
            registered += barriers.size();
            if (night <= LAST_REGISTER) {
                write(operator, barriers, night, files);
            }
            for (Barrier barrier : barriers) {
                barrier.record()
                        .value(
                                plan,
                                night,
                                REGISTER,
                                "place",
                                "key:" + barrier.building(plan).canonicalAddress());
            }
        }
        plan.count(night, REGISTER, "asset", Barrier.MAPPING, "", registered);
    }

    private void write(Operator operator, List<Barrier> barriers, int night, InputFiles files) throws IOException {
        String path = operator.path("道闸台账-%s.csv".formatted(Night.issue(night)));
        try (Writer out = files.text(path)) {
            out.append(operator.style().head(HEADERS));
            for (Barrier barrier : barriers) {
                out.append(operator.style()
                        .line(List.of(
                                barrier.gate(),
                                barrier.building(plan).fullAddress(),
                                "正常",
                                LocalDate.of(2019, barrier.number(), 1).toString())));
            }
        }
        new InputTruth(plan.truth(), night, Barrier.MAPPING, operator.title(), path, "")
                .load(REGISTER, "done", barriers.size(), 0, 0);
    }

    private static List<Barrier> barriers(Operator operator, int night) {
        return IntStream.rangeClosed(1, Barrier.GATES)
                .mapToObj(number -> new Barrier(operator, number))
                .filter(barrier -> barrier.isRegistered(night))
                .toList();
    }
}
