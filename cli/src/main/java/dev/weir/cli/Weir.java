package dev.weir.cli;

import dev.weir.report.ReportLanguage;
import dev.weir.speech.PhraseBook;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program. Knows its commands and how failures become exit codes; each command does its own work. */
@Command(
        name = "weir",
        description = "Gathers a district's ledgers, databases and device logs into one DuckDB database.",
        versionProvider = Version.class,
        preprocessor = EarlyOptions.class,
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            SampleCommand.class,
            RunCommand.class,
            CheckCommand.class,
            ConvertCommand.class,
            TemplateCommand.class,
            FillCommand.class,
            InspectCommand.class,
            ExplainCommand.class,
            FeedCommand.class,
            SchemaCommand.class,
            StatusCommand.class,
            HistoryCommand.class,
            RejectsCommand.class,
            TraceCommand.class,
            SqlCommand.class,
            ReportCommand.class,
            UnresolvedCommand.class,
            ReviewCommand.class,
            AcceptCommand.class,
            DismissCommand.class,
            UndoCommand.class,
            ReloadCommand.class,
            ResolveCommand.class,
            PublishCommand.class,
            RollbackCommand.class,
            GenerateCommand.class
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong command line, or wrong files in the workspace",
            "3:done, with rejected rows",
            "4:held, stopped by a rule, or a file that no route takes for a day: a person decides",
            "5:another run holds the lock",
            "143:ended by SIGTERM; what was being loaded is rolled back"
        })
public final class Weir implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of Weir, the database and Java.")
    private boolean version;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            scope = ScopeType.INHERIT,
            description = "zh or en. Default: $WEIR_LANG, else the language of weir.yaml, else that of the system.")
    private ReportLanguage language;

    private final Terminal terminal;
    private PhraseBook speech = PhraseBook.english();

    private Weir(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The program that a command belongs to. */
    static Weir of(CommandSpec command) {
        return (Weir) command.root().userObject();
    }

    /** In which language tables speak. */
    PhraseBook speech() {
        return speech;
    }

    void speak(PhraseBook language) {
        speech = language;
    }

    Terminal terminal() {
        return terminal;
    }

    /** What {@code --lang} says; empty without it. */
    Optional<ReportLanguage> language() {
        return Optional.ofNullable(language);
    }

    /**
     * Runs one command and ends the process with its {@link ExitCode}. Results go straight to the file: a PrintStream would hide that nobody
     * reads them any more.
     */
    public static void main(String... args) {
        // Libraries that log by Java's own means say nothing: what they meet becomes a sentence of Weir's own.
        LogManager.getLogManager().reset();
        Ending ending = Ending.watch();
        PrintWriter out = ending.silenced(FileDescriptor.out);
        PrintWriter err = ending.silenced(FileDescriptor.err);
        CommandLine commandLine = commandLine(Terminal.ofProcess());
        AskedLanguage.ofProcess(args).translate(commandLine.setOut(out).setErr(err));
        int exitCode = commandLine.execute(args);
        out.flush();
        err.flush();
        ending.byItself();
        System.exit(exitCode);
    }

    /** A command line that nobody watches. */
    static CommandLine commandLine() {
        return commandLine(Terminal.NONE);
    }

    /** The command line with all that decides exit codes. */
    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Weir(terminal))
                .registerConverter(long.class, text -> wholeNumber(text, Long::valueOf))
                .registerConverter(int.class, text -> wholeNumber(text, Integer::valueOf))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new FailureHandler())
                .setParameterExceptionHandler(new UsageHandler(ReportLanguage.EN));
    }

    private static <T> T wholeNumber(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("'" + text + "' is not a whole number, or too large");
        }
    }

    /** Without a command: how to use it. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.code();
    }
}
