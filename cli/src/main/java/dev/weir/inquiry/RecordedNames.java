package dev.weir.inquiry;

import dev.weir.store.Session;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a question may name: what is recorded, and what the workspace has.
 *
 * @param loads their numbers
 */
public record RecordedNames(Set<String> mappings, Set<String> departments, Set<String> entities, Set<Long> loads) {

    private static final String ENDING = ".yaml";
    private static final Path SCHEMA = Path.of("schema.yaml");

    static RecordedNames of(Workspace workspace, Session session) throws SQLException {
        Set<String> mappings = new TreeSet<>(
                session.rows("SELECT DISTINCT mapping FROM weir.load WHERE mapping <> ''", row -> row.getString(1)));
        mappings.addAll(files(workspace.mappings()));
        Set<String> departments = new TreeSet<>(session.rows(
                "SELECT DISTINCT department FROM weir.load WHERE department <> ''", row -> row.getString(1)));
        departments.addAll(workspace.config().departments().keySet());
        Set<String> entities = new TreeSet<>(session.rows(
                "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'history'", row -> row.getString(1)));
        Set<Long> loads = new TreeSet<>(session.rows("SELECT load_id FROM weir.load", row -> row.getLong(1)));
        return new RecordedNames(mappings, departments, entities, loads);
    }

    private static Set<String> files(Path folder) {
        Set<String> names = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::getFileName)
                    .filter(name -> name.toString().endsWith(ENDING) && !name.equals(SCHEMA))
                    .map(name -> name.toString().substring(0, name.toString().length() - ENDING.length()))
                    .forEach(names::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }
}
