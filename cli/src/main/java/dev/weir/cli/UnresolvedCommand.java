package dev.weir.cli;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.UnresolvedQuestion;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir unresolved}. */
@Command(
        name = "unresolved",
        description =
                "List the references that lead nowhere, and what to do about each: a payment whose household nobody states, a passage at a barrier that nobody knows.",
        footerHeading = "%nExample:%n",
        footer = "  weir unresolved --mapping civil-affairs-subsidy --each")
final class UnresolvedCommand implements Callable<Integer> {

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

    @Option(names = "--each", description = "One line for each reference, with people's data. Default: counts by kind.")
    private boolean each;

    @Override
    public Integer call() {
        UnresolvedQuestion wanted =
                new UnresolvedQuestion(Optional.ofNullable(entity), Optional.ofNullable(mapping), each);
        try (Inquiry inquiry = Inquiry.open(workspace.folders())) {
            new KnownNames(spec, inquiry.names()).entity(entity).mapping(mapping);
            inquiry.ask(wanted.question(), format.writer());
        }
        return ExitCode.DONE.code();
    }
}
