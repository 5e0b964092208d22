package dev.weir.route;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What lies in an inbox, whether a route takes it or not. */
public final class InboxFiles {

    private InboxFiles() {}

    /** All files, in order, but those that are hidden or that programs keep for themselves. Links are not followed. */
    public static List<Path> of(Path inbox) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(inbox.toRealPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    boolean hidden =
                            folder.getFileName().toString().startsWith(".") && !folder.equals(inbox.toRealPath());
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!OfficeLeftovers.isBeside(file.getFileName().toString())) {
                        found.add(inbox.resolve(inbox.toRealPath().relativize(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    // the route that reads this folder says so
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException noInbox) {
            return List.of();
        }
        Collections.sort(found);
        return found;
    }
}
