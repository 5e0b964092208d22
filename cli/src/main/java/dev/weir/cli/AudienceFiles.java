package dev.weir.cli;

import dev.weir.problem.Suggestion;
import dev.weir.run.PublishedAudiences;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The published file that a command line names by its audience. */
final class AudienceFiles {

    private AudienceFiles() {}

    /** @param audience its name; null for the analysts @return the link of the current version */
    static Path link(CommandSpec command, Workspace folders, String audience) {
        if (audience == null) {
            return folders.publishedLink();
        }
        List<String> names = PublishedAudiences.names(folders);
        if (!names.contains(audience)) {
            throw new ParameterException(
                    command.commandLine(),
                    "there is no file of an audience \"" + audience + "\"; " + Suggestion.of(audience, names));
        }
        return folders.audienceLink(audience);
    }
}
