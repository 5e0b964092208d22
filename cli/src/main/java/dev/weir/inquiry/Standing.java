package dev.weir.inquiry;

import dev.weir.problem.HeldCode;
import dev.weir.problem.MessageCode;
import dev.weir.publish.Published;
import dev.weir.run.PublishedAudiences;
import dev.weir.run.UnclaimedBook;
import dev.weir.run.UnclaimedFile;
import dev.weir.store.Session;
import dev.weir.table.CellValue;
import dev.weir.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for a person, and where things stand.
 *
 * @param held loads that were held and were neither let through, dismissed nor replaced since, oldest first
 * @param unclaimed the files that no route took in the last whole run and that still lie in the inbox
 * @param lastRun empty if nothing has run
 * @param published the version that is published
 * @param audiences by name the version that each audience reads
 */
public record Standing(
        List<Held> held,
        List<UnclaimedFile> unclaimed,
        Optional<LastRun> lastRun,
        Optional<String> published,
        Map<String, Optional<String>> audiences) {

    private static final String HELD = """
            SELECT load_id, mapping, input, error, code FROM weir.load AS held WHERE status = 'held'
              AND NOT EXISTS (SELECT 1 FROM weir.load AS later
                WHERE later.load_id > held.load_id AND later.mapping = held.mapping AND (
                  -- held again
                  later.status = 'held' AND (later.input = held.input
                    OR later.content_hash = held.content_hash AND held.content_hash <> '')
                  -- its ledger has got this issue or a newer one, whole; without an issue, the input itself has come again
                  OR (later.status = 'done' OR later.status = 'unchanged' AND later.error IS NULL)
                    AND later.mode <> 'partial'
                    AND (later.input = held.input OR later.scopes = held.scopes)
                    AND coalesce(later.issue >= held.issue, later.input = held.input OR later.issue IS NULL)))
            ORDER BY load_id""";
    /** Nobody writes while this reads, so a run that seems to go on was cut off. */
    private static final String LAST_RUN = """
            SELECT run_id, replace(status, 'running', 'interrupted'), date_trunc('second', started_at)::TIMESTAMP
            FROM weir.run ORDER BY run_id DESC LIMIT 1""";

    /**
     * A held load.
     *
     * @param reason as the load's line has it; it begins with the code
     * @param code empty where an older Weir did not note it
     */
    public record Held(long load, String mapping, String input, String reason, Optional<HeldCode> code) {

        static Held of(ResultSet row) throws SQLException {
            Optional<HeldCode> code =
                    Optional.ofNullable(row.getString(5)).flatMap(held -> MessageCode.find(HeldCode.class, held));
            return new Held(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), code);
        }
    }

    /** @param started as text */
    public record LastRun(long run, String status, String started) {}

    public Standing {
        held = List.copyOf(held);
        unclaimed = List.copyOf(unclaimed);
        audiences = Collections.unmodifiableMap(new LinkedHashMap<>(audiences));
    }

    static Standing of(Workspace workspace, Session session) throws SQLException {
        return new Standing(
                session.rows(HELD, Held::of),
                UnclaimedBook.read(session, LocalDateTime.now(workspace.config().zone())).stream()
                        .filter(file -> Files.exists(workspace.root().resolve(file.file()), LinkOption.NOFOLLOW_LINKS))
                        .toList(),
                session.first(
                        LAST_RUN,
                        row -> new LastRun(row.getLong(1), row.getString(2), CellValue.text(row.getObject(3)))),
                new Published(workspace.publishedLink()).current(),
                audiences(workspace));
    }

    private static Map<String, Optional<String>> audiences(Workspace workspace) {
        Map<String, Optional<String>> audiences = new LinkedHashMap<>();
        PublishedAudiences.names(workspace)
                .forEach(name -> audiences.put(name, new Published(workspace.audienceLink(name)).current()));
        return audiences;
    }
}
