package dev.weir.inspect;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes proposed mappings and routes into the folders of a workspace. What is there already is never touched. */
public final class ProposalFiles {

    private ProposalFiles() {}

    /**
     * @param fileName the file's own, without folders
     * @param folder of the workspace
     * @return the new files
     * @throws WeirException when nobody can say what the rows are, or a file is there already
     */
    public static List<Path> write(InspectedFile file, String fileName, String department, Path folder) {
        ProposedMapping proposed = ProposedMapping.of(file, fileName, department)
                .orElseThrow(() -> new WeirException(
                        Stage.EXPORT,
                        file.name(),
                        "what its rows are about is not clear enough for a proposal; write the mapping by hand, and take the"
                                + " columns from `weir inspect`"));
        return List.of(
                write(folder.resolve("mappings").resolve(proposed.name() + ".yaml"), proposed.mapping()),
                write(folder.resolve("routes").resolve(proposed.name() + ".camel.yaml"), proposed.route()));
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new WeirException(
                    Stage.EXPORT, file.toString(), "it is there already; move it away, or name another folder", there);
        } catch (IOException failure) {
            throw new WeirException(Stage.EXPORT, file.toString(), "it cannot be written", failure);
        }
    }
}
