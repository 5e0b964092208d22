package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Document;
import dev.weir.docs.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** Every {@code weir …} that a page names is a command line that the program understands. */
class CommandLinesTest {

    private static final Pattern WEIR = Pattern.compile("(?:^|[\\s/])weir ([a-z-][^|;>#…]*)");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]{2,}|<[a-z]+>");

    @Test
    void everyCommandLineOnAPageCanBeRead() {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (Document page : Documents.all()) {
            for (String line : commandLines(page).toList()) {
                for (MatchResult found : WEIR.matcher(line).results().toList()) {
                    read++;
                    problem(found.group(1)).ifPresent(problem -> wrong.add(page.name() + ": " + line + ": " + problem));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(30);
    }

    @Test
    void theReadmeListsEveryCommandAndEveryExitCode() {
        Document readme = Document.named("README.md");
        CommandLine weir = Weir.commandLine();
        assertThat(readme.inlineCode())
                .containsAll(weir.getSubcommands().keySet().stream()
                        .map(command -> "weir " + command)
                        .toList());
        assertThat(readme.text())
                .contains(Stream.of(ExitCode.values())
                        .map(code -> "| " + code.code() + " | ")
                        .toList());
    }

    private static Stream<String> commandLines(Document page) {
        Stream<String> blocks = Stream.of("sh", "console", "text", "")
                .flatMap(language -> page.blocks(language).stream())
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("weir:"));
        return Stream.concat(blocks, page.inlineCode().stream());
    }

    private static Optional<String> problem(String commandLine) {
        String[] arguments = ARGUMENT.matcher(commandLine)
                .results()
                .map(found -> found.group().replaceAll("^[\"']|[\"']$", ""))
                .map(argument -> PLACEHOLDER.matcher(argument).matches() ? "1" : argument)
                .toArray(String[]::new);
        try {
            Weir.commandLine().parseArgs(arguments);
            return Optional.empty();
        } catch (MissingParameterException named) {
            return Optional.empty();
        } catch (ParameterException unknown) {
            return Optional.of(unknown.getMessage());
        }
    }
}
