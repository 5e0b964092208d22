package dev.weir.cli;

import dev.weir.run.RunSummary.StageTime;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a run's time went, for people. */
final class StageTimesText {

    /** Milliseconds from which a stage's steps are told. */
    private static final long WORTH_A_LINE = 10_000;

    private StageTimesText() {}

    static void print(PrintWriter out, List<StageTime> stages) {
        out.println("Times      "
                + stages.stream()
                        .map(stage -> stage.stage() + " " + DisplayText.duration(stage.millis()))
                        .collect(Collectors.joining(", ")));
        stages.stream().filter(stage -> stage.millis() >= WORTH_A_LINE).forEach(stage -> steps(out, stage));
    }

    /** The steps of a stage that took long, the longest first, and what was none of them. */
    private static void steps(PrintWriter out, StageTime stage) {
        long others = stage.millis()
                - stage.steps().values().stream().mapToLong(Long::longValue).sum();
        String steps = stage.steps().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(step -> step.getKey() + " " + DisplayText.duration(step.getValue()))
                .collect(Collectors.joining(", "));
        if (!steps.isEmpty()) {
            out.println("           " + stage.stage() + ": " + steps + ", other " + DisplayText.duration(others));
        }
    }
}
