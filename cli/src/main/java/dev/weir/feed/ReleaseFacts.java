package dev.weir.feed;

import dev.weir.sql.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a release says of the rows at hand. */
record ReleaseFacts(FeedDatabase database) {

    /** By column, in how many rows it has a value. */
    Map<String, Long> filled(Feed feed) {
        String counts = feed.columns().stream()
                .map(column -> "count(" + Sql.name(column.name()) + ")")
                .collect(Collectors.joining(", "));
        try {
            return database.session()
                    .first("SELECT " + counts + " FROM " + FeedDatabase.ROWS, row -> {
                        Map<String, Long> filled = new LinkedHashMap<>();
                        for (int index = 0; index < feed.columns().size(); index++) {
                            filled.put(feed.columns().get(index).name(), row.getLong(index + 1));
                        }
                        return filled;
                    })
                    .orElseThrow();
        } catch (SQLException failure) {
            throw database.failed(failure);
        }
    }

    /**
     * The ids that the release before had, or had withdrawn, and that are not there now.
     *
     * @param last the folder of the release before
     */
    List<String> withdrawn(Feed feed, Optional<ReleaseNote> series, Optional<Path> last) {
        Optional<FeedColumn> id = feed.columns().stream()
                .filter(column -> column.type() == FeedColumn.Type.ID)
                .findFirst();
        if (id.isEmpty() || series.isEmpty()) {
            return List.of();
        }
        TreeSet<String> gone = new TreeSet<>(series.get().withdrawn());
        gone.addAll(PublicIds.of(
                last.orElseThrow().resolve(feed.name() + ".json"), id.get().name()));
        try {
            database.session()
                    .read(
                            row -> gone.remove(row.getString(1)),
                            "SELECT " + Sql.name(id.get().name()) + " FROM " + FeedDatabase.ROWS);
        } catch (SQLException failure) {
            throw database.failed(failure);
        }
        return List.copyOf(gone);
    }
}
