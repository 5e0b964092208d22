package dev.weir.sample.property;

import dev.weir.sample.district.Person;

/**
 * Who owns or rents.
 *
 * @param person the police's number of the person; null for a company
 * @param phone digits as they must come out; null if the ledger has none
 */
record Party(String name, String person, String phone) {

    static Party of(Person person) {
        return new Party(person.name(), person.number(), person.phone());
    }

    static Party company(String name, String phone) {
        return new Party(name, null, phone);
    }

    Party reachedBy(String otherPhone) {
        return new Party(name, person, otherPhone);
    }

    boolean company() {
        return person == null;
    }

    /** What the ledger holds: a spreadsheet takes the digits for a number and drops the hyphen and the 0 of the area code. */
    double number() {
        return Double.parseDouble(phone.replace("-", ""));
    }

    /** The key of the resident that the ledger states. */
    String key(House house) {
        return name + "|" + (phone == null ? house.address() : phone);
    }
}
