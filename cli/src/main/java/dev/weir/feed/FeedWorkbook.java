package dev.weir.feed;

import dev.weir.schema.Title;
import dev.weir.workbook.Block;
import dev.weir.workbook.Block.Look;
import dev.weir.workbook.Book;
import dev.weir.workbook.BookSheet;
import dev.weir.workbook.CellFormat;
import dev.weir.workbook.Table;
import dev.weir.workbook.TableColumn;
import dev.weir.workbook.WorkbookWriter;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A feed as a workbook in Chinese, for those who open it with a spreadsheet: the rows, and what the columns say.
 *
 * @param district the district's name
 * @param moment when the data is of
 */
record FeedWorkbook(Title district, LocalDateTime moment) {

    private static final int DIGITS = 2;

    /** The same for data of another day. */
    FeedWorkbook of(LocalDate day) {
        return new FeedWorkbook(district, day.atStartOfDay());
    }

    /**
     * @param withheld of its counts; empty of rows
     * @throws dev.weir.problem.WeirException of stage EXPORT when it cannot be written
     */
    void write(Feed feed, Optional<WithheldCells> withheld, FeedDatabase database, Path file) {
        Table rows = new Table(
                feed.columns().stream()
                        .map(column -> new TableColumn(column.title().zh(), format(feed, column)))
                        .toList(),
                rows(feed, database),
                Optional.empty(),
                Optional.empty(),
                "没有数据");
        BookSheet data = new BookSheet("数据", above(feed, withheld), Optional.of(rows), List.of());
        WorkbookWriter.write(
                new Book(
                        feed.title().zh(),
                        Locale.SIMPLIFIED_CHINESE,
                        moment,
                        List.of(data, new BookSheet("字段说明", List.of(), Optional.of(dictionary(feed)), List.of()))),
                file);
    }

    private List<Block> above(Feed feed, Optional<WithheldCells> withheld) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(Look.TITLE, feed.title().zh()));
        blocks.add(new Block.Text(
                Look.SUBTITLE,
                district.zh() + " · 数据日期 " + moment.toLocalDate() + " · "
                        + feed.licence().id()));
        blocks.add(new Block.Text(
                Look.PARAGRAPH, TakenStep.description(feed, withheld).zh()));
        feed.count()
                .ifPresent(count ->
                        blocks.add(new Block.Text(Look.NOTE, CountNote.of(count).zh())));
        return blocks;
    }

    private static Table dictionary(Feed feed) {
        return new Table(
                List.of(
                        new TableColumn("字段", CellFormat.text()),
                        new TableColumn("英文名", CellFormat.text()),
                        new TableColumn("类型", CellFormat.text()),
                        new TableColumn("说明", CellFormat.text())),
                feed.columns().stream()
                        .map(column -> List.of(
                                column.title().zh(),
                                column.name(),
                                column.type().catalogue(),
                                column.explanation().zh()))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                "没有字段");
    }

    private static CellFormat format(Feed feed, FeedColumn column) {
        return switch (column.type()) {
            case INTEGER -> CellFormat.number(0);
            case NUMBER -> CellFormat.number(feed.isDegree(column) ? Feed.DEGREE_DIGITS : DIGITS);
            case DATE -> new CellFormat(CellFormat.Kind.DATE, 0, "");
            default -> CellFormat.text();
        };
    }

    private static List<List<Object>> rows(Feed feed, FeedDatabase database) {
        try {
            return database.session().rows("FROM " + FeedDatabase.ROWS, row -> {
                List<Object> values = new ArrayList<>();
                for (int index = 1; index <= feed.columns().size(); index++) {
                    values.add(shown(feed.columns().get(index - 1), row.getObject(index)));
                }
                return values;
            });
        } catch (SQLException failure) {
            throw database.failed(failure);
        }
    }

    private static Object shown(FeedColumn column, Object value) {
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return value instanceof String text ? column.titleOf(text).zh() : value;
    }
}
