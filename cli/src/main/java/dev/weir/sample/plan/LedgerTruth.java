package dev.weir.sample.plan;

import dev.weir.sample.input.Expectation;
import dev.weir.sample.input.Row;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth;
import java.util.List;

/** Writes down what must come of a ledger: its status, and the faults and rejects of its rows where it is loaded. */
public final class LedgerTruth {

    private static final String HOUSEHOLD = "hukou_no";
    private static final String HEAD = "head";
    private static final String MEMBER = "member_name_";

    private final Truth truth;
    private final int night;
    private final InputTruth input;
    private final String trap;
    private final LedgerFile file;

    public LedgerTruth(Truth truth, int night, String trap, LedgerFile file) {
        this.truth = truth;
        this.night = night;
        String scope = file.community().name();
        this.input = new InputTruth(truth, night, LedgerFile.MAPPING, scope, file.path(), LedgerFile.SHEET);
        this.trap = trap;
        this.file = file;
    }

    public void write(String status) {
        if (!status.equals("done")) {
            input.load(trap, status, null, null, null);
            return;
        }
        List<Row> rows = file.rows();
        long rejected = rows.stream().filter(Row::rejected).count();
        long repeated = rows.stream().filter(Row::repeated).count();
        input.load(trap, status, rows.size() + 1, rejected, repeated + 1);
        for (int index = 0; index < rows.size(); index++) {
            for (Expectation fault : rows.get(index).expectations()) {
                input.fault(fault.trap(), file.rowNumber(index), fault.column(), fault.code(), fault.severity());
            }
        }
        rows.stream().filter(Row::recorded).forEach(this::who);
    }

    /** The family, its head and its members. */
    private void who(Row row) {
        String scope = file.community().name();
        String household = row.get(HOUSEHOLD);
        truth.who(night, "household", LedgerFile.MAPPING, scope, household, row.meant(HOUSEHOLD));
        person(household, row, HEAD);
        for (String column : file.style().headers().keySet()) {
            if (column.startsWith(MEMBER) && row.get(column) != null) {
                person(household, row, column);
            }
        }
    }

    private void person(String household, Row row, String column) {
        String key = household + "|" + row.get(column);
        truth.who(night, "resident", LedgerFile.MAPPING, file.community().name(), key, row.meant(column));
    }
}
