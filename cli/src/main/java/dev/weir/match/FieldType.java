package dev.weir.match;

import static dev.weir.match.Level.chance;
import static dev.weir.match.Level.namesake;
import static dev.weir.match.Level.shared;

import java.util.List;
import java.util.Locale;

/** What a field holds, and with that the degrees of agreement that are told apart: the best first, the last is none at all. */
public enum FieldType {
    /** A whole name of a person, in Chinese or Latin letters, the surname first. */
    PERSON_NAME(
            namesake("equal", 0.9),
            namesake("same sound", 0.03),
            shared("one character differs", 0.03),
            shared("surname", 0.02),
            shared("different", 0.02)),
    /** A part of a name in Latin letters; where an entity has two, they may stand in each other's place. */
    NAME(
            chance("equal", 0.8),
            chance("in the other's place", 0.03),
            chance("one slip", 0.08),
            chance("similar", 0.04),
            chance("different", 0.05)),
    /** A day. */
    DATE(
            chance("equal", 0.85),
            chance("one slip", 0.08),
            chance("two of year, month and day", 0.03),
            chance("year", 0.02),
            chance("different", 0.02)),
    /** A Chinese identity number (GB 11643). What birthday and sex in it say is said by those fields. */
    CN_ID(
            chance("equal", 0.95),
            chance("one slip and a wrong check digit", 0.03),
            chance("different, one is invalid", 0.02),
            chance("different, both are valid", 0)),
    /** A number that one thing has and nothing else. */
    ID(chance("equal", 0.85), chance("one slip", 0.08), chance("two slips", 0.03), chance("different", 0.04)),
    /** A phone number; a family may share it. */
    PHONE(shared("equal", 0.6), shared("one slip", 0.05), shared("different", 0.35)),
    /** The doors where somebody is known; a family shares them. */
    ADDRESS(shared("a door in common", 0.8), shared("different", 0.2)),
    /** A number of many that are used, such as that of a house. */
    NUMBER(chance("equal", 0.85), chance("one slip", 0.07), chance("different", 0.08)),
    /** A code of many that are used, such as that of a post office. */
    CODE(chance("equal", 0.85), chance("one slip", 0.07), chance("different", 0.08)),
    /** One of a few words. */
    CATEGORY(chance("equal", 0.9), chance("different", 0.1)),
    /** Words. */
    TEXT(chance("equal", 0.75), chance("one slip", 0.1), chance("similar", 0.08), chance("different", 0.07)),
    /** An address for electronic mail. */
    EMAIL(chance("equal", 0.75), chance("same user", 0.1), chance("similar", 0.08), chance("different", 0.07));

    private final List<Level> levels;

    FieldType(Level... levels) {
        this.levels = List.of(levels);
    }

    /** The degrees; a {@link Patterns pattern} counts them from 1. */
    public List<Level> levels() {
        return levels;
    }

    /** As YAML writes it: {@code person_name}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether relatives behind one door may share it. */
    boolean isShared() {
        return levels.stream().anyMatch(level -> level.kin() == Level.Kin.SHARED);
    }

    /** Whether the level is one that two records of one thing never have: two valid identity numbers. */
    boolean forbids(int level) {
        return levels.get(level).usual() == 0;
    }
}
