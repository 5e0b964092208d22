package dev.weir.form;

import dev.weir.inspect.Headings.Meant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Of whom a form is. */
enum Subject {
    RESIDENT("resident", Key.OF_RESIDENTS, List.of("resident", "membership", "household", "place")),
    HOUSEHOLD("household", Key.OF_HOUSEHOLDS, List.of("household", "place"));

    private static final Set<String> OF_PERSONS =
            Set.of("person_name", "person_id", "person_sex", "person_born", "person_relation", "resident_no");
    private static final Set<String> OF_HOUSEHOLDS =
            Set.of("household_no", "head_name", "head_id", "head_phone", "people");

    private final String entity;
    private final List<Key> keys;
    private final List<String> entities;

    Subject(String entity, List<Key> keys, List<String> entities) {
        this.entity = entity;
        this.keys = keys;
        this.entities = entities;
    }

    /** A form in which persons have names, numbers or birthdays is one of persons. */
    static Subject of(Collection<Meant> columns) {
        boolean persons = columns.stream().anyMatch(column -> OF_PERSONS.contains(column.concept()));
        boolean households = columns.stream().anyMatch(column -> OF_HOUSEHOLDS.contains(column.concept()));
        boolean only = columns.stream().noneMatch(column -> column.concept().equals("person_name"));
        return persons && !(households && only) ? RESIDENT : HOUSEHOLD;
    }

    String entity() {
        return entity;
    }

    List<Key> keys() {
        return keys;
    }

    /** Whose fields its columns are filled from, the nearest first. */
    List<String> entities() {
        return entities;
    }
}
