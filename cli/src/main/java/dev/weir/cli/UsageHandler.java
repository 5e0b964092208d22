package dev.weir.cli;

import dev.weir.report.ReportLanguage;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line: what is wrong, what may have been meant, where the help is. */
final class UsageHandler implements IParameterExceptionHandler {

    private final ReportLanguage language;

    UsageHandler(ReportLanguage language) {
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        boolean chinese = language == ReportLanguage.ZH;
        err.println("weir: " + (chinese ? UsageInChinese.of(failure) : failure.getMessage()));
        if (!chinese) {
            UnmatchedArgumentException.printSuggestions(failure, err);
        }
        err.println((chinese ? "见：" : "See: ") + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE.code();
    }
}
