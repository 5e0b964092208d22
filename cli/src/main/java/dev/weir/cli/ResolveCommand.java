package dev.weir.cli;

import dev.weir.inquiry.Evaluation;
import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.WhoFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code weir resolve}. */
@Command(
        name = "resolve",
        description =
                "Measure how well records are linked, by a file that says which of them mean one thing; without a file, by what the model of likeness itself expects. Changes nothing.",
        footerHeading = "%nExample:%n",
        footer = "  weir resolve --evaluate truth/who.csv --entity resident")
final class ResolveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Option(
            names = "--evaluate",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            required = true,
            description =
                    "A CSV file with the columns night,entity,mapping,scope,source_key,thing: who or what each record means. The sample district's is truth/who.csv.")
    private String evaluate;

    @Option(names = "--entity", paramLabel = "NAME", description = "Only of this entity, such as resident.")
    private String entity;

    @Override
    public Integer call() {
        Optional<WhoFile> file = evaluate.isEmpty() ? Optional.empty() : Optional.of(WhoFile.read(text(), evaluate));
        try (Inquiry inquiry = Inquiry.open(workspace.folders())) {
            new KnownNames(spec, inquiry.names()).entity(entity);
            if (file.isPresent()) {
                compare(inquiry, file.get());
            } else {
                inquiry.ask(Evaluation.estimate(Optional.ofNullable(entity)), format.writer());
            }
        }
        return ExitCode.DONE.code();
    }

    private void compare(Inquiry inquiry, WhoFile who) {
        long unknown = inquiry.compare(who, Optional.ofNullable(entity));
        Parts parts = new Parts(format, spec.commandLine().getOut());
        parts.part("How well records are linked", "scores", writer -> inquiry.ask(Evaluation.scores(), writer));
        if (format.format() != RowFormat.CSV) {
            parts.part("Not linked, and of one thing", "misses", writer -> inquiry.ask(Evaluation.misses(), writer));
            parts.part("Linked, and of two things", "wrong", writer -> inquiry.ask(Evaluation.wrong(), writer));
        }
        parts.end();
        if (unknown > 0) {
            spec.commandLine().getErr().println(unknown + " records stand in no line of the file and are left out");
        }
    }

    private String text() {
        try {
            return Files.readString(Path.of(evaluate));
        } catch (IOException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), "--evaluate: " + evaluate + " cannot be read: " + unreadable.getMessage());
        }
    }
}
