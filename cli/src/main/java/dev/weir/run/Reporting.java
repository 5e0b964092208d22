package dev.weir.run;

import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.SeenDatabase;
import dev.weir.report.IndexEntry;
import dev.weir.report.Report;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportRun;
import dev.weir.report.ReportWriter;
import dev.weir.report.html.IndexWriter;
import dev.weir.schema.PrivacyClass;
import dev.weir.store.DatedFolders;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes files of reports over the published version. Reading it hinders no run.
 *
 * @param parameters values by name, for every report that has the parameter
 */
public record Reporting(
        OpenWorkspace open, List<ReportWriter> writers, ReportLanguage language, Map<String, String> parameters) {

    private static final String FOLDER = "reports";

    /** What follows a run: all reports, in the formats and the language of weir.yaml. Whatever fails is told in the outcome. */
    public static ReportOutcome afterRun(OpenWorkspace open) {
        return AfterRun.of(
                () -> {
                    Problems problems = new Problems();
                    List<ReportFiles.Found> found =
                            ReportFiles.read(open.workspace(), open.schema(), all -> true, problems);
                    problems.throwIfErrors();
                    return new Reporting(
                                    open,
                                    ReportFormats.writers(
                                            open.workspace().config().reports().formats(), Optional.empty()),
                                    ReportLanguage.named(
                                            open.workspace().config().language()),
                                    Map.of())
                            .whole(found);
                },
                why -> ReportOutcome.failed(open.workspace().out().resolve(FOLDER), why));
    }

    /**
     * Makes a new folder of all reports and lets {@code latest} name it. A report that fails is told in its place and stops no other.
     *
     * @param found all reports; one without a value for a parameter is left out
     * @throws dev.weir.report.WrongParameterException when a parameter is wrong
     * @throws WeirException when nothing is published, or the folder cannot be made
     */
    public ReportOutcome whole(List<ReportFiles.Found> found) {
        ReportRun.checkNames(
                found.stream().flatMap(each -> each.report().stream()).toList(), parameters);
        try (Opened opened = new Opened(open)) {
            LocalDateTime asOf = opened.publishedAt();
            List<IndexEntry> entries = new ArrayList<>();
            Path folder = new DatedFolders(open.workspace().out().resolve(FOLDER))
                    .make(building -> {
                        for (ReportFiles.Found each : found) {
                            if (each.report().map(this::canRun).orElse(true)) {
                                entries.add(entry(each, opened, building));
                            }
                        }
                        IndexWriter.write(
                                entries,
                                language,
                                language.of(open.workspace().config().district()),
                                asOf,
                                building.resolve("index.html"));
                        return Optional.of(asOf.toLocalDate());
                    })
                    .orElseThrow();
            return new ReportOutcome(folder, entries);
        }
    }

    /**
     * Makes the files of some reports in a folder; files of the same names are replaced, each at once.
     *
     * @param reports that are right
     * @throws dev.weir.report.WrongParameterException when a parameter is missing or wrong
     * @throws WeirException for the first that cannot be made
     */
    public ReportOutcome into(Path folder, List<Report> reports) {
        ReportRun.checkNames(reports, parameters);
        try (Opened opened = new Opened(open)) {
            Files.createDirectories(folder);
            Path building = Files.createTempDirectory(folder, ".building-");
            List<IndexEntry> entries = new ArrayList<>();
            try {
                for (Report report : reports) {
                    entries.add(made(report, opened, building));
                }
                for (IndexEntry entry : entries) {
                    for (String file : entry.files()) {
                        Files.move(
                                building.resolve(file),
                                folder.resolve(file),
                                StandardCopyOption.ATOMIC_MOVE,
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            } finally {
                PrivateFiles.delete(building);
            }
            return new ReportOutcome(folder, entries);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    folder.toString(),
                    "the files cannot be put there (" + failure + "); check the permissions and the disk",
                    failure);
        }
    }

    private boolean canRun(Report report) {
        return report.parameters().stream()
                .allMatch(parameter -> parameter.value().isPresent() || parameters.containsKey(parameter.name()));
    }

    private IndexEntry entry(ReportFiles.Found found, Opened opened, Path folder) {
        if (!found.isRight()) {
            return failed(found, found.problems().get(0).toString());
        }
        try {
            return made(found.report().orElseThrow(), opened, folder);
        } catch (WeirException failure) {
            return failed(found, failure.describe());
        }
    }

    private IndexEntry failed(ReportFiles.Found found, String why) {
        String title = found.report().map(report -> language.of(report.title())).orElse(found.name());
        return new IndexEntry(title, "", "", List.of(), why);
    }

    private IndexEntry made(Report report, Opened opened, Path folder) {
        ReportResult result = opened.run(report.classes()).run(report, language, parameters);
        List<String> files = new ArrayList<>();
        for (ReportWriter writer : writers) {
            String file = report.name() + "." + writer.ending();
            writer.write(result, folder.resolve(file));
            files.add(file);
        }
        return new IndexEntry(
                result.title(), result.description(), result.headline().orElse(""), files, "");
    }

    /** The published version, opened once for each set of classes. */
    private record Opened(OpenWorkspace open, Map<Set<PrivacyClass>, SeenDatabase> databases) implements AutoCloseable {

        Opened(OpenWorkspace open) {
            this(open, new HashMap<>());
        }

        LocalDateTime publishedAt() {
            return database(Set.of(PrivacyClass.OPEN)).publishedAt();
        }

        ReportRun run(Set<PrivacyClass> classes) {
            SeenDatabase database = database(classes);
            return new ReportRun(
                    database.connection(), open.workspace().config().district(), database.publishedAt());
        }

        private SeenDatabase database(Set<PrivacyClass> classes) {
            return databases.computeIfAbsent(
                    classes,
                    seen -> SeenDatabase.open(
                            open.workspace().publishedLink(), open.schema(), seen, open.storeOptions(), true));
        }

        @Override
        public void close() {
            databases.values().forEach(SeenDatabase::close);
        }
    }
}
