package dev.weir.returned;

import dev.weir.mapping.Mapping;
import dev.weir.read.InputFile;
import dev.weir.read.Spool;
import dev.weir.read.SpooledFile;
import dev.weir.store.Meta;
import dev.weir.store.Session;
import dev.weir.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the file of a load again and writes its wrong rows into a copy of it. */
final class ReturnedCopy {

    private final Workspace workspace;
    private final Map<String, Mapping> mappings;
    private final Locale language;
    private final Session session;
    private final Spool spool;

    ReturnedCopy(Workspace workspace, Map<String, Mapping> mappings, Locale language, Session session, Spool spool) {
        this.workspace = workspace;
        this.mappings = mappings;
        this.language = language;
        this.session = session;
        this.spool = spool;
    }

    private record Line(String mapping, String input, Optional<String> archived) {}

    WrongRows wrongRows() throws SQLException {
        return new WrongRows(session, secret(), language);
    }

    private String secret() throws SQLException {
        return Meta.get(session.connection(), Meta.ID_SALT).orElseThrow();
    }

    /**
     * @param wrong rows of the load
     * @return the ending of the name of such a file; empty where none can be made
     */
    Optional<String> write(long load, List<WrongRow> wrong, Path target) throws SQLException {
        Line line = line(load);
        Mapping mapping = mappings.get(line.mapping());
        if (wrong.isEmpty()
                || mapping == null
                || !ReturnedWorkbook.isPossible(mapping)
                || line.archived().isEmpty()) {
            return Optional.empty();
        }
        Optional<Chain> chain = Chain.of(session, load);
        Line root = chain.isPresent() ? line(chain.get().root()) : line;
        Path archived = workspace.root().resolve(root.archived().orElseThrow());
        Path kept = Files.exists(archived) ? archived : workspace.root().resolve(line.input());
        try (SpooledFile copy = spool.copy(kept, line.input())) {
            return Optional.of(new ReturnedWorkbook(mapping, language, secret())
                    .write(
                            new InputFile(copy.file(), line.input())
                                    .with(workspace.config().passwords()),
                            Path.of(line.input()).getFileName().toString(),
                            load,
                            wrong,
                            chain.map(Chain::corrected).orElse(Map.of()),
                            target));
        }
    }

    private Line line(long load) throws SQLException {
        return session.first(
                        "SELECT mapping, input, archived FROM weir.load WHERE load_id = ?",
                        row -> new Line(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))),
                        load)
                .orElseThrow();
    }
}
