package dev.weir.report.html;

import dev.weir.report.IndexEntry;
import dev.weir.report.ReportText;
import java.util.List;
import java.util.Locale;

/** What the template of the page shows that leads to all reports. */
public record IndexPage(PageFrame frame, List<IndexEntry> entries) {

    public String title() {
        return frame.title();
    }

    /** The file to which the report's title leads; empty if it has none. */
    public String target(IndexEntry entry) {
        return entry.files().stream().findFirst().orElse("");
    }

    /** Its other files. */
    public List<IndexLink> others(IndexEntry entry) {
        return entry.files().stream()
                .skip(1)
                .map(file -> new IndexLink(
                        file, file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)))
                .toList();
    }

    public String formats() {
        return ReportText.FORMATS.in(frame.language());
    }

    public String failed(IndexEntry entry) {
        return ReportText.REPORT_FAILED.in(frame.language(), entry.failure());
    }
}
