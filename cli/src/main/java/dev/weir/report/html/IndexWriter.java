package dev.weir.report.html;

import dev.weir.report.IndexEntry;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportStyle;
import dev.weir.report.ReportText;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** Writes the page that leads to all reports of a folder. */
public final class IndexWriter {

    private IndexWriter() {}

    /**
     * @param district in the language
     * @param asOf the published version's time
     * @param file does not exist yet
     */
    public static void write(
            List<IndexEntry> entries, ReportLanguage language, String district, LocalDateTime asOf, Path file) {
        PageFrame frame = PageFrame.of(language, ReportStyle.PLAIN, ReportText.REPORTS.in(language), district, asOf);
        Templates.write("index.jte", new IndexPage(frame, entries), file);
    }
}
