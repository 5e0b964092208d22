package dev.weir.compile;

import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;

/** What becomes of rows that say different things of one record. */
enum Disagreement {
    /** All of them are rejected. */
    REJECTED,
    /** The last counts. */
    NEWEST,
    /** The lines of a log state their device besides the event: what differs stays empty, one line is at fault, and the events count. */
    LEFT_EMPTY;

    static Disagreement of(Mapping mapping, String entity) {
        if (mapping.records().stream().anyMatch(rule -> rule.entity().equals(entity) && rule.newest())) {
            return NEWEST;
        }
        boolean besideEvents = mapping.input().format() == Format.LOG
                && !entity.equals(EqualLines.EVENT)
                && mapping.records().stream().anyMatch(rule -> rule.entity().equals(EqualLines.EVENT));
        return besideEvents ? LEFT_EMPTY : REJECTED;
    }
}
