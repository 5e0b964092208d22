package dev.weir.cli;

import dev.weir.convert.FileTarget;
import dev.weir.convert.FolderTarget;
import dev.weir.convert.InputCopies;
import dev.weir.convert.InputFiles;
import dev.weir.convert.KnownMappings;
import dev.weir.convert.LedgerConversion;
import dev.weir.convert.LedgerFormat;
import dev.weir.convert.LedgerOptions;
import dev.weir.convert.RawConversion;
import dev.weir.convert.RawFormat;
import dev.weir.convert.RawOptions;
import dev.weir.convert.StreamTarget;
import dev.weir.convert.Target;
import dev.weir.load.CheckedLedger.Names;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.shown.SystemFormats;
import dev.weir.run.OpenWorkspace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir convert}. */
@Command(
        name = "convert",
        description =
                "Write ledgers as clean, typed rows, without a database; or with --raw each sheet of workbooks, web pages and delimited text as it stands."
                        + " Outside of a workspace, with the mappings that come with Weir.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  weir convert ledger.xlsx -o clean.xlsx",
            "  weir convert --raw ledgers/ -o out",
            "  weir convert --raw - -f csv < ledger.xlsx > ledger.csv"
        })
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description = "What is converted; of a folder all files that hold tables; - for standard input.")
    private List<Path> inputs;

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description = "The ledger's mapping. Default: the one that fits its header.")
    private String mapping;

    @Option(
            names = "--columns",
            paramLabel = "WHOSE",
            defaultValue = "theirs",
            description =
                    "Column names: theirs, as the ledger has them, with codes as people read them; or ours, as the mapping has them. Default: theirs.")
    private Names columns;

    @Option(names = "--raw", description = "Each sheet as it stands, with no mapping: values as they are stored.")
    private boolean raw;

    @Option(names = "--shown", description = "With --raw: values as Excel displays them, as it saves them in CSV.")
    private boolean shown;

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

    @Option(names = "--sheet", paramLabel = "NAME|NUMBER", description = "With --raw: only that sheet; the first is 1.")
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
            description = "With --raw: the passwords of protected workbooks, one on each line.")
    private Path passwords;

    @Override
    public Integer call() {
        refuseContradictions();
        InputFiles files =
                CommandFiles.of(spec, inputs, Optional.ofNullable(output).filter(folder -> !isSingle()), "convert");
        if (files.found().size() > 1 && isSingle()) {
            throw new ParameterException(
                    spec.commandLine(), files.found().size() + " files need a folder: name one with -o");
        }
        PrintWriter err = spec.commandLine().getErr();
        ExitCode worst = ExitCode.DONE;
        try (InputCopies copies = InputCopies.open();
                ConvertedFile work = raw ? rawFiles(err) : ledgerFiles(copies, err)) {
            for (InputFiles.Found found : files.found()) {
                worst = worst.orGraver(convert(work, copies, found, err));
            }
        }
        CommandFiles.tellOthers(files, err);
        return worst.code();
    }

    private void refuseContradictions() {
        if (raw ? mapping != null || format == LedgerFormat.PARQUET : shown || sheet != null || passwords != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    raw
                            ? "--raw takes no mapping, and writes csv, json or xlsx"
                            : "--shown, --sheet and --password-file need --raw");
        }
    }

    private static ExitCode convert(ConvertedFile work, InputCopies copies, InputFiles.Found found, PrintWriter err) {
        try {
            InputFile file = found.path().toString().equals("-") ? standardInput(copies) : copies.copy(found.path());
            try {
                return work.convert(file, found);
            } finally {
                copies.drop(file);
            }
        } catch (StoppedException stopped) {
            err.println("weir: held " + stopped.code().code() + ", " + DisplayText.oneLine(stopped.describe()));
            return ExitCode.HELD;
        } catch (WeirException failure) {
            err.println("weir: " + DisplayText.oneLine(failure.describe()));
            return ExitCode.FAILED;
        }
    }

    private ConvertedFile rawFiles(PrintWriter err) {
        RawOptions options = new RawOptions(
                shown ? CellForm.SHOWN : CellForm.STORED,
                system == null ? SystemFormats.of(Locale.getDefault()) : system,
                Optional.ofNullable(sheet),
                RawFormat.valueOf(wanted().name()),
                CommandFiles.passwords(spec, passwords));
        return new RawFiles(new RawConversion(options, target()), written(), err::println);
    }

    private ConvertedFile ledgerFiles(InputCopies copies, PrintWriter err) {
        OpenWorkspace open = ShippedMappings.open(spec, workspace, copies);
        KnownMappings known = ShippedMappings.known(open);
        LedgerOptions options = new LedgerOptions(
                Optional.ofNullable(mapping),
                wanted(),
                columns,
                ShippedMappings.language(spec, workspace, open).locale());
        return new LedgerFiles(new LedgerConversion(known, options, target(), copies.folder()), written(), err);
    }

    private Consumer<String> written() {
        return output == null || isDevice() ? name -> {} : spec.commandLine().getOut()::println;
    }

    private LedgerFormat wanted() {
        return format != null ? format : ofName().orElse(LedgerFormat.CSV);
    }

    /** The format that the output's name ends with. */
    private Optional<LedgerFormat> ofName() {
        String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
        return List.of(LedgerFormat.values()).stream()
                .filter(each -> name.endsWith("." + each))
                .findFirst();
    }

    private Target target() {
        if (output == null) {
            return new StreamTarget(new FileOutputStream(FileDescriptor.out), "standard output");
        }
        if (isDevice()) {
            return new StreamTarget(device(), output.toString());
        }
        return isSingle() ? new FileTarget(output, force) : new FolderTarget(output, force);
    }

    /** Whether there is place for one result only: standard output, or a file. */
    private boolean isSingle() {
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

    private static InputFile standardInput(InputCopies copies) {
        try {
            return copies.copy(System.in, "standard input");
        } catch (IOException failure) {
            throw new WeirException(Stage.READ, "standard input", "it cannot be read", failure);
        }
    }
}
