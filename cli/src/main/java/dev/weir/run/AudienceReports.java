package dev.weir.run;

import dev.weir.audience.AudienceFile;
import dev.weir.audience.WantedReport;
import dev.weir.problem.Problems;
import dev.weir.publish.Published;
import dev.weir.run.AudienceOutcome.Change;
import dev.weir.store.DatedFolders;
import dev.weir.store.PrivateFiles;
import dev.weir.store.TextDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The reports of the audiences, each made of the audience's own file. They are made after a run where anything of them is new. */
record AudienceReports(OpenWorkspace open) {

    /** Holds what the newest reports were made of, so that an idle night makes none. */
    private static final String NOTE = ".made-of";

    /** @return the outcomes, with what was made of reports */
    List<AudienceOutcome> make(List<AudienceOutcome> outcomes) {
        List<AudienceOutcome> told = new ArrayList<>();
        for (AudienceOutcome outcome : outcomes) {
            Optional<AudienceFile> audience = open.audiences().stream()
                    .filter(each -> each.name().equals(outcome.name()) && outcome.change() != Change.FAILED)
                    .findFirst();
            told.add(audience.flatMap(this::make).map(outcome::with).orElse(outcome));
        }
        return told;
    }

    /** Whether {@link #make} would make any. */
    boolean areDue() {
        return open.audiences().stream().anyMatch(this::isDue);
    }

    private Optional<ReportOutcome> make(AudienceFile audience) {
        ReportSource source = ReportSource.of(open, audience);
        DatedFolders folders = new DatedFolders(source.folder());
        Set<String> names = names(audience);
        if (names.isEmpty()) {
            PrivateFiles.delete(source.folder());
            return Optional.empty();
        }
        if (!isDue(audience)) {
            return Optional.empty();
        }
        folders.removeWithOthers(names);
        ReportOutcome made = Reporting.afterRun(open, source, names::contains);
        if (!made.failed()) {
            note(source.folder().resolve(NOTE), madeOf(audience));
            folders.prune(audience.keep());
        }
        return Optional.of(made);
    }

    private boolean isDue(AudienceFile audience) {
        ReportSource source = ReportSource.of(open, audience);
        if (audience.reports().isEmpty()) {
            return Files.isDirectory(source.folder());
        }
        Path note = source.folder().resolve(NOTE);
        try {
            return !Files.exists(new DatedFolders(source.folder()).latest())
                    || !Files.exists(note)
                    || !Files.readString(note).equals(madeOf(audience));
        } catch (IOException unreadable) {
            return true;
        }
    }

    private String madeOf(AudienceFile audience) {
        List<String> texts = new ArrayList<>();
        texts.add(new Published(open.workspace().audienceLink(audience.name()))
                .current()
                .orElse(""));
        texts.add(audience.title() + " " + audience.access());
        texts.add(open.workspace().config().reports().formats() + " "
                + open.workspace().config().language());
        WorkspaceTexts files = new WorkspaceTexts(open.workspace().root());
        for (String name : names(audience).stream().sorted().toList()) {
            texts.add(name);
            texts.add(files.read(open.workspace().root().resolve(ReportFiles.path(name)), new Problems())
                    .orElse(""));
        }
        return TextDigest.of(texts);
    }

    private static Set<String> names(AudienceFile audience) {
        return audience.reports().stream().map(WantedReport::name).collect(Collectors.toUnmodifiableSet());
    }

    private static void note(Path file, String text) {
        try {
            Files.writeString(file, text);
            PrivateFiles.restrict(file);
        } catch (IOException failure) {
            throw PrivateFiles.failed(file, "what the reports were made of cannot be noted", failure);
        }
    }
}
