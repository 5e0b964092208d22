package dev.weir.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a load has found out so far. It stays known when the load is taken back. */
final class Findings {

    private List<String> scopes = List.of();
    private Optional<String> issue = Optional.empty();
    private final List<String> notes = new ArrayList<>();
    private List<FaultGroup> faults = List.of();

    void noted(List<String> found) {
        notes.addAll(found);
    }

    void ledgers(List<String> names, Optional<String> about) {
        scopes = List.copyOf(names);
        issue = about;
    }

    void wrong(List<FaultGroup> groups) {
        faults = List.copyOf(groups);
    }

    /** Whose registers the input holds; empty before its rows were converted. */
    List<String> scopes() {
        return scopes;
    }

    /** The newest issue that it is about. */
    Optional<String> issue() {
        return issue;
    }

    /** What a person should look at. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** What is wrong with it; only where somebody tries a load. */
    List<FaultGroup> faults() {
        return faults;
    }
}
