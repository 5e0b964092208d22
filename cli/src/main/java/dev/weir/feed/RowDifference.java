package dev.weir.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.open.CountTable;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of two releases differ, told apart by their public ids, or by what their counts are of, or else as a whole.
 *
 * @param added rows that only the newer one has
 * @param changed rows that both have, with other values
 * @param gone rows that only the older one has
 */
public record RowDifference(long added, long changed, long gone) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Compares two JSON files of one feed with the same columns.
     *
     * @throws WeirException when one cannot be read
     */
    static RowDifference of(Feed feed, Path before, Path after) {
        List<String> keys = keys(feed);
        Map<String, String> old = rows(keys, before);
        Map<String, String> now = rows(keys, after);
        long same = 0;
        long changed = 0;
        for (Map.Entry<String, String> row : now.entrySet()) {
            String earlier = old.get(row.getKey());
            same += row.getValue().equals(earlier) ? 1 : 0;
            changed += earlier != null && !row.getValue().equals(earlier) ? 1 : 0;
        }
        return new RowDifference(now.size() - same - changed, changed, old.size() - same - changed);
    }

    private static List<String> keys(Feed feed) {
        List<String> ids = feed.columns().stream()
                .filter(column -> column.type() == FeedColumn.Type.ID)
                .map(FeedColumn::name)
                .toList();
        if (!ids.isEmpty()) {
            return ids;
        }
        List<String> all = feed.columns().stream().map(FeedColumn::name).toList();
        List<String> cells = feed.count().map(CountTable::finest).map(Map::keySet).orElse(Set.of()).stream()
                .filter(all::contains)
                .toList();
        return cells.isEmpty() ? all : cells;
    }

    private static Map<String, String> rows(List<String> keys, Path file) {
        Map<String, String> rows = new HashMap<>();
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (nodes.hasNextValue()) {
                JsonNode row = nodes.nextValue();
                rows.put(
                        keys.stream()
                                .map(key -> row.path(key).toString())
                                .toList()
                                .toString(),
                        row.toString());
            }
            return rows;
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    file.toString(),
                    "the release cannot be read (" + failure.getClass().getSimpleName()
                            + "), so nobody knows what has changed; take it from a backup",
                    failure);
        }
    }
}
