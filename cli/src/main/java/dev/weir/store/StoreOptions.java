package dev.weir.store;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * How DuckDB works.
 *
 * @param memory its limit, such as {@code 2GB}; the process needs the Java heap and about 150 MB besides
 * @param threads 0 for one on each core
 * @param zone of texts that carry a zone, and of {@code now()}
 * @param readableFolders what SQL may read and attach: the spool and the published files; nothing else is reachable
 */
public record StoreOptions(String memory, int threads, ZoneId zone, List<Path> readableFolders) {
    public StoreOptions {
        readableFolders = List.copyOf(readableFolders);
    }
}
