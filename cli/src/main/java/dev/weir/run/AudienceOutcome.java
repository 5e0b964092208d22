package dev.weir.run;

import java.util.Optional;

/**
 * What a run did for one audience.
 *
 * @param file the audience's file as people know it
 * @param change what became of it
 * @param withdrawn how many earlier versions were removed, because they show what may not be seen any more
 * @param failure why it could not be made; the version made before stays
 * @param reports what was made of its reports; empty where nothing was to be made
 */
public record AudienceOutcome(
        String name,
        String file,
        Change change,
        int withdrawn,
        Optional<String> failure,
        Optional<ReportOutcome> reports) {

    AudienceOutcome with(ReportOutcome made) {
        return new AudienceOutcome(name, file, change, withdrawn, failure, Optional.of(made));
    }

    /** Whether the file or a report could not be made. */
    public boolean failed() {
        return failure.isPresent() || reports.stream().anyMatch(ReportOutcome::failed);
    }

    /** What became of an audience's file. */
    public enum Change {
        NEW,
        UNCHANGED,
        FAILED,
        /** There is no such audience any more, so its files were removed. */
        REMOVED
    }
}
