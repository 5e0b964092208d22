package dev.weir.cli;

import dev.weir.problem.Suggestion;
import dev.weir.publish.Published;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir rollback}. */
@Command(
        name = "rollback",
        description =
                "Return to an earlier published file. The working file stays as it is; the next run publishes anew.",
        footerHeading = "%nExamples:%n",
        footer = {"  weir rollback --list", "  weir rollback"})
final class RollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(
            paramLabel = "VERSION",
            arity = "0..1",
            description = "Such as 20260901T020000-7. Default: the one before the current.")
    private String version;

    @Option(names = "--list", description = "List the versions that there are, and change nothing.")
    private boolean list;

    @Override
    public Integer call() {
        Published published = new Published(workspace.folders().publishedLink());
        List<String> versions = published.versions();
        String current = published.current().orElse("");
        if (list) {
            versions.forEach(
                    each -> spec.commandLine().getOut().println(each + (each.equals(current) ? "  current" : "")));
            return ExitCode.DONE.code();
        }
        if (version != null && !versions.contains(version)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no published version \"" + version + "\"; " + Suggestion.of(version, versions));
        }
        String now = version;
        if (version == null) {
            now = published.rollBack();
        } else {
            published.use(version);
        }
        spec.commandLine().getOut().println("Published  " + now + (current.isEmpty() ? "" : ", before it " + current));
        return ExitCode.DONE.code();
    }
}
