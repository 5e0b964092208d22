package dev.weir.cli;

import dev.weir.convert.FileTarget;
import dev.weir.convert.FolderTarget;
import dev.weir.convert.LedgerFormat;
import dev.weir.convert.StreamTarget;
import dev.weir.convert.Target;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where {@code weir convert} writes to, and in which format. */
final class ConvertOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description =
                    "A folder, or for a single result a file whose name ends as the format does. Default: standard output.")
    private Path output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; parquet not with --raw. Default: as OUT ends, else csv.")
    private LedgerFormat format;

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    boolean mayReplace() {
        return force;
    }

    LedgerFormat wanted() {
        return format != null ? format : ofName().orElse(LedgerFormat.CSV);
    }

    boolean isAskedFor(LedgerFormat wanted) {
        return format == wanted;
    }

    /** The folder of all results, if it is one. */
    Optional<Path> folder() {
        return Optional.ofNullable(output).filter(folder -> !isSingle());
    }

    /** Told each file that is written. */
    Consumer<String> written() {
        return output == null || isDevice() ? name -> {} : command.commandLine().getOut()::println;
    }

    /** The format that the output's name ends with. */
    private Optional<LedgerFormat> ofName() {
        String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
        return List.of(LedgerFormat.values()).stream()
                .filter(each -> name.endsWith("." + each))
                .findFirst();
    }

    Target target() {
        if (output == null) {
            return new StreamTarget(new FileOutputStream(FileDescriptor.out), "standard output");
        }
        if (isDevice()) {
            return new StreamTarget(device(), output.toString());
        }
        return isSingle() ? new FileTarget(output, force) : new FolderTarget(output, force);
    }

    /** Whether there is place for one result only: standard output, or a file. */
    boolean isSingle() {
        return output == null || !Files.isDirectory(output) && ofName().isPresent() || isDevice();
    }

    /** A pipe or a device, such as {@code /dev/stdout}: it is written into, not replaced. */
    private boolean isDevice() {
        return Files.exists(output) && !Files.isDirectory(output) && !Files.isRegularFile(output);
    }

    private OutputStream device() {
        try {
            return Files.newOutputStream(output);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT, output.toString(), "it cannot be written: " + IoReason.of(failure), failure);
        }
    }
}
