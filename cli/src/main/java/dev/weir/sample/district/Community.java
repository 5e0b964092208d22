package dev.weir.sample.district;

/**
 * A community: the submitter of ledgers and the scope of their records.
 *
 * @param index from 0
 * @param street the street office it belongs to
 * @param buildings numbered from 1
 */
public record Community(int index, String name, String street, int buildings) {

    /** As an address begins. */
    public String fullName() {
        return Names.DISTRICT + street + name;
    }
}
