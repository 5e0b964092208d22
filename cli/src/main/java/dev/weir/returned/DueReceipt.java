package dev.weir.returned;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An input of which a clerk must hear.
 *
 * @param load its number; empty for a file that no route took
 * @param input its path, as people know it
 * @param status as weir.load has it, or {@code unclaimed}
 * @param archived where the input lies now
 */
record DueReceipt(
        Optional<Long> load,
        long run,
        String mapping,
        String input,
        String status,
        String code,
        String error,
        Counts counts,
        Optional<String> archived,
        String contentHash,
        LocalDateTime at) {

    record Counts(long added, long changed, long unchanged, long rejected, long warned, long removed) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /** The columns that {@link #of} reads, of {@code weir.load}. */
    static final String COLUMNS =
            "load.load_id, load.run_id, load.mapping, load.input, load.status, coalesce(load.code, ''),"
                    + " coalesce(load.error, ''), load.rows_new, load.rows_changed, load.rows_unchanged, load.rows_rejected,"
                    + " load.rows_warned, load.records_removed, load.archived, load.content_hash, load.finished_at";

    static DueReceipt of(ResultSet row) throws SQLException {
        return new DueReceipt(
                Optional.of(row.getLong(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                new Counts(
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13)),
                Optional.ofNullable(row.getString(14)),
                row.getString(15),
                row.getTimestamp(16).toLocalDateTime());
    }

    static DueReceipt unclaimed(ResultSet row) throws SQLException {
        return new DueReceipt(
                Optional.empty(),
                0,
                "",
                row.getString(1),
                "unclaimed",
                "",
                "",
                Counts.NONE,
                Optional.empty(),
                "",
                row.getTimestamp(2).toLocalDateTime());
    }

    /** By which its files are told apart. */
    String number() {
        return load.map(String::valueOf).orElse("0");
    }
}
