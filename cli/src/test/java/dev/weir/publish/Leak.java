package dev.weir.publish;

import dev.weir.schema.PrivacyClass;

/** What a published file can betray, and the class that allows it. */
enum Leak {
    NAME(PrivacyClass.PERSONAL),
    PERSON_NUMBER(PrivacyClass.PERSONAL),
    PHONE(PrivacyClass.PERSONAL),
    PLATE(PrivacyClass.PERSONAL),
    /** An address that names a room or a unit, or the id of such a place. */
    ROOM(PrivacyClass.PERSONAL),
    HOUSEHOLD_NUMBER(PrivacyClass.PERSONAL),
    /** A household number and a month in one text, as the keys of payments are made. */
    HOUSEHOLD_MONTH(PrivacyClass.PERSONAL),
    IDENTITY_NUMBER(PrivacyClass.SENSITIVE),
    /** The day of a death in a row that leads to the person, or that somebody has died at all. */
    DEATH(PrivacyClass.SENSITIVE),
    /** Anything of a person under 14: names, numbers, ids of the person and of what refers to it. */
    CHILD(PrivacyClass.SENSITIVE),
    /** A department's own key that is made of several values. */
    SOURCE_KEY(PrivacyClass.SENSITIVE),
    FILE_NAME(PrivacyClass.SENSITIVE),
    /** What people wrote in their own words. */
    TEXT(PrivacyClass.SENSITIVE);

    private final PrivacyClass allowedBy;

    Leak(PrivacyClass allowedBy) {
        this.allowedBy = allowedBy;
    }

    PrivacyClass allowedBy() {
        return allowedBy;
    }
}
