package dev.weir.sample.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row on its way into a register or ledger: cells by column, and the faults that must be found in it. */
public final class Row {

    private final Map<String, String> cells;
    private final Map<String, String> things;
    private final List<Expectation> expectations;

    public Row() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    private Row(Map<String, String> cells, Map<String, String> things, List<Expectation> expectations) {
        this.cells = cells;
        this.things = things;
        this.expectations = expectations;
    }

    public Row copy() {
        return new Row(new LinkedHashMap<>(cells), new LinkedHashMap<>(things), new ArrayList<>(expectations));
    }

    /** Says who or what a cell means, whatever is written in it. */
    public Row means(String column, String thing) {
        things.put(column, thing);
        return this;
    }

    /** Who or what a cell means, or null. */
    public String meant(String column) {
        return things.get(column);
    }

    /** Sets a cell; null leaves it empty. */
    public Row set(String column, String value) {
        cells.put(column, value);
        return this;
    }

    public Row expect(String trap, String column, String code, String severity) {
        expectations.add(new Expectation(trap, column, code, severity));
        return this;
    }

    /** The cell, or null. */
    public String get(String column) {
        return cells.get(column);
    }

    public List<Expectation> expectations() {
        return List.copyOf(expectations);
    }

    public boolean rejected() {
        return expectations.stream().anyMatch(Expectation::rejects);
    }

    public boolean repeated() {
        return expectations.stream().anyMatch(Expectation::repeats);
    }

    /** Whether the column's value is left out of what is recorded. */
    public boolean isUnreadable(String column) {
        return expectations.stream()
                .anyMatch(fault ->
                        column.equals(fault.column()) && fault.severity().equals("warning"));
    }

    /** Whether records come of it. */
    public boolean recorded() {
        return !rejected() && !repeated();
    }
}
