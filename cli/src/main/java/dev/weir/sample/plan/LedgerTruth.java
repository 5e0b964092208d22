package dev.weir.sample.plan;

import dev.weir.sample.input.Expectation;
import dev.weir.sample.input.Row;
import dev.weir.sample.truth.InputTruth;
import dev.weir.sample.truth.Truth;
import java.util.List;

/** Writes down what must come of a ledger: its status, and the faults and rejects of its rows where it is loaded. */
public final class LedgerTruth {

    private final InputTruth input;
    private final String trap;
    private final LedgerFile file;

    public LedgerTruth(Truth truth, int night, String trap, LedgerFile file) {
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
    }
}
