package dev.weir.route;

import java.io.File;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.FileChangedExclusiveReadLockStrategy;

/**
 * Takes a file when it has not changed for two seconds, and leaves one that is still being written for the next run. Writes no marker file
 * into the clerks' folder.
 */
final class SettledFiles extends FileChangedExclusiveReadLockStrategy {

    private static final long MINIMUM_AGE_MILLIS = 2_000;
    private static final long CHECK_INTERVAL_MILLIS = 500;
    private static final long TIMEOUT_MILLIS = 5_000;

    private final Predicate<String> growing;
    private final BiConsumer<String, Path> met;
    private final BiConsumer<String, Path> waiting;
    private final Refusals refusals;

    /**
     * @param growing whether the route of that id wants files that are still being written
     * @param met hears of each file that a route would take, with its route's id
     * @param waiting hears of each file that is left alone, with its route's id
     * @param refusals hears of what is no file
     */
    SettledFiles(
            Predicate<String> growing,
            BiConsumer<String, Path> met,
            BiConsumer<String, Path> waiting,
            Refusals refusals) {
        this.growing = growing;
        this.met = met;
        this.waiting = waiting;
        this.refusals = refusals;
        setMarkerFiler(false);
        setDeleteOrphanLockFiles(false);
        setMinLength(0);
        setMinAge(MINIMUM_AGE_MILLIS);
        setCheckInterval(CHECK_INTERVAL_MILLIS);
        setTimeout(TIMEOUT_MILLIS);
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) throws Exception {
        String route = exchange.getFromRouteId();
        Path path = file.getFile().toPath();
        met.accept(route, path);
        // who has taken the file away meanwhile needs no message
        if (refusals.refuses(path) || !file.getFile().exists()) {
            return false;
        }
        if (growing.test(route)) {
            return true;
        }
        boolean settled = super.acquireExclusiveReadLock(operations, file, exchange);
        if (!settled && file.getFile().exists()) {
            waiting.accept(route, path);
        }
        return settled;
    }
}
