package dev.weir.inspect;

import dev.weir.mapping.Converter;
import dev.weir.problem.FaultCode;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.LostValue;
import dev.weir.report.ReportLanguage;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.store.SourceTable;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tries the converters of mappings and the code lists of the schema on what stands in the columns of a table: the very functions of a load. */
final class ContentTest {

    private static final List<Converter> TRIED = Arrays.stream(Converter.values())
            .filter(converter -> converter != Converter.CODE && converter != Converter.TEXT)
            .toList();

    /** What a spreadsheet has made a date of is one here. */
    private static final Set<Converter> MOMENTS = EnumSet.of(Converter.DATE, Converter.DATETIME);

    /** A ledger of one community need not say which. */
    private static final String SHORT_ADDRESS = "weir_address(text, '无名社区') IS NOT NULL";

    private static final String MOBILE = "regexp_full_match(weir_half(text), ' ?1[3-9][0-9]{9} ?')";

    private final Session session;

    /** @param session on a working database with the schema's code lists */
    ContentTest(Session session) {
        this.session = session;
    }

    /** By the places of the columns; a column in which nothing stands is left out. */
    Map<Integer, Evidence> of(SeenTable table) {
        try (SourceTable source = SourceTable.register(session, new ValueRows(table.values()))) {
            source.run("CREATE OR REPLACE TEMP TABLE seen AS SELECT cast(place AS INTEGER) AS place, text, dated,"
                    + " cast(rows AS BIGINT) AS rows, row_no FROM (" + source.sql() + ")");
            return evidence();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private Map<Integer, Evidence> evidence() throws SQLException {
        String shares = TRIED.stream()
                .map(converter -> share(function(converter, "") + " IS NOT NULL"))
                .collect(Collectors.joining(", "));
        String others = share(SHORT_ADDRESS) + ", " + share(MOBILE);
        Map<Integer, Map<String, Double>> lists = lists();
        Map<Integer, Evidence> evidence = new TreeMap<>();
        session.read(
                row -> {
                    Map<Converter, Double> read = new EnumMap<>(Converter.class);
                    for (int i = 0; i < TRIED.size(); i++) {
                        read.put(TRIED.get(i), row.getDouble(i + 2));
                    }
                    int place = row.getInt(1);
                    double shortAddresses = row.getDouble(TRIED.size() + 2);
                    double mobiles = row.getDouble(TRIED.size() + 3);
                    evidence.put(
                            place, new Evidence(read, lists.getOrDefault(place, Map.of()), shortAddresses, mobiles));
                },
                "SELECT place, " + shares + ", " + others + " FROM seen GROUP BY place");
        return evidence;
    }

    private Map<Integer, Map<String, Double>> lists() throws SQLException {
        Map<Integer, Map<String, Double>> lists = new HashMap<>();
        session.read(
                row -> lists.computeIfAbsent(row.getInt(1), key -> new TreeMap<>())
                        .put(row.getString(2), row.getDouble(3)),
                "SELECT place, list, sum(rows) / any_value(whole) FROM"
                        + " (SELECT *, sum(rows) OVER (PARTITION BY place) AS whole FROM seen) AS texts JOIN"
                        + " (SELECT DISTINCT list, label FROM weir.code WHERE list <> 'fault') AS labels"
                        + " ON label = lower(weir_text(text)) GROUP BY place, list");
        return lists;
    }

    /**
     * What is wrong with the texts of a column when they are read as a type: what another program destroyed, and what the type does not read.
     *
     * @param name what the table calls the column
     */
    List<Suspicion> suspicions(int place, String name, ColumnType type, Locale language) {
        String fault =
                type.converter() == Converter.CODE ? "weir_text_fault(text)" : function(type.converter(), "_fault");
        try {
            return session.rows(
                    "SELECT code, sum(rows), min(row_no), arg_min(text, row_no) FROM (SELECT " + fault
                            + " AS code, * FROM seen WHERE place = ?) AS found"
                            + " WHERE code IS NOT NULL GROUP BY code ORDER BY sum(rows) DESC, code",
                    row -> new Suspicion(
                            row.getString(1),
                            sentence(row.getString(1), name, row.getString(4), language),
                            row.getLong(2),
                            InspectedTable.letters(place) + row.getLong(3)),
                    place);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static String sentence(String code, String column, String value, Locale language) {
        return Arrays.stream(FaultCode.values())
                .filter(fault -> fault.code().equals(code))
                .map(fault -> fault.sentence(ReportLanguage.of(language).tag()))
                .findFirst()
                .orElse(code)
                .replace("{column}", column)
                .replace("{value}", Masked.value(LostValue.shown(value)));
    }

    private static String share(String condition) {
        return "coalesce(sum(rows) FILTER (WHERE " + condition + "), 0) / sum(rows)";
    }

    private static String function(Converter converter, String ending) {
        return "weir_" + converter.name().toLowerCase(Locale.ROOT) + ending
                + (MOMENTS.contains(converter) ? "(dated)" : "(text)");
    }

    private static WeirException failed(SQLException failure) {
        return new WeirException(Stage.READ, "", DatabaseMessage.of(failure), failure);
    }
}
