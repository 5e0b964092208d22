package dev.weir.sample.district;

/**
 * A community: the submitter of ledgers and the scope of their records.
 *
 * @param index from 0
 * @param buildings numbered from 1
 */
public record Community(int index, String name, int buildings) {}
