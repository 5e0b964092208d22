package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.AreaLevel;
import dev.weir.spec.MapView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a feed counts, and by which ladder. */
record CountReader(FileProblems problems) {

    private static final int THRESHOLD = 10;

    /**
     * @param table the name of the counts in the open file
     * @return empty if the feed has an error
     */
    Optional<CountTable> read(String table, MapView view) {
        int threshold = view.number("threshold", THRESHOLD);
        if (threshold < CountTable.LEAST_THRESHOLD) {
            error(
                    view.position("threshold"),
                    ProblemCode.FEED_LADDER,
                    "a threshold of " + threshold + " would let a count be told by its noise",
                    "write at least " + CountTable.LEAST_THRESHOLD);
        }
        List<Map<String, String>> ladder = new ArrayList<>();
        for (MapView step : view.maps("ladder")) {
            ladder.add(step(step, ladder));
            if (view.has("area")) {
                checkArea(step);
            }
        }
        if (ladder.isEmpty()) {
            error(view.position("ladder"), ProblemCode.FEED_LADDER, "the ladder has no step", "write at least one");
        }
        if (!problems.isClean()) {
            return Optional.empty();
        }
        return Optional.of(new CountTable(
                table,
                view.text("of").orElseThrow(),
                view.text("unit").orElseThrow(),
                view.text("when"),
                view.text("column").orElseThrow(),
                threshold,
                view.text("area"),
                ladder));
    }

    private void checkArea(MapView step) {
        List<String> levels = Stream.of(AreaLevel.values()).map(AreaLevel::word).toList();
        Optional<String> level = step.text("area");
        if (level.isEmpty() || !levels.contains(level.get())) {
            error(
                    step.has("area") ? step.position("area") : step.position(),
                    ProblemCode.FEED_LADDER,
                    level.map(word -> "\"" + word + "\" is no level of an area")
                            .orElse("this step does not say by which areas it counts"),
                    level.map(word -> Suggestion.of(word, levels))
                            .orElse("write area: community, area: street or area: district"));
        }
    }

    private Map<String, String> step(MapView step, List<Map<String, String>> before) {
        Map<String, String> columns = new LinkedHashMap<>();
        step.entries().forEach(entry -> step.text(entry.name()).ifPresent(sql -> columns.put(entry.name(), sql)));
        if (!before.isEmpty() && !before.get(0).keySet().equals(columns.keySet())) {
            error(
                    step.position(),
                    ProblemCode.FEED_LADDER,
                    "this step has the columns " + columns.keySet() + ", the first one "
                            + before.get(0).keySet(),
                    "a step makes the columns coarser, it does not change them: 'all' is coarse as well");
        }
        return columns;
    }

    private void error(Position place, ProblemCode code, String message, String hint) {
        problems.error(place, code, message, hint);
    }
}
