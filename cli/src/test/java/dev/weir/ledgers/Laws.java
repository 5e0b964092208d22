package dev.weir.ledgers;

import dev.weir.ledgers.Recorded.Line;
import dev.weir.ledgers.Violation.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was recorded of a ledger after an issue with what is true. */
final class Laws {

    private final Ledger ledger;
    private final int issue;
    private final Recorded recorded;
    private final List<Violation> violations = new ArrayList<>();
    private boolean held;

    Laws(Ledger ledger, int issue, Recorded recorded) {
        this.ledger = ledger;
        this.issue = issue;
        this.recorded = recorded;
    }

    boolean held() {
        return held;
    }

    List<Violation> broken() {
        List<Line> loads = recorded.loads(ledger.name());
        if (loads.size() != issue + 1) {
            broken(Kind.FAILED, loads.size() + " loads");
            return violations;
        }
        held = loads.get(issue).get("status").equals("held");
        Issue delivered = ledger.issues().get(issue);
        if (held && !delivered.mayHold()) {
            broken(
                    Kind.NEEDLESS_DOUBT,
                    "held " + loads.get(issue).get("code") + ": "
                            + loads.get(issue).get("error"));
        }
        int current = -1;
        for (int i = 0; i <= issue; i++) {
            String status = loads.get(i).get("status");
            if (status.equals("done")) {
                current = i;
            } else if (!status.equals("held")) {
                broken(Kind.FAILED, status + ": " + loads.get(i).get("error"));
            }
        }
        if (current < 0) {
            recorded.records(ledger.name()).forEach(line -> broken(Kind.NO_RECORD, "nothing was loaded, but " + line));
        } else if (current == issue) {
            compare(delivered, loads.get(current));
        }
        return violations;
    }

    private void compare(Issue delivered, Line load) {
        if (!delivered.month().equals(load.get("issue"))) {
            broken(Kind.WRONG_ISSUE, delivered.month() + ", but recorded " + load.get("issue"));
        }
        List<Line> faults = recorded.of("fault", ledger.name(), load.get("load_id"));
        Set<String> rejected = rows("reject", load);
        Set<String> skipped = rows("skip", load);
        Map<String, Line> records = recorded.records(ledger.name()).stream()
                .collect(Collectors.toMap(Laws::identity, line -> line, (one, other) -> one));
        for (TrueRecord truth : delivered.records()) {
            Line record = records.remove(truth.identity());
            boolean refused = truth.rows().stream().anyMatch(rejected::contains);
            if (refused && !truth.mayReject()) {
                broken(Kind.NEEDLESS_DOUBT, "rejected " + truth.identity() + " " + faults(faults, truth, null));
            }
            if (record == null && !refused) {
                List<String> rules = recorded.of("skip", ledger.name(), load.get("load_id")).stream()
                        .filter(skip -> truth.rows().contains(skip.row()))
                        .map(skip -> skip.get("rule"))
                        .toList();
                broken(Kind.SILENT_LOSS, truth.identity() + " of " + truth.rows() + " skipped as " + rules);
            } else if (record != null && !record.stale()) {
                values(truth, record, faults);
            }
        }
        records.values().forEach(line -> noTruth(delivered, line, rejected));
        Set<String> unlisted = new HashSet<>(delivered.skipped());
        unlisted.removeAll(skipped);
        unlisted.removeAll(rejected);
        unlisted.forEach(row -> broken(Kind.SILENT_LOSS, "not listed: " + row));
    }

    private void noTruth(Issue delivered, Line line, Set<String> rejected) {
        boolean earlier = ledger.issues().stream()
                .flatMap(other -> other.records().stream())
                .anyMatch(truth -> truth.identity().equals(identity(line)));
        if (!earlier) {
            broken(Kind.NO_RECORD, line.toString());
        } else if (!delivered.keyLost()) {
            broken(Kind.DEPARTED_KEPT, line + "; rejected rows " + rejected);
        }
    }

    private void values(TrueRecord truth, Line record, List<Line> faults) {
        truth.fields().forEach((field, value) -> {
            String is = record.get(field);
            String what =
                    truth.identity() + " " + truth.rows() + " " + field + " must be " + value.shown() + ", is " + is;
            List<Line> told = faults(faults, truth, value.column());
            if (is != null && !value.right().test(is)) {
                broken(Kind.WRONG_VALUE, what + " " + told);
            } else if (is == null && !value.blank() && told.isEmpty()) {
                broken(Kind.WRONG_VALUE, what + " without a fault");
            } else if (is == null && !value.blank() && !value.mayFault()) {
                broken(Kind.NEEDLESS_DOUBT, what + " " + told);
            }
        });
    }

    private static List<Line> faults(List<Line> faults, TrueRecord truth, String column) {
        return faults.stream()
                .filter(fault -> truth.rows().contains(fault.row()))
                .filter(fault -> !fault.get("severity").equals("repair"))
                .filter(fault -> column == null || column.equals(fault.get("column_name")))
                .toList();
    }

    private Set<String> rows(String table, Line load) {
        return recorded.of(table, ledger.name(), load.get("load_id")).stream()
                .map(Line::row)
                .collect(Collectors.toSet());
    }

    private static String identity(Line line) {
        return line.get("entity") + " " + line.get("scope") + " " + line.get("source_key");
    }

    private void broken(Kind kind, String what) {
        violations.add(new Violation(ledger, issue, kind, what));
    }
}
