package dev.weir;

/** How much a test tries. {@code -Dweir.long=true}, which the profile {@code long} sets, asks for the long form. */
public final class LongForm {

    private static final boolean WANTED = Boolean.getBoolean("weir.long");

    private LongForm() {}

    public static boolean wanted() {
        return WANTED;
    }

    /** The usual number, or that of the long form. */
    public static int times(int usual, int longForm) {
        return WANTED ? longForm : usual;
    }
}
