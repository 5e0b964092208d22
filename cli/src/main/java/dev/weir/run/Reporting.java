package dev.weir.run;

import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.report.IndexEntry;
import dev.weir.report.Report;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportRun;
import dev.weir.report.ReportWriter;
import dev.weir.report.WrongParameterException;
import dev.weir.report.html.IndexWriter;
import dev.weir.store.DatedFolders;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes files of reports over a published version. Reading it hinders no run.
 *
 * @param source whose version
 * @param parameters values by name, for every report that has the parameter
 */
public record Reporting(
        OpenWorkspace open,
        ReportSource source,
        List<ReportWriter> writers,
        ReportLanguage language,
        Map<String, String> parameters) {

    private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

    /** What follows a run: all reports, in the formats and the language of weir.yaml. Whatever fails is told in the outcome. */
    public static ReportOutcome afterRun(OpenWorkspace open) {
        return afterRun(open, ReportSource.analysts(open), all -> true);
    }

    /** @param wanted tells by their names which ones */
    static ReportOutcome afterRun(OpenWorkspace open, ReportSource source, Predicate<String> wanted) {
        return AfterRun.of(
                () -> {
                    Problems problems = new Problems();
                    List<ReportFiles.Found> found = ReportFiles.read(open, wanted, problems);
                    problems.throwIfErrors();
                    return new Reporting(
                                    open,
                                    source,
                                    ReportFormats.writers(
                                            open.workspace().config().reports().formats(), Optional.empty()),
                                    ReportLanguage.named(
                                            open.workspace().config().language()),
                                    Map.of())
                            .whole(found);
                },
                why -> ReportOutcome.failed(source.folder(), why));
    }

    /**
     * Makes a new folder of all reports and lets {@code latest} name it. A report that fails is told in its place and stops no other.
     *
     * @param found all reports; one without a value for a parameter is left out
     * @throws WrongParameterException when a parameter is wrong
     * @throws WeirException when nothing is published, or the folder cannot be made
     */
    public ReportOutcome whole(List<ReportFiles.Found> found) {
        checkNames(found);
        try (ReportTables tables = new ReportTables(open, source)) {
            LocalDateTime asOf = tables.publishedAt();
            List<IndexEntry> entries = new ArrayList<>();
            Path folder = new DatedFolders(source.folder())
                    .make(building -> {
                        for (ReportFiles.Found each : withValues(found)) {
                            entries.add(entry(each, tables, building));
                        }
                        IndexWriter.write(
                                entries,
                                language,
                                source.heading(open, language),
                                asOf,
                                building.resolve("index.html"));
                        return Optional.of(asOf.toLocalDate());
                    })
                    .orElseThrow();
            source.audience().ifPresent(audience -> audience.access().grantAll(source.folder()));
            return new ReportOutcome(folder, entries);
        }
    }

    /**
     * Makes the files of some reports in a folder; files of the same names are replaced, each at once. A report that fails is told in its
     * place and stops no other.
     *
     * @throws WrongParameterException when a parameter is missing or wrong
     * @throws WeirException when nothing is published, or the files cannot be put there
     */
    public ReportOutcome into(Path folder, List<ReportFiles.Found> found) {
        checkNames(found);
        try (ReportTables tables = new ReportTables(open, source)) {
            Files.createDirectories(folder);
            Path building = Files.createTempDirectory(folder, ".building-");
            List<IndexEntry> entries = new ArrayList<>();
            try {
                for (ReportFiles.Found each : found) {
                    entries.add(entry(each, tables, building));
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
                    "the files cannot be put there; check the permissions and the disk",
                    failure);
        }
    }

    /** Those that have a value for each of their parameters, and those that cannot be read. */
    public List<ReportFiles.Found> withValues(List<ReportFiles.Found> found) {
        return found.stream()
                .filter(each -> each.report().map(this::canRun).orElse(true))
                .toList();
    }

    private void checkNames(List<ReportFiles.Found> found) {
        ReportRun.checkNames(
                found.stream().flatMap(each -> each.report().stream()).toList(), parameters);
    }

    private boolean canRun(Report report) {
        return report.parameters().stream()
                .allMatch(parameter -> parameter.value().isPresent() || parameters.containsKey(parameter.name()));
    }

    private IndexEntry entry(ReportFiles.Found found, ReportTables tables, Path folder) {
        if (!found.isRight()) {
            return failed(found, found.problems().get(0).toString());
        }
        try {
            return made(found.report().orElseThrow(), tables, folder);
        } catch (WeirException failure) {
            return failed(found, failure.describe());
        } catch (WrongParameterException wrong) {
            throw wrong;
        } catch (RuntimeException defect) {
            LOG.debug("report {} failed", found.name(), defect);
            return failed(
                    found,
                    WeirException.defect(Stage.EXPORT, ReportFiles.path(found.name()), defect)
                            .describe());
        }
    }

    private IndexEntry failed(ReportFiles.Found found, String why) {
        String title = found.report().map(report -> language.of(report.title())).orElse(found.name());
        return new IndexEntry(title, "", "", List.of(), why);
    }

    private IndexEntry made(Report report, ReportTables tables, Path folder) {
        ReportResult result = tables.run(report, language, parameters);
        List<String> files = new ArrayList<>();
        for (ReportWriter writer : writers) {
            String file = report.name() + "." + writer.ending();
            writer.write(result, folder.resolve(file));
            files.add(file);
        }
        return new IndexEntry(
                result.title(), result.description(), result.headline().orElse(""), files, "");
    }
}
