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

    private static final Pattern LEFTOVER = Pattern.compile(
            "~\\$.*|~.*\\.tmp|.*\\.(tmp|temp|part|partial|filepart|crdownload|download)|thumbs\\.db|desktop\\.ini",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean accept(GenericFile<File> file) {
        boolean leftover =
                !file.isDirectory() && LEFTOVER.matcher(file.getFileNameOnly()).matches();
        return !leftover && (own == null || own.accept(file));
    }
}
