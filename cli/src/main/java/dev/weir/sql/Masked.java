package dev.weir.sql;

/** Texts without what they say: an example of a wrong value may be seen by people who may not see the value. */
public final class Masked {

    /** What the marks of a masked text mean, for people. */
    public static final String LEGEND = "9 stands for a digit, a or A for a letter, 某 for a Chinese character";

    private static final int LONGEST = 40;

    private Masked() {}

    /** The SQL that gives the shape of a text: its length and its signs, but neither its digits nor its letters. */
    public static String sql(String text) {
        String shape = "left(" + text + ", " + LONGEST + ")";
        shape = replaced(shape, "\\p{N}", "9");
        shape = replaced(shape, "\\p{Lu}", "A");
        shape = replaced(shape, "\\p{Ll}", "a");
        return replaced(shape, "[\\p{Lo}\\p{Lm}\\p{Lt}\\p{M}]", "某");
    }

    private static String replaced(String text, String pattern, String mark) {
        return "regexp_replace(" + text + ", " + Sql.literal(pattern) + ", " + Sql.literal(mark) + ", 'g')";
    }
}
