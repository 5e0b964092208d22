package dev.weir.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What changes when somebody writes to a file or puts another one in its place. A copying program may give the new file the old one's time, so
 * the time at which the system itself saw a change counts too, where it tells it.
 *
 * @param changed the time of the last change of content or attributes, which nobody can set; that of the content where the system has none
 */
record FileState(FileTime modified, FileTime changed, long size) {

    private static final String CHANGED = "unix:ctime";

    /** @throws IOException when the file is not there or may not be looked at */
    static FileState of(Path file) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        FileTime changed = unix
                ? (FileTime) Files.getAttribute(file, CHANGED, LinkOption.NOFOLLOW_LINKS)
                : basic.lastModifiedTime();
        return new FileState(basic.lastModifiedTime(), changed, basic.size());
    }
}
