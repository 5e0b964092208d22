package dev.weir.run;

import dev.weir.mapping.Mapping;
import dev.weir.returned.Receipts;
import dev.weir.run.RunSummary.Failure;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells clerks what became of their files, as soon as that is sure. */
final class ReceiptsDue {

    private ReceiptsDue() {}

    /** A folder that cannot be written is told, and ends no run. */
    static RunSummary write(OpenWorkspace open, Session session, RunSummary summary) throws SQLException {
        Map<String, Mapping> mappings = open.mappings().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().mapping()));
        Receipts receipts = new Receipts(open.workspace(), mappings, open.language(), session, open.now());
        return summary.failedAlso(receipts.write(summary.runId()).stream()
                .map(failed -> new Failure("returned", failed.input(), failed.input() + ": " + failed.message()))
                .toList());
    }
}
