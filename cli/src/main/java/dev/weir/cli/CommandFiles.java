package dev.weir.cli;

import dev.weir.convert.InputFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The files that a command line names. */
final class CommandFiles {

    private CommandFiles() {}

    /** @param verb what the command does @param output a folder that it writes into */
    static InputFiles of(CommandSpec command, List<Path> named, Optional<Path> output, String verb) {
        try {
            return InputFiles.of(named, output);
        } catch (IOException failure) {
            throw new ParameterException(
                    command.commandLine(), "there is nothing to " + verb + ": " + failure.getMessage());
        }
    }

    /** Says how many files of folders hold no tables. */
    static void tellOthers(InputFiles files, PrintWriter err) {
        if (files.others() > 0) {
            err.println("weir: " + files.others()
                    + (files.others() == 1 ? " file that holds no table was" : " files that hold no tables were")
                    + " passed over");
        }
    }

    /** The lines of a file of passwords; none without one. */
    static List<String> passwords(CommandSpec command, Path file) {
        try {
            return file == null ? List.of() : Files.readAllLines(file);
        } catch (IOException failure) {
            throw new ParameterException(command.commandLine(), "the file of passwords cannot be read: " + file);
        }
    }
}
