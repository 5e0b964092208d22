package dev.weir.run;

import dev.weir.mapping.Mapping;
import dev.weir.problem.Stage;
import dev.weir.returned.ReturnedExport;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rejected rows that nobody has corrected yet, on their way out.
 *
 * @param mapping only of this one
 * @param load only of this one
 * @param department only of this one
 */
public record OpenRejects(Optional<String> mapping, Optional<Long> load, Optional<String> department) {

    /**
     * Writes a workbook for each load that has some.
     *
     * @throws dev.weir.store.LockedException while a run goes on
     */
    public List<ReturnedExport.Written> export(OpenWorkspace open, Path folder) {
        Map<String, Mapping> mappings =
                open.mappings().keySet().stream().collect(Collectors.toMap(name -> name, open::mapping));
        try (WorkDatabase database = WorkFile.open(open, Duration.ZERO)) {
            Session session = new Session(database.connection());
            return new ReturnedExport(open.workspace(), mappings, open.language(), session)
                    .write(loads(session), folder);
        } catch (SQLException failure) {
            throw DatabaseMessage.failure(Stage.EXPORT, folder.toString(), failure);
        }
    }

    private Map<Long, String> loads(Session session) throws SQLException {
        Map<Long, String> loads = new LinkedHashMap<>();
        session.rows(
                        "SELECT DISTINCT load_id, input FROM weir.reject WHERE status = 'open' AND mapping = coalesce(?, mapping)"
                                + " AND load_id = coalesce(?, load_id) AND department = coalesce(?, department) ORDER BY load_id",
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        mapping.orElse(null),
                        load.orElse(null),
                        department.orElse(null))
                .forEach(each -> loads.putIfAbsent(each.getKey(), each.getValue()));
        return loads;
    }
}
