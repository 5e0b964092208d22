package dev.weir.cli;

import dev.weir.report.ReportLanguage;
import dev.weir.run.OpenWorkspace;
import dev.weir.speech.PhraseBook;
import dev.weir.speech.SpokenWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The language in which the program speaks. The first of these says it: {@code --lang}, {@code WEIR_LANG}, the workspace, the system.
 *
 * @param byUser what {@code --lang} or {@code WEIR_LANG} says; empty without them
 * @param bySystem the language of the locale; empty where it names none, such as {@code C.UTF-8}
 */
record AskedLanguage(Optional<ReportLanguage> byUser, Optional<ReportLanguage> bySystem) {

    private static final String OPTION = "--lang";

    /** In the order in which POSIX asks them about messages. */
    private static final List<String> LOCALES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    /** What this process was started with. */
    static AskedLanguage ofProcess(String... arguments) {
        return of(List.of(arguments), System.getenv(), Optional.ofNullable(System.getProperty("weir.locale")));
    }

    /**
     * @param environment the variables {@code WEIR_LANG} and those of the locale
     * @param locale what the locale was before the launcher set it for file names
     */
    static AskedLanguage of(List<String> arguments, Map<String, String> environment, Optional<String> locale) {
        Optional<ReportLanguage> byUser = option(arguments)
                .or(() -> Optional.ofNullable(environment.get("WEIR_LANG")).flatMap(AskedLanguage::named));
        Optional<ReportLanguage> bySystem = Stream.concat(
                        locale.stream(), LOCALES.stream().map(environment::get))
                .filter(tag -> tag != null && !tag.isBlank())
                .findFirst()
                .flatMap(AskedLanguage::named);
        return new AskedLanguage(byUser, bySystem);
    }

    /** The language of a command that works in this workspace. */
    static ReportLanguage in(OpenWorkspace workspace, CommandSpec command) {
        return byUser(command).orElseGet(() -> of(workspace));
    }

    /** The language of a command that works without a workspace, by the files that come with the program. */
    static ReportLanguage byShipped(OpenWorkspace shipped, CommandSpec command) {
        return byUser(command).or(() -> ofProcess().bySystem()).orElseGet(() -> of(shipped));
    }

    private static Optional<ReportLanguage> byUser(CommandSpec command) {
        return Weir.of(command).language().or(() -> ofProcess().byUser());
    }

    private static ReportLanguage of(OpenWorkspace workspace) {
        return ReportLanguage.named(workspace.workspace().config().language());
    }

    /** The language of help and of answers to a wrong command line. */
    ReportLanguage ofHelp() {
        return byUser.or(() -> bySystem).orElse(ReportLanguage.EN);
    }

    /** Lets the program's help and all that it prints speak this language. English stands in the commands themselves. */
    void translate(CommandLine commandLine) {
        if (ofHelp() == ReportLanguage.ZH) {
            PhraseBook chinese = PhraseBook.chinese();
            Weir.of(commandLine.getCommandSpec()).speak(chinese);
            commandLine
                    .setOut(new SpokenWriter(commandLine.getOut(), chinese))
                    .setErr(new SpokenWriter(commandLine.getErr(), chinese))
                    .setResourceBundle(chineseHelp())
                    .setParameterExceptionHandler(new UsageHandler(ReportLanguage.ZH));
        }
    }

    static PropertyResourceBundle chineseHelp() {
        try (InputStream texts = AskedLanguage.class.getResourceAsStream("help_zh.properties")) {
            return new PropertyResourceBundle(texts);
        } catch (IOException damage) {
            throw new UncheckedIOException(damage);
        }
    }

    /** Read before the command line is, since a wrong command line is answered in this language too. */
    private static Optional<ReportLanguage> option(List<String> arguments) {
        int place = arguments.indexOf(OPTION);
        if (place >= 0 && place + 1 < arguments.size()) {
            return named(arguments.get(place + 1));
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith(OPTION + "="))
                .findFirst()
                .flatMap(argument -> named(argument.substring(OPTION.length() + 1)));
    }

    /** @param tag such as {@code zh}, {@code zh_CN.UTF-8} or {@code en-GB} */
    private static Optional<ReportLanguage> named(String tag) {
        String language = tag.split("[-_.@]", 2)[0];
        return Stream.of(ReportLanguage.values())
                .filter(known -> known.tag().equalsIgnoreCase(language))
                .findFirst();
    }
}
