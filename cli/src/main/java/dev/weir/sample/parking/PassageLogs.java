package dev.weir.sample.parking;

import dev.weir.sample.input.InputFiles;
import dev.weir.sample.plan.Plan;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.io.Writer;

/**
 * The barrier logs of each night, one of each operator. The last lines of the first night's come again under other names, in that night and in
 * the next.
 */
final class PassageLogs {

    static final String BROKEN = "broken-passage-line";
    static final String TWICE = "passages-delivered-twice";

    private final Plan plan;
    private final Fleet fleet;
    private long events;

    PassageLogs(Plan plan, Fleet fleet) {
        this.plan = plan;
        this.fleet = fleet;
    }

    void night(int night, InputFiles files) throws IOException {
        for (Operator operator : Operator.values()) {
            PassageTraps traps = new PassageTraps(plan, fleet, operator, night);
            PassageLog log = log(traps, operator, night);
            String path = log.path(operator == Operator.TIANYI ? ".log.gz" : ".log");
            if (files.areWritten()) {
                try (Writer out = files.text(path)) {
                    log.write(out);
                }
            }
            InputTruth input = input(night, operator, path);
            input.load("passages", "done", log.passages() + 1, 1, 0);
            input.fault(BROKEN, log.brokenLine(), "", "F050", "error");
            traps.tell(log, input);
            events += log.passages();
            tellBarriers(night, operator, log);
            if (night < 3) {
                again(night, operator, files);
            }
        }
        plan.truth().add(Kind.COUNTS, night, "passages", "event", Passage.MAPPING, "", events);
    }

    /** Passages at a barrier that the register does not have yet lead nowhere; then to the barrier. */
    private void tellBarriers(int night, Operator operator, PassageLog log) {
        Barrier late = new Barrier(operator, Barrier.GATES);
        long nowhere = 0;
        for (long place = 0; place < log.passages() && !late.isRegistered(night); place++) {
            nowhere += log.barrier(place).equals(late) ? 1 : 0;
        }
        plan.truth()
                .add(
                        Kind.UNRESOLVED,
                        night,
                        BarrierRegister.LATE,
                        "event",
                        Passage.MAPPING,
                        "asset",
                        "asset_no:" + late.gate(),
                        nowhere);
    }

    private void again(int night, Operator operator, InputFiles files) throws IOException {
        PassageLog log = log(new PassageTraps(plan, fleet, operator, 1), operator, 1);
        String path = log.path(night == 1 ? "_补传.log" : "_再传.log");
        try (Writer out = files.text(path)) {
            log.writeLast(out);
        }
        input(night, operator, path).load(TWICE, "unchanged", night == 1 ? PassageLog.REPEATED : null, null, null);
    }

    private PassageLog log(PassageTraps traps, Operator operator, int night) {
        int operators = Operator.values().length;
        long lines = plan.options().passages(night) / operators;
        return new PassageLog(fleet, plan.options().seed(), operator, night, traps.plates(), lines);
    }

    private InputTruth input(int night, Operator operator, String path) {
        return new InputTruth(plan.truth(), night, Passage.MAPPING, operator.title(), path, "");
    }
}
