package dev.weir.load;

import dev.weir.mapping.SkipRule;
import dev.weir.mapping.SkipRule.Aggregate;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Totals that are stated in words: 合计人民币贰仟元整, 总计：叁户. Where a total's own cell holds no number, it is read as words; where it is empty, the one amount
 * or number of things that the row names counts.
 */
final class TotalsInWords {

    private final Session session;
    private final LoadInput input;

    TotalsInWords(Session session, LoadInput input) {
        this.session = session;
        this.input = input;
    }

    private record Total(long row, String cell, String texts) {}

    /** Puts what the totals say into {@code converted}, for a column that is compared. */
    void read(String column, Aggregate aggregate) throws SQLException {
        String stated = Sql.name("_stated_" + column); // as dev.weir.compile names it
        List<String> rules = input.mapping().skips().stream()
                .filter(rule -> rule.reconcile().containsKey(column))
                .map(SkipRule::name)
                .collect(Collectors.toList());
        rules.add(SkipRule.TOTAL_ROW);
        List<Total> totals = session.rows(
                SqlTemplate.of("""
                SELECT converted._row, stage.${column}, concat_ws(' ', ${texts})
                FROM converted JOIN stage ON stage._row = converted._row
                WHERE _skip IN (${rules}) AND ${stated} IS NULL""")
                        .name("column", column)
                        .sql(
                                "texts",
                                input.mapping().columns().stream()
                                        .map(each -> "stage." + Sql.name(each.name()))
                                        .collect(Collectors.joining(", ")))
                        .sql("rules", Sql.literals(rules))
                        .sql("stated", stated)
                        .sql(),
                row -> new Total(row.getLong(1), row.getString(2), row.getString(3)));
        for (Total total : totals) {
            Optional<BigDecimal> said = said(total, aggregate);
            if (said.isPresent()) {
                session.execute(
                        "UPDATE converted SET " + stated + " = ? WHERE _row = ?",
                        said.get().toPlainString(),
                        total.row());
            }
        }
    }

    private static Optional<BigDecimal> said(Total total, Aggregate aggregate) {
        String text = total.cell() == null ? total.texts() : total.cell();
        Optional<BigDecimal> named = aggregate == Aggregate.SUM ? NumberInWords.yuan(text) : NumberInWords.count(text);
        return named.isPresent() || total.cell() == null ? named : NumberInWords.alone(text);
    }
}
