package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.open.OpenTables;
import dev.weir.schema.AreaLevel;
import dev.weir.schema.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** By which step of its ladder a release was counted, in words: what a title promises may be finer. */
final class TakenStep {

    private TakenStep() {}

    /** What people read of a feed: its description, and how coarse its counts had to be. */
    static Title description(Feed feed, Optional<WithheldCells> withheld) {
        return withheld.flatMap(cells -> of(feed, cells.step()))
                .map(step -> new Title(
                        feed.description().en() + " " + step.en(),
                        feed.description().zh() + step.zh()))
                .orElse(feed.description());
    }

    /** @return empty of rows, where the step says nothing of areas, and where the feed's file has another ladder by now */
    private static Optional<Title> of(Feed feed, int taken) {
        Optional<CountTable> count = feed.count();
        if (count.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, String>> ladder = count.get().ladder();
        if (taken < 1 || taken > ladder.size()) {
            return Optional.empty();
        }
        Optional<Title> area = count.get().area().flatMap(column -> level(ladder.get(taken - 1)));
        if (taken == 1) {
            return area.map(level -> new Title("Published by " + level.en() + ".", "本次按" + level.zh() + "公布。"));
        }
        return Optional.of(coarser(feed, area, taken, ladder));
    }

    private static Title coarser(Feed feed, Optional<Title> area, int taken, List<Map<String, String>> ladder) {
        List<Title> others = new ArrayList<>();
        ladder.get(0).forEach((column, finest) -> {
            String now = ladder.get(taken - 1).get(column);
            if (!now.equals(finest)) {
                others.add(change(feed, column, finest, now));
            }
        });
        return new Title(
                "Published" + area.map(level -> " by " + level.en()).orElse("") + ", step " + taken + " of "
                        + ladder.size() + ", as finer steps would withhold more than "
                        + OpenTables.MOST_WITHHELD_PERCENT + " % of the numbers"
                        + others.stream().map(Title::en).collect(Collectors.joining(", ", " (", ").")),
                "本次" + area.map(level -> "按" + level.zh()).orElse("") + "公布（共" + ladder.size() + "级中的第" + taken
                        + "级），因为更细的统计会使超过" + OpenTables.MOST_WITHHELD_PERCENT + "%的数字不予公布："
                        + others.stream().map(Title::zh).collect(Collectors.joining("，")) + "。");
    }

    private static Title change(Feed feed, String column, String finest, String now) {
        Title title = feed.columns().stream()
                .filter(each -> each.name().equals(column))
                .map(FeedColumn::title)
                .findFirst()
                .orElse(new Title(column, column));
        Optional<Title> from = AreaLevel.of(finest).map(AreaLevel::title);
        Optional<Title> to = AreaLevel.of(now).map(AreaLevel::title);
        if (from.isPresent() && to.isPresent()) {
            return new Title(
                    title.en() + ": " + to.get().en() + " instead of "
                            + from.get().en(),
                    title.zh() + "由" + from.get().zh() + "改为" + to.get().zh());
        }
        boolean together = now.strip().matches("'[^']*'");
        return new Title(
                title.en() + ": " + (together ? "all taken together" : "coarser"),
                title.zh() + (together ? "合并统计" : "较粗"));
    }

    private static Optional<Title> level(Map<String, String> step) {
        return step.values().stream()
                .flatMap(words -> AreaLevel.of(words).stream())
                .map(AreaLevel::title)
                .findFirst();
    }
}
