package dev.weir.sample.plan;

import dev.weir.sample.district.SampleOptions;
import dev.weir.sample.input.Row;
import dev.weir.sample.truth.Truth;
import dev.weir.sample.truth.Truth.Kind;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the subsidy ledgers that stand have paid, by month and community: a family that leaves later was paid all the same. */
public final class Payments {

    private static final String TRAP = "payments";

    /** Amounts in yuan by household number. */
    private final Map<String, Map<YearMonth, Map<String, Long>>> paid = new LinkedHashMap<>();

    /**
     * A ledger replaces what was paid in its month; an addition adds to it. What a rejected row said last stays, and so does everything
     * that is missing while a row does not say whose it is.
     */
    void send(LedgerFile file) {
        Map<YearMonth, Map<String, Long>> months =
                paid.computeIfAbsent(file.community().name(), name -> new LinkedHashMap<>());
        Map<String, Long> amounts = of(file);
        Set<String> rejected = file.rows().stream()
                .filter(Row::rejected)
                .map(row -> row.get("hukou_no"))
                .collect(Collectors.toSet());
        boolean keepsAll = file.isAddition() || file.rows().stream().anyMatch(Payments::isNobodys);
        months.getOrDefault(file.issue(), Map.of()).forEach((household, yuan) -> {
            if (keepsAll || rejected.contains(household)) {
                amounts.putIfAbsent(household, yuan);
            }
        });
        months.put(file.issue(), amounts);
    }

    private static boolean isNobodys(Row row) {
        return row.rejected() && row.expectations().stream().anyMatch(fault -> "F002".equals(fault.code()));
    }

    /** Writes down all months as they stand after a night. */
    void write(Truth truth, int night) {
        paid.forEach((community, months) ->
                months.forEach((month, amounts) -> write(truth, night, community, month, amounts)));
    }

    /** Of the only ledger of a community and month. */
    public static void write(Truth truth, int night, LedgerFile file) {
        for (int after = night; after <= SampleOptions.MOST_NIGHTS; after++) {
            write(truth, after, file.community().name(), file.issue(), of(file));
        }
    }

    private static void write(Truth truth, int night, String community, YearMonth month, Map<String, Long> amounts) {
        long yuan = amounts.values().stream().mapToLong(Long::longValue).sum();
        truth.add(Kind.PAYMENTS, night, TRAP, month, community, amounts.size(), yuan + ".00");
    }

    private static Map<String, Long> of(LedgerFile file) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        List<Row> rows = file.rows();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            long yuan = file.yuan(index);
            if (row.recorded() && yuan > 0 && !row.isUnreadable("amount")) {
                amounts.put(row.get("hukou_no"), yuan);
            }
        }
        return amounts;
    }
}
