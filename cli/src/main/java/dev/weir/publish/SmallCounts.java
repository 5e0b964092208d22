package dev.weir.publish;

import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.PeopleCount;
import dev.weir.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts of few people in a fact view, which are not in an audience's file. Where a total of the cells is known from elsewhere, a cell that
 * is withheld alone would be the difference: then the smallest others are withheld too, until there are two and they count enough together
 * that neither can be told.
 *
 * @param smallest a count from 1 to below it is withheld
 */
record SmallCounts(FactView view, int smallest) {

    /** Whether any column is concerned. */
    boolean areWithheld() {
        return smallest > 1 && !view.counts().isEmpty();
    }

    /**
     * @param rows the SQL of the rows that the audience sees, with all columns of the view
     * @param shown the columns that it sees
     */
    String withheld(String rows, List<Field> shown) {
        String selected = shown.stream()
                .map(column -> hidden(column.name())
                        .map(hidden -> "CASE WHEN " + hidden + " THEN NULL ELSE " + Sql.name(column.name()) + " END AS "
                                + Sql.name(column.name()))
                        .orElse(Sql.name(column.name())))
                .collect(Collectors.joining(", "));
        return "SELECT " + selected + " FROM (SELECT *" + ranks() + " FROM (" + rows + ")" + ")";
    }

    /** When the value is withheld; empty if never. */
    private Optional<String> hidden(String column) {
        PeopleCount count = view.counts().get(column);
        if (count == null) {
            return Optional.empty();
        }
        String own = count.what().map(unused -> isHidden(column, count)).orElse("false");
        String over = count.over()
                .map(other -> isHidden(other, view.counts().get(other)))
                .orElse("false");
        return Optional.of("coalesce(" + own + " OR " + over + ", false)");
    }

    private String isHidden(String column, PeopleCount count) {
        return count.within().isEmpty()
                ? isSmall(column)
                : "(" + isSmall(column) + " OR " + Sql.name(flag(column)) + ")";
    }

    private String isSmall(String column) {
        return Sql.name(column) + " BETWEEN 1 AND " + (smallest - 1);
    }

    private static String flag(String column) {
        return "withheld " + column;
    }

    /** For each column with known totals, whether a cell is among those that hide its small neighbours. */
    private String ranks() {
        String order = Stream.concat(
                        Stream.of(""), view.columns().stream().map(column -> ", " + Sql.name(column.name())))
                .collect(Collectors.joining());
        return view.counts().entrySet().stream()
                .filter(count -> !count.getValue().within().isEmpty())
                .map(count -> {
                    String value = Sql.name(count.getKey());
                    String within =
                            count.getValue().within().stream().map(Sql::name).collect(Collectors.joining(", "));
                    String cells = "PARTITION BY " + within + ", coalesce(" + value + ", 0) > 0";
                    String before = "OVER (" + cells + " ORDER BY " + value + order
                            + " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)";
                    return ", coalesce(" + value + ", 0) > 0 AND bool_or(coalesce(" + isSmall(count.getKey())
                            + ", false)) OVER ("
                            + cells + ") AND (count(*) " + before + " < 2 OR coalesce(sum(" + value + ") " + before
                            + ", 0) < " + smallest + ") AS " + Sql.name(flag(count.getKey()));
                })
                .collect(Collectors.joining());
    }
}
