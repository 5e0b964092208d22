package dev.weir.route;

import dev.weir.route.QueryColumns.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counts the rows that a mark leaves out. The database does it, in one look at each of them; only the forms of their marks and how often
 * each occurs come over the line.
 */
final class RowsLeftOut {

    /** More forms than anybody needs to see that they are several. */
    private static final int MOST_FORMS = 20;

    private static final String PARAMETER = ":\\?\\w+";

    /**
     * What a mark leaves out.
     *
     * @param without rows that have no mark
     * @param before forms of the marks that stand before it
     */
    record Found(long without, List<Group> before) {}

    /**
     * Marks of one form.
     *
     * @param ordered whether they stand before the mark because their time, or their number, does
     */
    record Group(MarkForm form, boolean ordered, long rows) {}

    private final Connection connection;
    private final int timeout;
    private final boolean untyped;

    /** @param untyped values have types of their own, whatever their columns are declared, as in SQLite */
    RowsLeftOut(Connection connection, int timeout, boolean untyped) {
        this.connection = connection;
        this.timeout = timeout;
        this.untyped = untyped;
    }

    /** @return nothing where the query has no column of the mark: the load says that */
    Found look(MarkedQuery query, Pulled.Mark column, String mark) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query.without())) {
            QueryColumns columns = new QueryColumns(prepared.getMetaData());
            OptionalInt place = columns.find(column.names());
            if (place.isEmpty()) {
                return new Found(0, List.of());
            }
            boolean text = untyped || columns.kind(place.getAsInt()) == Kind.TEXT;
            return text && query.comparesTexts()
                    ? texts(groups(query, quoted(columns.label(place.getAsInt())), mark))
                    : typed(query, column, mark);
        }
    }

    private static Found texts(List<Group> groups) {
        long blank = groups.stream()
                .filter(group -> group.form().isBlank())
                .mapToLong(Group::rows)
                .sum();
        return new Found(
                blank, groups.stream().filter(group -> !group.form().isBlank()).toList());
    }

    /** The database knows the order of the marks. Only of the first one somebody may think that it is before all of them. */
    private Found typed(MarkedQuery query, Pulled.Mark column, String mark) throws SQLException {
        long without = count(query.without());
        long before = mark.equals(column.first()) ? count(query.hidden(), mark) - without : 0;
        return new Found(without, before == 0 ? List.of() : List.of(new Group(MarkForm.of(mark), true, before)));
    }

    private String quoted(String label) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        return quote + label.replace(quote, quote + quote) + quote;
    }

    private long count(String query, String... mark) throws SQLException {
        String sql = "select count(*) from (" + withoutEnd(query) + ") hidden_rows";
        try (PreparedStatement statement = connection.prepareStatement(sql.replaceAll(PARAMETER, "?"))) {
            statement.setQueryTimeout(timeout);
            for (String bound : mark) {
                statement.setObject(1, DatabaseProducer.bound(bound, untyped));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<Group> groups(MarkedQuery query, String column, String mark) throws SQLException {
        String offset = MarkForm.of(mark).offset(mark);
        String sql = "select mark_form, mark_type, mark_zone, count(*) from (select " + digitsAsNine(column)
                + " as mark_form, "
                + (untyped ? "typeof(" + column + ")" : "'text'") + " as mark_type, case when " + column + " like '%"
                + offset
                + "' then 1 else 0 end as mark_zone from (" + withoutEnd(query.hidden())
                + ") hidden_rows) hidden_forms group by mark_form, mark_type, mark_zone";
        try (PreparedStatement statement = connection.prepareStatement(sql.replaceAll(PARAMETER, "?"))) {
            statement.setMaxRows(MOST_FORMS);
            statement.setQueryTimeout(timeout);
            statement.setObject(1, DatabaseProducer.bound(mark, untyped));
            List<Group> groups = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    MarkForm form =
                            new MarkForm(Optional.ofNullable(rows.getString(1)).orElse(""));
                    groups.add(new Group(form, isOrdered(form, mark, rows), rows.getLong(4)));
                }
            }
            return groups;
        }
    }

    private boolean isOrdered(MarkForm form, String mark, ResultSet row) throws SQLException {
        boolean numbers = !row.getString(2).equals("text") && DatabaseProducer.bound(mark, untyped) instanceof Number;
        boolean sameZone = row.getInt(3) == 1;
        return numbers || sameZone && MarkForm.of(mark).sortsWith(form);
    }

    /** The replacing that all databases know. */
    private static String digitsAsNine(String column) {
        String expression = column;
        for (int digit = 0; digit < 9; digit++) {
            expression = "replace(" + expression + ", '" + digit + "', '9')";
        }
        return expression;
    }

    private static String withoutEnd(String query) {
        return query.strip().replaceFirst(";\\s*$", "");
    }
}
