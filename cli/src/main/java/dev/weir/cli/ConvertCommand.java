package dev.weir.cli;

import dev.weir.convert.InputCopies;
import dev.weir.convert.InputFiles;
import dev.weir.convert.KnownMappings;
import dev.weir.convert.LedgerConversion;
import dev.weir.convert.LedgerFormat;
import dev.weir.convert.LedgerOptions;
import dev.weir.convert.RawConversion;
import dev.weir.convert.RawFormat;
import dev.weir.convert.RawOptions;
import dev.weir.load.CheckedLedger.Names;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.shown.SystemFormats;
import dev.weir.run.OpenWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "  weir convert ledger.xlsx -o clean.xlsx --faults faults.xlsx",
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

    @Mixin
    private ConvertOutput output;

    @Option(names = "--sheet", paramLabel = "NAME|NUMBER", description = "With --raw: only that sheet; the first is 1.")
    private String sheet;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description =
                    "Mark what is wrong in a copy of the ledger: cells coloured and commented, and a list on its first sheet.")
    private Path faults;

    @Option(
            names = "--system",
            paramLabel = "LANGUAGE",
            description =
                    "With --shown: whose settings Excel has, such as the short date: ${COMPLETION-CANDIDATES}. Default: as the locale says.")
    private SystemFormats system;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "The passwords of protected workbooks, one on each line. In a workspace those of its weir.yaml are tried too.")
    private Path passwords;

    @Override
    public Integer call() {
        refuseContradictions();
        InputFiles files = CommandFiles.of(spec, inputs, output.folder(), "convert");
        if (files.found().size() > 1 && (output.isSingle() || faults != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    faults == null
                            ? files.found().size() + " files need a folder: name one with -o"
                            : "--faults marks one ledger, and here are "
                                    + files.found().size());
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
        if (raw
                ? mapping != null || output.isAskedFor(LedgerFormat.PARQUET) || faults != null
                : shown || sheet != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    raw
                            ? "--raw takes no mapping, finds no faults, and writes csv, json or xlsx"
                            : "--shown and --sheet need --raw");
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
                RawFormat.valueOf(output.wanted().name()),
                CommandFiles.passwords(spec, passwords));
        return new RawFiles(new RawConversion(options, output.target()), output.written(), err::println);
    }

    private ConvertedFile ledgerFiles(InputCopies copies, PrintWriter err) {
        OpenWorkspace open = ShippedMappings.open(spec, workspace, copies);
        KnownMappings known = ShippedMappings.known(open);
        List<String> tried = new ArrayList<>(CommandFiles.passwords(spec, passwords));
        tried.addAll(open.workspace().config().passwords());
        LedgerOptions options = new LedgerOptions(
                Optional.ofNullable(mapping),
                output.wanted(),
                columns,
                Optional.ofNullable(faults),
                output.mayReplace(),
                tried,
                ShippedMappings.language(spec, workspace, open).locale());
        return new LedgerFiles(
                new LedgerConversion(known, options, output.target(), copies.folder()), output.written(), err);
    }

    private static InputFile standardInput(InputCopies copies) {
        try {
            return copies.copy(System.in, "standard input");
        } catch (IOException failure) {
            throw new WeirException(Stage.READ, "standard input", "it cannot be read", failure);
        }
    }
}
