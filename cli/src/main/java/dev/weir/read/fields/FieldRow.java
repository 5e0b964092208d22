package dev.weir.read.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One row of named fields, in their order; or one that cannot be taken apart. Reused from row to row. */
public final class FieldRow {

    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private long number;
    private String unreadable;

    /** Forgets the fields and begins row {@code rowNumber}, counted from 1. */
    public void begin(long rowNumber) {
        names.clear();
        texts.clear();
        places.clear();
        unreadable = null;
        number = rowNumber;
    }

    /** Adds a field; a second one of a name is called {@code name (2)}. @param text null where it is empty */
    public void add(String name, String text) {
        String unique = name;
        for (int i = 2; places.putIfAbsent(unique, names.size()) != null; i++) {
            unique = name + " (" + i + ")";
        }
        names.add(unique);
        texts.add(text);
    }

    /** Says that the row cannot be taken apart. @param line as it stands */
    public void unreadable(String line) {
        unreadable = line;
    }

    long number() {
        return number;
    }

    /** The row as it stands if it cannot be taken apart, else null. */
    String unreadable() {
        return unreadable;
    }

    int size() {
        return names.size();
    }

    String name(int place) {
        return names.get(place);
    }

    String text(int place) {
        return texts.get(place);
    }

    /** The place of the field of that very name, or -1. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** The place of the first field of that name, whatever the case of its letters, or -1. */
    int placeOfAnyCase(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
