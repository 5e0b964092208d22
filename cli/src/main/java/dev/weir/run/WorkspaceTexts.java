package dev.weir.run;

import dev.weir.problem.IoReason;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.spec.Fingerprint;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The text files of a workspace. What cannot be read is a problem, and the others are read all the same. */
final class WorkspaceTexts {

    /** Of the codes of problems with the workspace as a whole. */
    static final char LETTER = 'W';

    private final Path root;
    private final Map<String, String> read = new TreeMap<>();

    WorkspaceTexts(Path root) {
        this.root = root;
    }

    /** The files of a folder whose names have an ending, in order; none where there is no folder. */
    List<Path> files(String folder, String ending, Problems problems) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            problems.error(
                    Position.of(folder),
                    ProblemCode.FILE_UNREADABLE.in(LETTER),
                    "the folder cannot be read",
                    IoReason.of(failure));
            return List.of();
        }
    }

    /** The text of a file; empty if it cannot be read or is not UTF-8. */
    Optional<String> read(Path file, Problems problems) {
        try {
            String text = Files.readString(file);
            read.put(shown(file), text);
            return Optional.of(text);
        } catch (MalformedInputException notUtf8) {
            problems.error(
                    Position.of(shown(file)),
                    ProblemCode.NOT_UTF8.in(LETTER),
                    "the file is not UTF-8",
                    "save it as UTF-8 in your editor");
        } catch (IOException failure) {
            problems.error(
                    Position.of(shown(file)),
                    ProblemCode.FILE_UNREADABLE.in(LETTER),
                    "the file cannot be read",
                    IoReason.of(failure));
        }
        return Optional.empty();
    }

    /** A hash of all that was read so far, with the files' names. */
    String fingerprint() {
        return Fingerprint.of(read.entrySet().stream()
                .flatMap(file -> Stream.of(file.getKey(), file.getValue()))
                .toList());
    }

    /** A file's name in problems: its way from the workspace's folder. */
    String shown(Path file) {
        return root.relativize(file).toString();
    }
}
