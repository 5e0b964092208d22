package dev.weir.feed;

import dev.weir.open.CountTable;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.problem.TextLayout;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.store.FunctionCatalog;
import dev.weir.store.SelectTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks by what a feed counts: a cell's name is published, so it may be made of open and internal columns only. */
final class CountChecker {

    private static final String SELECT = "SELECT ";

    private final Schema schema;
    private final Connection connection;
    private final FunctionCatalog functions;
    private final FileProblems problems;
    private final Set<String> told = new HashSet<>();

    /** @param connection to any database: it only parses */
    CountChecker(Schema schema, Connection connection, FileProblems problems) throws SQLException {
        this.schema = schema;
        this.connection = connection;
        this.functions = FunctionCatalog.of(connection);
        this.problems = problems;
    }

    /** @return whether nothing was found */
    boolean check(CountTable count, CountLayout layout) throws SQLException {
        Optional<FactView> view = schema.views().stream()
                .filter(known -> known.name().equals(count.source()))
                .findFirst();
        if (view.isEmpty()) {
            return wrong(
                    layout.source(),
                    "there is no fact view \"" + count.source() + "\" to count",
                    Suggestion.of(
                            count.source(),
                            schema.views().stream().map(FactView::name).toList()));
        }
        List<Field> columns = view.get().columns();
        boolean good = known(layout.unit(), count.unit(), columns);
        if (count.area().isPresent()) {
            if (schema.areas().isEmpty()) {
                return wrong(
                        layout.area(),
                        "the ladder goes by areas, and mappings/codes/areas.csv declares none",
                        "write each area there, with its level and the area that it lies in");
            }
            String community = count.area().get();
            good &= known(layout.area(), community, columns)
                    && coarse("area", community, layout.area(), columns, count.unit());
        }
        if (count.when().isPresent()) {
            good &= cell("when", count.when().get(), layout.when().orElseThrow(), columns, count.unit());
        }
        for (int step = 0; step < count.ladder().size(); step++) {
            for (Map.Entry<String, String> cell : count.ladder().get(step).entrySet()) {
                if (count.area().isEmpty() || !cell.getKey().equals("area")) {
                    TextLayout place = layout.ladder().get(step).get(cell.getKey());
                    good &= cell(cell.getKey(), cell.getValue(), place, columns, count.unit());
                }
            }
        }
        return good;
    }

    /**
     * What parts the count, or narrows it: two feeds that differ by a condition on one person's data tell of that person.
     *
     * @param key of the expression in the file
     * @param unit what is counted
     */
    private boolean cell(String key, String expression, TextLayout layout, List<Field> columns, String unit)
            throws SQLException {
        SelectTree tree = SelectTree.parse(connection, SELECT + expression);
        if (!tree.isOneSelect() || !tree.tables().isEmpty() || tree.readsUnnamed() || tree.asksOtherRows()) {
            return wrong(
                    layout.start(),
                    "\"" + expression + "\" of \"" + key + "\" is no expression over a row",
                    "write a column, or an expression over columns");
        }
        boolean good = true;
        for (SelectTree.Name function : tree.functions()) {
            if (functions.changing().contains(function.text().toLowerCase(Locale.ROOT))) {
                good = wrong(
                        place(layout, expression, function),
                        "\"" + key + "\" calls " + function.text() + ", which gives something else each time",
                        "count by columns");
            } else if (functions.aggregates().contains(function.text().toLowerCase(Locale.ROOT))) {
                good = wrong(
                        place(layout, expression, function),
                        "\"" + key + "\" calls " + function.text()
                                + ", which is of several rows, or makes several of one",
                        "count by an expression over the columns of one row");
            }
        }
        for (SelectTree.Name name : tree.values()) {
            Position place = place(layout, expression, name);
            good &= known(place, name.text(), columns) && coarse(key, name.text(), place, columns, unit);
        }
        return good;
    }

    private static Position place(TextLayout layout, String expression, SelectTree.Name name) {
        return layout.atByte(expression, name.offset().orElse(SELECT.length()) - SELECT.length());
    }

    private boolean coarse(String key, String name, Position place, List<Field> columns, String unit) {
        if (name.equals(unit)) {
            return wrong(
                    place,
                    "\"" + key + "\" reads \"" + unit + "\", which is what is counted",
                    "count by a column that many of them share");
        }
        PrivacyClass privacy = columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .privacy();
        if (privacy == PrivacyClass.PERSONAL || privacy == PrivacyClass.SENSITIVE) {
            return wrong(
                    place,
                    "\"" + key + "\" reads \"" + name + "\", which is "
                            + privacy.name().toLowerCase(Locale.ROOT),
                    "count by a coarser column that the fact view declares internal, and why in its class_ok");
        }
        return true;
    }

    private boolean known(Position place, String name, List<Field> columns) {
        List<String> names = columns.stream().map(Field::name).toList();
        return names.contains(name)
                || wrong(place, "the fact view has no column \"" + name + "\"", Suggestion.of(name, names));
    }

    /** Tells it at the first place only: the same is wrong with each step of the ladder. */
    private boolean wrong(Position place, String message, String hint) {
        if (told.add(message)) {
            problems.error(place, ProblemCode.FEED_LADDER, message, hint);
        }
        return false;
    }
}
