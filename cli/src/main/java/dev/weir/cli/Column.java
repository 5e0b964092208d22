package dev.weir.cli;

/**
 * A column of what a command prints.
 *
 * @param number whether its values are numbers: they stand on the right
 * @param json whether its values are JSON texts
 */
record Column(String name, boolean number, boolean json) {

    static Column text(String name) {
        return new Column(name, false, false);
    }

    static Column number(String name) {
        return new Column(name, true, false);
    }
}
