package dev.weir.problem;

/** Collects the problems of one file under its kind's letter, and knows whether the file is good. */
public final class FileProblems {

    private final Problems problems;
    private final char letter;
    private int errors;

    /**
     * @param problems where all files' problems are gathered
     * @param letter the kind of file, see {@link ProblemCode}
     */
    public FileProblems(Problems problems, char letter) {
        this.problems = problems;
        this.letter = letter;
    }

    public void error(Position position, ProblemCode code, String message, String hint) {
        errors++;
        problems.error(position, code.in(letter), message, hint);
    }

    public void warning(Position position, ProblemCode code, String message, String hint) {
        problems.warning(position, code.in(letter), message, hint);
    }

    /** Whether this file has had no error so far. */
    public boolean isClean() {
        return errors == 0;
    }
}
