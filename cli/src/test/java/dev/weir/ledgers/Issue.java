package dev.weir.ledgers;

import java.util.List;
import java.util.Set;

/**
 * One delivery of a ledger and what is true of it.
 *
 * @param month such as 2026-09
 * @param path below the department's folder of the inbox
 * @param records what it must make
 * @param skipped rows, as {@code sheet:row}, that make no record but must be listed as skipped
 * @param mayHold whether a person may be asked about it
 * @param keyLost whether a row's key cannot be read, so that nobody can tell who has left
 * @param drawn its sheets, for messages
 */
record Issue(
        String month,
        String path,
        byte[] content,
        List<TrueRecord> records,
        Set<String> skipped,
        boolean mayHold,
        boolean keyLost,
        String drawn) {}
