package dev.weir.returned;

import java.util.List;

/**
 * A rejected row.
 *
 * @param receipt its number as the clerk sees it
 */
record WrongRow(long reject, String receipt, String sheet, long row, List<Fault> faults) {

    /** @param column of the mapping; empty where the whole row is meant */
    record Fault(String column, String severity, String message) {}
}
