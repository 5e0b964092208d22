package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.read.InputLimit;
import dev.weir.rows.RowSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One input on its way into the database.
 *
 * @param rows what it holds
 * @param source where it came from
 * @param manner why it is loaded
 * @param position for a growing file: asked after its rows have been read
 * @param continues of a growing file: the name under which what stands before these rows was read; empty at its beginning
 * @param limit how long the whole load may take
 * @param correction of rows that came back corrected
 */
public record LoadInput(
        long runId,
        CompiledMapping mapping,
        RowSource rows,
        InputSource source,
        Manner manner,
        Optional<Supplier<FilePosition>> position,
        Optional<String> continues,
        InputLimit limit,
        Optional<Correction> correction) {

    /** An input that is no growing file and may take any time. */
    public LoadInput(long runId, CompiledMapping mapping, RowSource rows, InputSource source, Manner manner) {
        this(
                runId,
                mapping,
                rows,
                source,
                manner,
                Optional.empty(),
                Optional.empty(),
                InputLimit.none(),
                Optional.empty());
    }

    /** The same, of a growing file. */
    public LoadInput grown(Supplier<FilePosition> where, Optional<String> before) {
        return new LoadInput(runId, mapping, rows, source, manner, Optional.of(where), before, limit, correction);
    }

    /** The same within a limit. */
    public LoadInput within(InputLimit most) {
        return new LoadInput(runId, mapping, rows, source, manner, position, continues, most, correction);
    }

    /** The same with what it corrects. */
    public LoadInput correcting(Correction what) {
        return new LoadInput(runId, mapping, rows, source, manner, position, continues, limit, Optional.of(what));
    }

    /** As the user knows it: its path in the workspace, or the route's name for a query. */
    public String name() {
        return source.name();
    }

    /** Why an input is loaded. */
    public enum Manner {
        /** It has come. */
        ARRIVED,
        /** Rejected rows have come back corrected: what was let through when they came first is not asked again. */
        CORRECTED,
        /** A person let it through: the brake, the reject limit and totals do not stop it. */
        ACCEPTED,
        /** It is loaded once more from the archive: lines of a log then follow the corrected mapping. */
        RELOADED;

        /** Whether its file lies in the inbox and belongs into the archive. */
        boolean hasCome() {
            return this == ARRIVED || this == CORRECTED;
        }

        /** Whether its limits, totals and the rows of other ledgers that it may leave out were looked at before. */
        boolean isLetThrough() {
            return this == ACCEPTED || this == CORRECTED;
        }
    }
}
