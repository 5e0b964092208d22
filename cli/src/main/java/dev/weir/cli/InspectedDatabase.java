package dev.weir.cli;

import dev.weir.convert.InputCopies;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.Suggestion;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.route.DatabaseTables;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables of a database as files that can be looked into. */
final class InspectedDatabase {

    /** As many as are looked at of a long sheet. */
    private static final int MOST_ROWS = 20_000;

    private InspectedDatabase() {}

    /**
     * @param wanted the tables; all if empty
     * @return a copy of each, called as the table
     */
    static List<InputFile> tables(Workspace workspace, String database, List<String> wanted, InputCopies copies) {
        List<InputFile> files = new ArrayList<>();
        try (DatabaseTables tables = DatabaseTables.open(workspace, database)) {
            List<String> names = tables.names();
            for (String table : wanted.isEmpty() ? names : wanted) {
                if (!names.contains(table)) {
                    throw new WeirException(
                            Stage.PULL,
                            "database " + database,
                            "it has no table \"" + table + "\"; " + Suggestion.of(table, names));
                }
                Path copy = copies.folder().resolve("table-" + files.size() + ".csv");
                try (Writer out = Files.newBufferedWriter(copy)) {
                    tables.copy(table, MOST_ROWS, out);
                }
                files.add(new InputFile(copy, database + "." + table));
            }
            return files;
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.READ,
                    "database " + database,
                    "no copy of a table can be made: " + IoReason.of(failure),
                    failure);
        }
    }
}
