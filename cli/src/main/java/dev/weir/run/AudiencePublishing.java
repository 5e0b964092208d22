package dev.weir.run;

import dev.weir.audience.AudienceFile;
import dev.weir.problem.Stage;
import dev.weir.publish.Publication;
import dev.weir.publish.Published;
import dev.weir.publish.Publisher;
import dev.weir.run.AudienceOutcome.Change;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.PrivateFiles;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the audiences' own files. One that fails leaves the others, and the analysts' file, as they are. */
record AudiencePublishing(OpenWorkspace open, WorkDatabase database) {

    /** @return what became of each audience's file, also of those that are no audience any more */
    List<AudienceOutcome> publish(long run) {
        List<AudienceOutcome> outcomes = new ArrayList<>();
        for (AudienceFile audience : open.audiences()) {
            outcomes.add(attempt(audience.name(), () -> make(audience, run)));
        }
        for (String gone : gone()) {
            outcomes.add(attempt(gone, () -> remove(gone)));
        }
        return outcomes;
    }

    private AudienceOutcome attempt(String name, Supplier<AudienceOutcome> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            String reason =
                    DatabaseMessage.failure(Stage.PUBLISH, shown(name), failure).describe();
            return new AudienceOutcome(name, shown(name), Change.FAILED, 0, Optional.of(reason), Optional.empty());
        }
    }

    private AudienceOutcome make(AudienceFile audience, long run) {
        Path link = open.workspace().audienceLink(audience.name());
        PrivateFiles.createFolder(link.getParent());
        // versions that were made with wider permissions are closed with their folder
        audience.access().grantFolder(link.getParent());
        Publisher publisher = new Publisher(
                new Published(
                        link,
                        audience.access(),
                        List.of(ReportSource.of(open, audience).folder())),
                audience.audience(),
                audience.keep(),
                open.clock());
        Optional<Publication> made = publisher.publish(database, open.schema(), run);
        return new AudienceOutcome(
                audience.name(),
                shown(audience.name()),
                made.isPresent() ? Change.NEW : Change.UNCHANGED,
                made.map(Publication::withdrawn).orElse(0),
                Optional.empty(),
                Optional.empty());
    }

    /** The names of those whose files lie there, and who are no audience any more: they may see nothing. */
    private List<String> gone() {
        return PublishedAudiences.names(open.workspace()).stream()
                .filter(name -> open.audiences().stream()
                        .noneMatch(audience -> audience.name().equals(name)))
                .toList();
    }

    private AudienceOutcome remove(String name) {
        Path link = open.workspace().audienceLink(name);
        int versions = new Published(link).versions().size();
        PrivateFiles.delete(link.getParent());
        return new AudienceOutcome(name, shown(name), Change.REMOVED, versions, Optional.empty(), Optional.empty());
    }

    private String shown(String name) {
        return open.workspace().display(open.workspace().audienceLink(name));
    }
}
