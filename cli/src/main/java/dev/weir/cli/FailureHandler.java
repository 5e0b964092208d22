package dev.weir.cli;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failed command says and how it exits. A stack trace only with {@code WEIR_DEBUG=1}. */
final class FailureHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult arguments) {
        PrintWriter err = commandLine.getErr();
        ExitCode exitCode = tell(failure, err);
        if ("1".equals(System.getenv("WEIR_DEBUG"))) {
            failure.printStackTrace(err);
        }
        err.flush();
        return exitCode.code();
    }

    private static ExitCode tell(Exception failure, PrintWriter err) {
        if (failure instanceof ConfigurationException configuration) {
            configuration.problems().forEach(err::println);
            return ExitCode.USAGE;
        }
        if (failure instanceof StoppedException stopped) {
            err.println("weir: held " + stopped.code() + ", " + stopped.describe());
            return ExitCode.HELD;
        }
        if (failure instanceof WeirException known) {
            err.println("weir: " + known.describe());
            return ExitCode.FAILED;
        }
        err.println("weir: failed unexpectedly: " + failure + "; WEIR_DEBUG=1 shows where");
        return ExitCode.FAILED;
    }
}
