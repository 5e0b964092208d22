package dev.weir.sample;

import dev.weir.sample.Truth.Kind;

/** Writes down what must come of a ledger: its status, and the faults and rejects of its rows where it is loaded. */
final class LedgerTruth {

    private final Truth truth;
    private final int night;
    private final String trap;
    private final LedgerFile file;

    LedgerTruth(Truth truth, int night, String trap, LedgerFile file) {
        this.truth = truth;
        this.night = night;
        this.trap = trap;
        this.file = file;
    }

    void write(String status) {
        if (!status.equals("done")) {
            load(status, null, null, null);
            return;
        }
        long rejected = file.rows().stream().filter(Row::rejected).count();
        long repeated = file.rows().stream().filter(Row::repeated).count();
        load(status, file.rows().size() + 1, rejected, repeated + 1);
        for (int index = 0; index < file.rows().size(); index++) {
            row(file.rows().get(index), file.rowNumber(index));
        }
    }

    private void load(String status, Object read, Object rejected, Object skipped) {
        truth.add(Kind.LOADS, night, trap, LedgerFile.MAPPING, scope(), file.path(), status, read, rejected, skipped);
    }

    private void row(Row row, long number) {
        for (Expectation fault : row.expectations()) {
            truth.add(
                    Kind.FAULTS,
                    night,
                    fault.trap(),
                    LedgerFile.MAPPING,
                    scope(),
                    file.path(),
                    LedgerFile.SHEET,
                    number,
                    fault.column(),
                    fault.code(),
                    fault.severity());
        }
        if (row.rejected()) {
            String trapOfRow = row.expectations().get(0).trap();
            truth.add(
                    Kind.REJECTS, night, trapOfRow, LedgerFile.MAPPING, scope(), file.path(), LedgerFile.SHEET, number);
        }
    }

    private String scope() {
        return file.community().name();
    }
}
