package dev.weir.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipFile;

/** Zip archives of which the list of entries alone cannot fill the memory. */
public final class BoundedZip {

    /** More than a workbook of ten thousand sheets has parts. */
    public static final int MOST_ENTRIES = 50_000;

    private BoundedZip() {}

    /**
     * Opens an archive.
     *
     * @param names the encoding of names that are not marked as UTF-8
     * @throws IOException when it is damaged
     * @throws dev.weir.problem.WeirException when it has too many entries
     */
    public static ZipFile open(InputFile file, Charset names) throws IOException {
        ZipFile zip = new ZipFile(file.path().toFile(), names);
        if (zip.size() <= MOST_ENTRIES) {
            return zip;
        }
        try (zip) {
            throw file.refused(
                    "the zip archive holds " + zip.size() + " entries, and none that Weir reads has more than "
                            + MOST_ENTRIES + "; check that it is the right file");
        }
    }
}
