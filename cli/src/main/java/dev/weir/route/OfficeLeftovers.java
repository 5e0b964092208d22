package dev.weir.route;

import java.io.File;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Leaves alone what programs put beside the clerks' files: owner files of Excel and WPS ({@code ~$ledger.xlsx}), half-written copies, and
 * what Windows keeps in its folders. Hidden files are left alone by Camel.
 *
 * @param own the route's own {@code filter:}, or null
 */
record OfficeLeftovers(GenericFileFilter<File> own) implements GenericFileFilter<File> {

    private static final Pattern BESIDE =
            Pattern.compile("~\\$.*|~.*\\.tmp|thumbs\\.db|desktop\\.ini", Pattern.CASE_INSENSITIVE);

    private static final Pattern HALF =
            Pattern.compile(".*\\.(tmp|temp|part|partial|filepart|crdownload|download)", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean accept(GenericFile<File> file) {
        String name = file.getFileNameOnly();
        boolean leftover =
                !file.isDirectory() && (isBeside(name) || HALF.matcher(name).matches());
        return !leftover && (own == null || own.accept(file));
    }

    /** Whether a program keeps such a file for itself, so that nobody misses it. */
    static boolean isBeside(String name) {
        return name.startsWith(".") || BESIDE.matcher(name).matches();
    }
}
