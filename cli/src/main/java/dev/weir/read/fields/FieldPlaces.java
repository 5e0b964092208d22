package dev.weir.read.fields;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the wanted columns stand among the fields of a row, and what is in doubt about it. */
final class FieldPlaces {

    private static final String BETWEEN = " | ";

    private final List<List<String>> candidates;
    private final int[] places;
    private final boolean[] byAnyCase;
    private boolean[] taken = new boolean[64];

    /** @param candidates what each column may be called, in order of preference */
    FieldPlaces(List<List<String>> candidates) {
        this.candidates = candidates;
        this.places = new int[candidates.size()];
        this.byAnyCase = new boolean[candidates.size()];
    }

    void find(FieldRow row) {
        if (taken.length < row.size()) {
            taken = new boolean[row.size() * 2];
        }
        Arrays.fill(taken, 0, row.size(), false);
        for (int column = 0; column < places.length; column++) {
            places[column] = place(row, column);
            if (places[column] >= 0) {
                taken[places[column]] = true;
            }
        }
    }

    private int place(FieldRow row, int column) {
        byAnyCase[column] = false;
        for (String name : candidates.get(column)) {
            int place = row.place(name);
            if (place >= 0) {
                return place;
            }
        }
        for (String name : candidates.get(column)) {
            List<Integer> found = row.placesOfAnyCase(name);
            if (!found.isEmpty()) {
                byAnyCase[column] = true;
                return found.get(0);
            }
        }
        return -1;
    }

    /** The place of the column's field, or -1. */
    int of(int column) {
        return places[column];
    }

    /** Whether a column has that field. */
    boolean isTaken(int place) {
        return taken[place];
    }

    /** Further fields of the column's name; none where the mapping names one of them, and so knows that there are several. */
    List<Integer> others(FieldRow row, int column) {
        int place = places[column];
        List<Integer> others = new ArrayList<>(byAnyCase[column] ? row.placesOfAnyCase(row.name(place)) : List.of());
        others.addAll(row.copies(place));
        others.remove(Integer.valueOf(place));
        return others.stream().anyMatch(other -> taken[other]) ? List.of() : others;
    }

    /** The column's text in this row; marked as lost where it cannot be told which it is. */
    String text(FieldRow row, int column) {
        int place = places[column];
        if (place < 0) {
            return obstacle(row, column);
        }
        if (!row.hasCopies() && !byAnyCase[column]) {
            return row.text(place);
        }
        List<String> texts = new ArrayList<>();
        others(row, column).stream()
                .map(row::text)
                .filter(FieldPlaces::says)
                .map(LostValue::shown)
                .forEach(texts::add);
        boolean ofSeveral = !row.isCopied(place) && row.isBelowSeveral(place) && says(row.text(place));
        if (texts.isEmpty() && !ofSeveral) {
            return row.text(place);
        }
        if (says(row.text(place))) {
            texts.add(0, LostValue.shown(row.text(place)));
        }
        return LostValue.of(FaultCode.FIELD_TWICE, String.join(BETWEEN, texts));
    }

    /** A text or a list that stands where the column's path leads into an object, or an object in its place; null where nothing does. */
    private String obstacle(FieldRow row, int column) {
        for (String name : candidates.get(column)) {
            if (row.structure(name) != null) {
                return LostValue.of(FaultCode.LIST_IN_TEXT, LostValue.shown(row.structure(name)));
            }
            String found = row.obstacle(name);
            if (found != null) {
                return LostValue.of(FaultCode.FIELD_NOT_THERE, LostValue.shown(found));
            }
        }
        return null;
    }

    private static boolean says(String text) {
        return text != null && !text.isBlank();
    }
}
