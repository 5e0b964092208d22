package dev.weir.returned;

import dev.weir.mapping.Mapping;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.Spool;
import dev.weir.store.Session;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes wrong rows that are still open as the workbooks that go back to clerks, into any folder. */
public final class ReturnedExport {

    private final Workspace workspace;
    private final Locale language;
    private final ReturnedCopy copies;

    /** @param session of the holder of the workspace's lock */
    public ReturnedExport(Workspace workspace, Map<String, Mapping> mappings, Locale language, Session session) {
        this.workspace = workspace;
        this.language = language;
        this.copies =
                new ReturnedCopy(workspace, Map.copyOf(mappings), language, session, Spool.open(workspace.spool()));
    }

    /**
     * What was written of a load.
     *
     * @param file empty where its rows cannot go back as a workbook: they came from a database or a device
     */
    public record Written(long load, String input, long rows, Optional<Path> file) {}

    /**
     * @param loads with the path of their input, in their order
     * @param folder is made if need be
     * @throws WeirException when a workbook cannot be made or written
     */
    public List<Written> write(Map<Long, String> loads, Path folder) throws SQLException {
        List<Written> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<Long, String> load : loads.entrySet()) {
                written.add(write(load.getKey(), load.getValue(), folder));
            }
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT, folder.toString(), "it cannot be written: " + IoReason.of(failure), failure);
        }
        return written;
    }

    private Written write(long load, String input, Path folder) throws IOException, SQLException {
        Path temporary = Files.createTempFile(workspace.spool(), "spool-returned-", ".tmp");
        try {
            List<WrongRow> wrong = copies.wrongRows().open(load);
            Optional<String> ending = copies.write(load, wrong, temporary);
            if (ending.isEmpty()) {
                return new Written(load, input, wrong.size(), Optional.empty());
            }
            String name = ReturnedName.of(
                    ReturnedText.RETURNED.in(language),
                    Optional.of(load),
                    Path.of(input).getFileName().toString(),
                    ending.get());
            new ReturnedFolder(folder, folder).put(temporary, name);
            return new Written(load, input, wrong.size(), Optional.of(folder.resolve(name)));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
