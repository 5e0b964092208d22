package dev.weir.problem;

/**
 * A place in a text file, as an editor counts it.
 *
 * @param file the file as the user named it, relative to the workspace
 * @param line from 1; 0 when only the file is known
 * @param column from 1, in code points; 0 when only the line is known
 */
public record Position(String file, int line, int column) {

    /** A position that names only the file. */
    public static Position of(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
