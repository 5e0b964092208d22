package dev.weir.run;

import java.nio.charset.StandardCharsets;

/** Names of files in the archive: {@code <load id>-<name>}, shortened to what a file system can hold. */
final class ArchiveName {

    /** Bytes of one name on Linux's file systems (NAME_MAX). */
    private static final int LONGEST = 255;

    /** An ending worth keeping. */
    private static final int LONGEST_ENDING = 16;

    private ArchiveName() {}

    /** The beginning of a long name stays, and its ending. */
    static String of(long loadId, String fileName) {
        String name = loadId + "-" + fileName;
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && bytes(name.substring(dot)) <= LONGEST_ENDING ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem) + bytes(ending) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
