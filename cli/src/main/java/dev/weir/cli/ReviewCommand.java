package dev.weir.cli;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.ReviewQuestion;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir review}. */
@Command(
        name = "review",
        description =
                "List what a person should look at, and what to do about each: records that may belong together and were not linked, and decisions that name nothing.",
        footerHeading = "%nExample:%n",
        footer = "  weir review --entity resident --each")
final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Option(names = "--entity", paramLabel = "NAME", description = "Only of this entity, such as resident.")
    private String entity;

    @Option(names = "--mapping", paramLabel = "NAME", description = "Only of this mapping.")
    private String mapping;

    @Option(names = "--each", description = "One line for each record, with people's data. Default: counts by kind.")
    private boolean each;

    @Override
    public Integer call() {
        ReviewQuestion wanted = new ReviewQuestion(Optional.ofNullable(entity), Optional.ofNullable(mapping), each);
        try (Inquiry inquiry = Inquiry.open(workspace.folders())) {
            new KnownNames(spec, inquiry.names()).entity(entity).mapping(mapping);
            inquiry.ask(wanted.question(), format.writer());
        }
        return ExitCode.DONE.code();
    }
}
