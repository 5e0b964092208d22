package dev.weir.resolve;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The steps of one resolve, and how long each of them took. */
final class Steps {

    /** What a step does. */
    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }

    private final List<ResolveSummary.Step> taken = new ArrayList<>();
    private String current = "";
    private long begun;

    /** Runs and measures a step; a failure inside can be told by {@link #current}. */
    void run(String entity, String name, Action action) throws SQLException {
        current = (entity + " " + name).strip();
        long started = System.nanoTime();
        action.run();
        taken.add(new ResolveSummary.Step(entity, name, (System.nanoTime() - started) / 1_000_000));
    }

    /** Begins a step that {@link #end} ends, for what cannot be run here. */
    void begin(String name) {
        current = name;
        begun = System.nanoTime();
    }

    void end() {
        taken.add(new ResolveSummary.Step("", current, (System.nanoTime() - begun) / 1_000_000));
    }

    List<ResolveSummary.Step> taken() {
        return List.copyOf(taken);
    }

    /** The step that runs or ran last, such as {@code household golden rows}. */
    String current() {
        return current;
    }
}
