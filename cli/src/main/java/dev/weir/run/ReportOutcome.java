package dev.weir.run;

import dev.weir.report.IndexEntry;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run of reports made.
 *
 * @param folder where the files lie
 * @param entries one for each report, in the order of the index page
 */
public record ReportOutcome(Path folder, List<IndexEntry> entries) {

    /** Nothing could be made at all. @param folder where it should have been */
    static ReportOutcome failed(Path folder, String why) {
        return new ReportOutcome(folder, List.of(new IndexEntry("reports", "", "", List.of(), why)));
    }

    public ReportOutcome {
        entries = List.copyOf(entries);
    }

    /** Whether a report could not be made. */
    public boolean failed() {
        return entries.stream().anyMatch(entry -> !entry.failure().isEmpty());
    }
}
