package dev.weir.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.schema.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of changes in {@code release.json}, the oldest first. */
final class NotedChanges {

    private NotedChanges() {}

    static List<Change> read(JsonNode list) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode node : list) {
            JsonNode why = node.path("correction");
            changes.add(new Change(
                    node.get("version").asText(),
                    LocalDate.parse(node.get("day").asText()),
                    node.get("rows").asLong(),
                    node.has("added")
                            ? Optional.of(new RowDifference(
                                    node.get("added").asLong(),
                                    node.get("changed").asLong(),
                                    node.get("gone").asLong()))
                            : Optional.empty(),
                    why.isMissingNode()
                            ? Optional.empty()
                            : Optional.of(new Title(
                                    why.get("en").asText(), why.get("zh").asText()))));
        }
        return changes;
    }

    static void write(List<Change> changes, ArrayNode list) {
        for (Change change : changes) {
            ObjectNode node = list.addObject();
            node.put("version", change.version());
            node.put("day", change.day().toString());
            node.put("rows", change.rows());
            change.difference().ifPresent(difference -> {
                node.put("added", difference.added());
                node.put("changed", difference.changed());
                node.put("gone", difference.gone());
            });
            change.correction()
                    .ifPresent(why ->
                            node.putObject("correction").put("en", why.en()).put("zh", why.zh()));
        }
    }
}
