package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.rows.RowSource;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One input on its way into the database.
 *
 * @param name as the user knows it: its path in the workspace, or the route's name for a query
 * @param fileName without folders; the route's name for a query
 * @param folder the submitter's folder, if there is one
 * @param contentHash of the file's bytes; empty for a query until its rows are read
 * @param arrivedAt in the district's zone
 * @param full for a query: the whole register was pulled
 * @param accepted a person let it through: the brake, the reject limit and totals do not stop it
 * @param again loaded once more from the archive: lines of a log then follow the corrected mapping
 * @param position for a growing file: asked after its rows have been read
 */
public record LoadInput(
        long runId,
        String route,
        CompiledMapping mapping,
        RowSource rows,
        String name,
        String fileName,
        Optional<String> folder,
        String contentHash,
        LocalDateTime arrivedAt,
        boolean full,
        boolean accepted,
        boolean again,
        Optional<Supplier<FilePosition>> position) {}
