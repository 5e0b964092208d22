package dev.weir.cli;

import dev.weir.convert.FileTarget;
import dev.weir.convert.InputCopies;
import dev.weir.convert.Output;
import dev.weir.form.FilledForm;
import dev.weir.form.FormFill;
import dev.weir.inquiry.Inquiry;
import dev.weir.markup.FilledCopy;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.PublishedDatabase;
import dev.weir.read.InputFile;
import dev.weir.report.ReportLanguage;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir fill}. */
@Command(
        name = "fill",
        description =
                "Fill in somebody's own form of residents or households, in a copy, with what a published file tells. Its headings say what is wanted; its rows, or --scope, who is meant."
                        + " What stands there already is never changed; a sheet behind names each value's source and what is missing.",
        footerHeading = "%nExamples:%n",
        footer = {"  weir fill form.xlsx -o filled.xlsx", "  weir fill form.xlsx --scope 月湖社区 -o filled.xlsx"})
final class FillCommand implements Callable<Integer> {

    /** More is in the last sheet. */
    private static final int MOST_TOLD = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(paramLabel = "FORM", description = "The form, a workbook of Excel.")
    private Path form;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The filled copy.")
    private Path output;

    @Option(
            names = "--scope",
            paramLabel = "COMMUNITY",
            description = "Fill it with all of a community. Default: those whom its rows name.")
    private String scope;

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            description = "Tell only what this audience's file tells. Default: the analysts'.")
    private String audience;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The passwords of protected workbooks, one on each line.")
    private Path passwords;

    @Override
    public Integer call() {
        OpenWorkspace open = workspace.open();
        ReportLanguage language = ShippedMappings.language(spec, workspace, open);
        try (InputCopies copies = InputCopies.open();
                Inquiry inquiry = Inquiry.open(open.workspace());
                PublishedDatabase published = WorkFile.openPublished(
                        open.workspace(), AudienceFiles.link(spec, open.workspace(), audience))) {
            InputFile file = copies.copy(form);
            List<FilledForm> filled = new FormFill(open, inquiry, published, language)
                    .fill(file, Optional.ofNullable(scope), CommandFiles.passwords(spec, passwords));
            write(file, filled, language, copies.folder());
            return tell(filled).code();
        }
    }

    private void write(InputFile file, List<FilledForm> filled, ReportLanguage language, Path folder) {
        Map<String, Map<Place, String>> cells = new LinkedHashMap<>();
        filled.forEach(sheet -> cells.put(sheet.sheet(), sheet.cells()));
        Path made = folder.resolve("filled");
        FilledCopy.write(file, cells, FormFill.sheet(filled, language), made);
        try (Output out = new FileTarget(output, force).open("", "", "", "")) {
            Files.copy(made, out.stream());
            out.finish();
            spec.commandLine().getOut().println(out.name());
        } catch (IOException failure) {
            throw new WeirException(Stage.EXPORT, output.toString(), IoReason.of(failure), failure);
        }
    }

    private ExitCode tell(List<FilledForm> filled) {
        PrintWriter err = spec.commandLine().getErr();
        boolean whole = true;
        for (FilledForm sheet : filled) {
            err.println("weir: " + DisplayText.oneLine(sheet.sheet()) + ": " + DisplayText.count(sheet.rows())
                    + " rows, " + DisplayText.count(sheet.cells().size()) + " cells filled in");
            if (!sheet.unknown().isEmpty()) {
                err.println("  columns that are not known: " + DisplayText.oneLine(String.join(", ", sheet.unknown())));
            }
            sheet.missing().stream()
                    .limit(MOST_TOLD)
                    .forEach(sentence -> err.println("  " + DisplayText.oneLine(sentence)));
            if (sheet.missing().size() > MOST_TOLD) {
                err.println("  … and " + (sheet.missing().size() - MOST_TOLD) + " more, see the last sheet");
            }
            whole &= sheet.missing().isEmpty();
        }
        return whole ? ExitCode.DONE : ExitCode.REJECTS;
    }
}
