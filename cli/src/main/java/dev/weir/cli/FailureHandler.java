package dev.weir.cli;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.ProblemReport;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.store.LockedException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failed command says and how it exits. A stack trace only with {@code WEIR_DEBUG=1}. */
final class FailureHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult arguments) {
        PrintWriter err = commandLine.getErr();
        tell(failure, err, commandLine.getCommandSpec().findOption("--wait") != null);
        if ("1".equals(System.getenv("WEIR_DEBUG"))) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.of(failure).code();
    }

    private static void tell(Exception failure, PrintWriter err, boolean canWait) {
        if (failure instanceof ConfigurationException configuration) {
            ProblemReport.of(configuration.problems()).lines().forEach(err::println);
        } else if (failure instanceof StoppedException stopped) {
            err.println("weir: held " + stopped.code().code() + ", " + DisplayText.oneLine(stopped.describe()));
        } else if (failure instanceof LockedException locked) {
            err.println("weir: " + locked.getMessage() + (canWait ? ", or let this command wait: --wait 10m" : ""));
        } else if (failure instanceof WeirException known) {
            err.println("weir: " + DisplayText.oneLine(known.describe()));
        } else {
            err.println("weir: failed unexpectedly: " + failure + "; WEIR_DEBUG=1 shows where");
        }
    }
}
