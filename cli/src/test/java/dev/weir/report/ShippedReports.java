package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import dev.weir.publish.SeenDatabase;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.ReportFiles;
import dev.weir.sample.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The results of all shipped reports in both languages, over a night of the small sample; made once for all tests. */
final class ShippedReports {

    private static List<ReportResult> results;

    private ShippedReports() {}

    static synchronized List<ReportResult> results() throws IOException {
        if (results == null) {
            Path folder = Files.createTempDirectory("weir-reports-");
            try {
                SampleWorkspace sample = SampleWorkspace.create(folder);
                sample.night(1);
                results = of(sample.open());
            } finally {
                delete(folder);
            }
        }
        return results;
    }

    private static List<ReportResult> of(OpenWorkspace open) {
        Problems problems = new Problems();
        List<ReportFiles.Found> reports = ReportFiles.read(open, name -> true, problems);
        assertThat(problems.all()).isEmpty();
        assertThat(reports).isNotEmpty().allMatch(ReportFiles.Found::isRight);
        List<ReportResult> results = new ArrayList<>();
        for (ReportFiles.Found found : reports) {
            Report report = found.report().orElseThrow();
            try (SeenDatabase seen = SeenDatabase.open(
                    open.workspace().publishedLink(), open.schema(), report.classes(), open.storeOptions(), true)) {
                ReportRun run = new ReportRun(
                        seen.connection(),
                        open.workspace().config().district(),
                        seen.publishedAt(),
                        ReportFiles.titles(open),
                        Duration.ZERO);
                for (ReportLanguage language : ReportLanguage.values()) {
                    results.add(run.run(report, language, Map.of()));
                }
            }
        }
        return results;
    }

    /** As the file is called. */
    static String name(ReportResult result) {
        return result.name() + "." + result.language().tag();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                file.toFile().setWritable(true);
                Files.delete(file);
            }
        }
    }
}
