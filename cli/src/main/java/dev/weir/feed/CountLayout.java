package dev.weir.feed;

import dev.weir.problem.Position;
import dev.weir.problem.TextLayout;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a feed's file it stands what the feed counts.
 *
 * @param source the name of the fact view
 * @param unit the name of its column of things
 * @param area the name of its column of communities; where count begins if there is none
 * @param when the condition; empty if there is none
 * @param ladder by column the expressions of each step
 */
record CountLayout(
        Position source,
        Position unit,
        Position area,
        Optional<TextLayout> when,
        List<Map<String, TextLayout>> ladder) {

    static CountLayout of(MapView count) {
        return new CountLayout(
                count.position("of"),
                count.position("unit"),
                count.position("area"),
                count.scalar("when").map(YamlScalar::layout),
                count.maps("ladder").stream().map(CountLayout::step).toList());
    }

    private static Map<String, TextLayout> step(MapView step) {
        Map<String, TextLayout> columns = new HashMap<>();
        for (YamlMap.Entry entry : step.entries()) {
            step.scalar(entry.name()).ifPresent(sql -> columns.put(entry.name(), sql.layout()));
        }
        return columns;
    }
}
