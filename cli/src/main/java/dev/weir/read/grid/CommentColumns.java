package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import dev.weir.read.title.PatternFinder;
import dev.weir.read.title.TitleChoice.Found;
import dev.weir.rows.RowBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values of the columns that are comments at cells of one sheet. */
final class CommentColumns {

    /** A cell merged over several rows, whose comment speaks for all of them. */
    private record Block(long lastRow, String text) {}

    /** A column of comments: its place among the wanted ones, the sheet's column, and the blocks that begin there, by first row. */
    private record Commented(int place, int column, PatternFinder pattern, TreeMap<Long, Block> blocks) {}

    private final CellComments comments;
    private final List<Commented> columns = new ArrayList<>();

    CommentColumns(List<WantedColumn> wanted, Header header, GridRows rows) {
        for (int i = 0; i < wanted.size(); i++) {
            int column = header.commented()[i];
            if (column >= 0) {
                PatternFinder pattern =
                        new PatternFinder(wanted.get(i).stated().orElseThrow().pattern());
                columns.add(new Commented(i, column, pattern, new TreeMap<>()));
            }
        }
        this.comments = columns.isEmpty() ? CellComments.NONE : rows.comments();
        for (Commented column : columns) {
            if (!wanted.get(column.place()).once()) {
                addBlocks(column, rows.merges());
            }
        }
    }

    private void addBlocks(Commented column, Merges merges) {
        for (int i = 0; i < merges.size(); i++) {
            if (merges.firstColumn(i) == column.column()) {
                long last = merges.lastRow(i);
                long first = merges.firstRow(i);
                comments.at(first, column.column())
                        .ifPresent(text -> column.blocks().put(first, new Block(last, text)));
            }
        }
    }

    /** Puts the values into a row of the batch. */
    void fill(RowBatch batch, int filled, long row) {
        for (Commented column : columns) {
            batch.set(column.place(), filled, value(column, row));
        }
    }

    /** What a pattern finds several times in a comment stands line by line: nobody can say which counts. */
    private String value(Commented column, long row) {
        Optional<String> text = comments.at(row, column.column());
        if (text.isEmpty()) {
            Map.Entry<Long, Block> block = column.blocks().floorEntry(row);
            text = Optional.ofNullable(block)
                    .filter(entry -> row <= entry.getValue().lastRow())
                    .map(entry -> entry.getValue().text());
        }
        String value = text.stream()
                .flatMap(comment -> column.pattern().apply(comment).stream())
                .map(Found::value)
                .distinct()
                .collect(Collectors.joining("\n"));
        return value.isEmpty() ? null : value;
    }
}
