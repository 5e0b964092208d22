package dev.weir.route;

import java.util.List;

/**
 * How a register is asked.
 *
 * @param query as the database gets it
 * @param full whether the rows are all that there are, so that what is missing ends
 * @param notes what a person should know of the rows that are not read, or that are read besides; one sentence each
 */
record PullPlan(String query, boolean full, List<String> notes) {

    PullPlan {
        notes = List.copyOf(notes);
    }
}
