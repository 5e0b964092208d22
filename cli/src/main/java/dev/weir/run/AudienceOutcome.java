package dev.weir.run;

import java.util.Optional;

/**
 * What a run did for one audience.
 *
 * @param file the audience's file as people know it
 * @param change what became of it
 * @param withdrawn how many earlier versions were removed, because they show what may not be seen any more
 * @param failure why it could not be made; the version made before stays
 */
public record AudienceOutcome(String name, String file, Change change, int withdrawn, Optional<String> failure) {

    /** What became of an audience's file. */
    public enum Change {
        NEW,
        UNCHANGED,
        FAILED,
        /** There is no such audience any more, so its files were removed. */
        REMOVED
    }
}
