package dev.weir.run;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A file of the inbox that no route takes.
 *
 * @param file as people know it: its path in the workspace
 * @param since when a run saw it first
 * @param nearest the mapping that it is most likely meant for; empty if there is none
 * @param overdue whether it has lain there for a day, so that a person must decide
 */
public record UnclaimedFile(String file, LocalDateTime since, Optional<String> nearest, boolean overdue) {}
