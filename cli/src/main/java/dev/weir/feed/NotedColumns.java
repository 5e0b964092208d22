package dev.weir.feed;

import dev.weir.schema.Title;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a release that was made before the feed's file named others. */
final class NotedColumns {

    private static final Title EARLIER = new Title("A column of an earlier series.", "较早版本系列的字段。");

    private NotedColumns() {}

    /**
     * @param columns names and types, as {@link ReleaseNote#columns} writes them
     * @param feed what its file says now; columns that it still has are described as there
     */
    static List<FeedColumn> of(String columns, Feed feed) {
        return Stream.of(columns.split(", "))
                .map(words -> words.split(" "))
                .map(words -> feed.columns().stream()
                        .filter(column -> column.name().equals(words[0])
                                && column.type().tableSchema().equals(words[1]))
                        .findFirst()
                        .orElseGet(() -> new FeedColumn(
                                words[0], type(words[1]), new Title(words[0], words[0]), EARLIER, List.of())))
                .toList();
    }

    private static FeedColumn.Type type(String tableSchema) {
        return Stream.of(FeedColumn.Type.values())
                .filter(type -> type != FeedColumn.Type.ID && type.tableSchema().equals(tableSchema))
                .findFirst()
                .orElse(FeedColumn.Type.TEXT);
    }
}
