package dev.weir.table;

/**
 * A column of an answer.
 *
 * @param number whether its values are numbers: tables have them on the right
 * @param json whether its values are JSON texts
 */
public record Column(String name, boolean number, boolean json) {

    public static Column text(String name) {
        return new Column(name, false, false);
    }

    public static Column number(String name) {
        return new Column(name, true, false);
    }
}
