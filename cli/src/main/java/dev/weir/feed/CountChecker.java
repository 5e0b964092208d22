package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.store.FunctionCatalog;
import dev.weir.store.SelectTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks by what a feed counts: a cell's name is published, so it may be made of open and internal columns only. */
final class CountChecker {

    private final Schema schema;
    private final Connection connection;
    private final FunctionCatalog functions;
    private final FileProblems problems;

    /** @param connection to any database: it only parses */
    CountChecker(Schema schema, Connection connection, FileProblems problems) throws SQLException {
        this.schema = schema;
        this.connection = connection;
        this.functions = FunctionCatalog.of(connection);
        this.problems = problems;
    }

    /** @return whether nothing was found */
    boolean check(Feed feed, CountTable count) throws SQLException {
        Optional<FactView> view = schema.views().stream()
                .filter(known -> known.name().equals(count.source()))
                .findFirst();
        if (view.isEmpty()) {
            problems.error(
                    feed.position(),
                    ProblemCode.FEED_LADDER,
                    "there is no fact view \"" + count.source() + "\" to count",
                    Suggestion.of(
                            count.source(),
                            schema.views().stream().map(FactView::name).toList()));
            return false;
        }
        List<Field> columns = view.get().columns();
        boolean good = known(feed, count.unit(), columns);
        if (count.area().isPresent() && schema.areas().isEmpty()) {
            problems.error(
                    feed.position(),
                    ProblemCode.FEED_LADDER,
                    "the ladder goes by areas, and mappings/codes/areas.csv declares none",
                    "write each area there, with its level and the area that it lies in");
            return false;
        }
        if (count.when().isPresent()) {
            good &= cell(feed, Map.entry("when", count.when().get()), columns, count.unit());
        }
        for (Map<String, String> step : count.steps(schema.areas())) {
            for (Map.Entry<String, String> cell : step.entrySet()) {
                good &= cell(feed, cell, columns, count.unit());
            }
        }
        return good;
    }

    /**
     * What parts the count, or narrows it: two feeds that differ by a condition on one person's data tell of that person.
     *
     * @param unit what is counted
     */
    private boolean cell(Feed feed, Map.Entry<String, String> cell, List<Field> columns, String unit)
            throws SQLException {
        SelectTree tree = SelectTree.parse(connection, "SELECT " + cell.getValue());
        if (!tree.isOneSelect() || !tree.tables().isEmpty() || tree.readsUnnamed()) {
            problems.error(
                    feed.position(),
                    ProblemCode.FEED_LADDER,
                    "\"" + cell.getValue() + "\" of \"" + cell.getKey() + "\" is no expression over a row",
                    "write a column, or an expression over columns");
            return false;
        }
        boolean good = true;
        for (SelectTree.Name function : tree.functions()) {
            if (functions.changing().contains(function.text().toLowerCase(Locale.ROOT))) {
                problems.error(
                        feed.position(),
                        ProblemCode.FEED_LADDER,
                        "\"" + cell.getKey() + "\" calls " + function.text() + ", which gives something else each time",
                        "count by columns");
                good = false;
            }
        }
        for (SelectTree.Name name : tree.values()) {
            if (!known(feed, name.text(), columns)) {
                good = false;
                continue;
            }
            PrivacyClass privacy = columns.stream()
                    .filter(column -> column.name().equals(name.text()))
                    .findFirst()
                    .orElseThrow()
                    .privacy();
            if (name.text().equals(unit)) {
                problems.error(
                        feed.position(),
                        ProblemCode.FEED_LADDER,
                        "\"" + cell.getKey() + "\" reads \"" + unit + "\", which is what is counted",
                        "count by a column that many of them share");
                good = false;
            } else if (privacy == PrivacyClass.PERSONAL || privacy == PrivacyClass.SENSITIVE) {
                problems.error(
                        feed.position(),
                        ProblemCode.FEED_LADDER,
                        "\"" + cell.getKey() + "\" reads \"" + name.text() + "\", which is "
                                + privacy.name().toLowerCase(Locale.ROOT),
                        "count by a coarser column that the fact view declares internal, and why in its class_ok");
                good = false;
            }
        }
        return good;
    }

    private boolean known(Feed feed, String name, List<Field> columns) {
        List<String> names = columns.stream().map(Field::name).toList();
        if (names.contains(name)) {
            return true;
        }
        problems.error(
                feed.position(),
                ProblemCode.FEED_LADDER,
                "the fact view has no column \"" + name + "\"",
                Suggestion.of(name, names));
        return false;
    }
}
