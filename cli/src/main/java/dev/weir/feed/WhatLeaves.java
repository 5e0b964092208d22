package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.open.OpenTables;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.OpenKind;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.ScratchDatabase;
import dev.weir.store.SelectTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that leaves a workspace: the open file, column by column. What is not here is in no feed. */
public record WhatLeaves(List<Column> columns) {

    /**
     * A column of the open file.
     *
     * @param table in the open file
     * @param type as people know it
     * @param how of which rows, or how it is counted
     * @param feeds those that read the table; empty if none does, so that it leaves for nobody
     */
    public record Column(String table, String name, String type, Title title, String how, List<String> feeds) {}

    public WhatLeaves {
        columns = List.copyOf(columns);
    }

    /** @param feeds all of the workspace */
    public static WhatLeaves of(Schema schema, List<Feed> feeds) {
        List<Column> columns = new ArrayList<>();
        try (Connection connection = ScratchDatabase.open(false)) {
            for (OpenKind kind : schema.open().kinds()) {
                columns.addAll(rows(schema, kind, readers(connection, kind.name(), feeds)));
            }
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.CONFIGURE, "", "the feeds cannot be read: " + DatabaseMessage.of(failure), failure);
        }
        feeds.forEach(feed -> feed.count().ifPresent(count -> columns.addAll(counts(feed, count))));
        return new WhatLeaves(columns);
    }

    private static List<String> readers(Connection connection, String table, List<Feed> feeds) throws SQLException {
        List<String> readers = new ArrayList<>();
        for (Feed feed : feeds) {
            if (SelectTree.parse(connection, feed.sql()).tables().stream()
                    .anyMatch(read -> read.parts().get(read.parts().size() - 1).equalsIgnoreCase(table))) {
                readers.add(feed.name());
            }
        }
        return readers;
    }

    private static List<Column> rows(Schema schema, OpenKind kind, List<String> feeds) {
        Entity entity = schema.entity(kind.entity()).orElseThrow();
        String how = "rows of " + entity.name()
                + kind.when().map(when -> " where " + when).orElse("");
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                kind.name(),
                OpenTables.ID,
                "text",
                new Title("Public id", "公开标识"),
                how + "; a keyed hash of the row's id, another one in each feed",
                feeds));
        for (OpenKind.Column column : kind.columns()) {
            Field field = entity.field(column.field()).orElseThrow();
            Field shown = column.of()
                    .map(other -> schema.entity(field.target().orElseThrow())
                            .flatMap(target -> target.field(other))
                            .orElseThrow())
                    .orElse(field);
            columns.add(new Column(
                    kind.name(),
                    column.name(),
                    shown.type().name().toLowerCase(Locale.ROOT),
                    column.of().isPresent() ? field.title() : shown.title(),
                    how,
                    feeds));
        }
        return columns;
    }

    private static List<Column> counts(Feed feed, CountTable count) {
        List<Column> columns = new ArrayList<>();
        Map<String, String> finest = count.finest();
        finest.forEach((name, expression) -> columns.add(new Column(
                count.name(),
                name,
                "text",
                title(feed, name),
                "at the finest: " + expression.strip(),
                List.of(feed.name()))));
        columns.add(new Column(
                count.name(),
                count.column(),
                "integer",
                title(feed, count.column()),
                "count of " + count.unit() + " of " + count.source()
                        + count.when().map(when -> " where " + when.strip()).orElse("") + " with noise, from "
                        + count.threshold() + " on",
                List.of(feed.name())));
        columns.add(new Column(
                count.name(),
                CountTable.NOTE,
                "text",
                title(feed, CountTable.NOTE),
                CountTable.PERTURBED + " or " + CountTable.WITHHELD,
                List.of(feed.name())));
        return columns;
    }

    private static Title title(Feed feed, String column) {
        return feed.columns().stream()
                .filter(each -> each.name().equals(column))
                .map(FeedColumn::title)
                .findFirst()
                .orElse(new Title(column, column));
    }
}
