package dev.weir.cli;

import dev.weir.convert.FileTarget;
import dev.weir.convert.FolderTarget;
import dev.weir.convert.InputCopies;
import dev.weir.convert.InputFiles;
import dev.weir.convert.RawConversion;
import dev.weir.convert.RawFormat;
import dev.weir.convert.RawOptions;
import dev.weir.convert.StreamTarget;
import dev.weir.convert.Target;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.shown.SystemFormats;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir convert}. */
@Command(
        name = "convert",
        description =
                "Write the sheets of workbooks, web pages and delimited text as plain files, one for each sheet. Needs no workspace.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  weir convert --raw ledger.xls -o out",
            "  weir convert --raw --shown ledgers/ -o out",
            "  weir convert --raw - -f csv < ledger.xlsx > ledger.csv"
        })
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description = "What is converted; of a folder all files that hold tables; - for standard input.")
    private List<Path> inputs;

    @Option(
            names = "--raw",
            required = true,
            description = "Each sheet as it stands, with no mapping: values as they are stored.")
    private boolean raw;

    @Option(names = "--shown", description = "With --raw: values as Excel displays them, as it saves them in CSV.")
    private boolean shown;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description =
                    "A folder, or for a single sheet a file whose name ends as the format does. Default: standard output.")
    private Path output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: as OUT ends, else csv.")
    private RawFormat format;

    @Option(names = "--sheet", paramLabel = "NAME|NUMBER", description = "Only that sheet; the first is 1.")
    private String sheet;

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    @Option(
            names = "--system",
            paramLabel = "LANGUAGE",
            description =
                    "With --shown: whose settings Excel has, such as the short date: ${COMPLETION-CANDIDATES}. Default: as the locale says.")
    private SystemFormats system;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The passwords of protected workbooks, one on each line.")
    private Path passwords;

    @Override
    public Integer call() {
        RawConversion conversion = new RawConversion(options(), target());
        boolean failed = false;
        boolean held = false;
        InputFiles files = files();
        try (InputCopies copies = InputCopies.open()) {
            for (InputFiles.Found found : files.found()) {
                try {
                    convert(conversion, copies, found);
                } catch (StoppedException stopped) {
                    held = true;
                    spec.commandLine()
                            .getErr()
                            .println("weir: held " + stopped.code().code() + ", "
                                    + DisplayText.oneLine(stopped.describe()));
                } catch (WeirException failure) {
                    failed = true;
                    spec.commandLine().getErr().println("weir: " + DisplayText.oneLine(failure.describe()));
                }
            }
        }
        if (files.others() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("weir: " + files.others()
                            + (files.others() == 1
                                    ? " file that holds no table was"
                                    : " files that hold no tables were")
                            + " passed over");
        }
        return (failed ? ExitCode.FAILED : held ? ExitCode.HELD : ExitCode.DONE).code();
    }

    private RawOptions options() {
        RawFormat wanted = format;
        if (wanted == null && output != null) {
            String name = output.toString().toLowerCase(Locale.ROOT);
            wanted = List.of(RawFormat.values()).stream()
                    .filter(each -> name.endsWith("." + each))
                    .findFirst()
                    .orElse(null);
        }
        return new RawOptions(
                shown ? CellForm.SHOWN : CellForm.STORED,
                system == null ? SystemFormats.of(Locale.getDefault()) : system,
                Optional.ofNullable(sheet),
                wanted == null ? RawFormat.CSV : wanted,
                passwords());
    }

    private List<String> passwords() {
        if (passwords == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(passwords);
        } catch (IOException failure) {
            throw new ParameterException(spec.commandLine(), "the file of passwords cannot be read: " + passwords);
        }
    }

    private Target target() {
        if (output == null) {
            return new StreamTarget(new FileOutputStream(FileDescriptor.out));
        }
        String name = output.getFileName() == null
                ? ""
                : output.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean file = !Files.isDirectory(output)
                && List.of(RawFormat.values()).stream().anyMatch(each -> name.endsWith("." + each));
        return file ? new FileTarget(output, force) : new FolderTarget(output, force);
    }

    private InputFiles files() {
        try {
            return InputFiles.of(inputs);
        } catch (IOException failure) {
            throw new ParameterException(spec.commandLine(), "a folder cannot be listed: " + failure.getMessage());
        }
    }

    private void convert(RawConversion conversion, InputCopies copies, InputFiles.Found found) {
        InputFile file = found.path().toString().equals("-") ? standardInput(copies) : copies.copy(found.path());
        RawConversion.Result result = conversion.convert(
                file, found.below(), found.path().getFileName().toString());
        copies.drop(file);
        PrintWriter err = spec.commandLine().getErr();
        result.notes().forEach(note -> err.println("weir: " + file.name() + ": " + DisplayText.oneLine(note)));
        if (output != null) {
            result.written().forEach(spec.commandLine().getOut()::println);
        }
    }

    private static InputFile standardInput(InputCopies copies) {
        try {
            return copies.copy(System.in, "standard input");
        } catch (IOException failure) {
            throw new WeirException(dev.weir.problem.Stage.READ, "standard input", "it cannot be read", failure);
        }
    }
}
