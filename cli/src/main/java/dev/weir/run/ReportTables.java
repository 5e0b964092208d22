package dev.weir.run;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.SeenDatabase;
import dev.weir.report.Report;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportRun;
import dev.weir.report.ReportShare;
import dev.weir.report.ReportText;
import dev.weir.report.WithheldCounts;
import dev.weir.schema.PrivacyClass;
import dev.weir.workspace.Config;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The published version that reports are made of, opened once for each set of classes. */
record ReportTables(OpenWorkspace open, ReportSource source, Map<Set<PrivacyClass>, SeenDatabase> databases)
        implements AutoCloseable {

    ReportTables(OpenWorkspace open, ReportSource source) {
        this(open, source, new HashMap<>());
    }

    LocalDateTime publishedAt() {
        return database(source.someClasses()).publishedAt();
    }

    /** Runs a report; of an audience's file as much of it as the file can answer, which the result says. */
    ReportResult run(Report report, ReportLanguage language, Map<String, String> parameters) {
        SeenDatabase database = database(report.classes());
        Config config = open.workspace().config();
        ReportRun run = new ReportRun(
                database.connection(),
                config.district(),
                database.publishedAt(),
                ReportFiles.titles(open),
                config.reports().time());
        if (source.audience().isEmpty()) {
            return run.run(report, language, parameters);
        }
        ReportShare share = ReportShare.of(report, database.connection());
        if (share.isEmpty()) {
            throw new WeirException(
                    Stage.EXPORT,
                    report.position().file(),
                    "nothing of it can be made of the tables and columns that the audience sees");
        }
        String leftOut = share.leftOut().stream()
                .map(language::of)
                .distinct()
                .collect(Collectors.joining(ReportText.AND.in(language)));
        WithheldCounts withheld = WithheldCounts.of(
                open.schema(), source.audience().get().audience().smallestCount());
        return run.run(withheld.told(share.report(), database.connection()), language, parameters)
                .told(
                        source.heading(open, language),
                        leftOut.isEmpty() ? "" : ReportText.NOT_IN_FILE.in(language, leftOut));
    }

    private SeenDatabase database(Set<PrivacyClass> classes) {
        return databases.computeIfAbsent(
                classes, seen -> SeenDatabase.open(source.link(), open.schema(), seen, open.storeOptions(), true));
    }

    @Override
    public void close() {
        databases.values().forEach(SeenDatabase::close);
    }
}
