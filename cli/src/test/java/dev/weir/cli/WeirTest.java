package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class WeirTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsEveryProblemOfTheWorkspaceAndExitsWith2() {
        Problems problems = new Problems();
        problems.error(
                new Position("mappings/water.yaml", 14, 9),
                ProblemCode.UNKNOWN_COLUMN.in('M'),
                "unknown column \"meter_no\"",
                "");
        problems.error(
                new Position("weir.yaml", 3, 1),
                ProblemCode.UNKNOWN_KEY.in('W'),
                "unknown key \"distrikt\"",
                "did you mean \"district\"?");
        assertThat(runFailing(new ConfigurationException(problems.all()))).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                        mappings/water.yaml:14:9: error M012 unknown column "meter_no"
                        weir.yaml:3:1: error W003 unknown key "distrikt"; did you mean "district"?
                        """);
    }

    @Test
    void exitsWith4WhenAPolicyStopsAnInput() {
        StoppedException stopped =
                new StoppedException(Stage.READ, "inbox/x.xlsx", HeldCode.NOT_UNDERSTOOD, "no header row found");
        assertThat(runFailing(stopped)).isEqualTo(4);
        assertThat(err.toString()).isEqualToIgnoringNewLines("weir: held H001, inbox/x.xlsx: no header row found");
    }

    @Test
    void exitsWith1AndNoStackTraceWhenTheEnvironmentFails() {
        WeirException failure = new WeirException(
                Stage.PULL, "jdbc:police", "the database does not answer", new IllegalStateException("inner"));
        assertThat(runFailing(failure)).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("weir: jdbc:police: the database does not answer");
    }

    @Test
    void exitsWith1WhenWeirItselfFails() {
        assertThat(runFailing(new IllegalStateException("impossible"))).isEqualTo(1);
        assertThat(err.toString()).contains("failed unexpectedly", "impossible", "WEIR_DEBUG=1");
    }

    @Test
    void exitsWith2AndSpeaksOfNumbersAsPeopleDo() {
        assertThat(run("undo", "abc")).isEqualTo(2);
        assertThat(err.toString()).contains("'abc' is not a whole number").doesNotContain("long");
    }

    @Test
    void exitsWith2AndSuggestsWhatWasMeantForAWrongCommandLine() {
        assertThat(run("--versoin")).isEqualTo(2);
        assertThat(err.toString()).contains("'--versoin'", "Possible solutions: --version", "See: weir --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void exitsWith2AndShowsTheHelpWithoutACommand() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: weir", "another run holds the lock");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("(?s)weir [0-9]+\\.[0-9]+.*DuckDB [0-9]+.*Java [0-9]+.*");
    }

    private int runFailing(Exception failure) {
        return run(Weir.commandLine().addSubcommand(new Failing(failure)), "failing");
    }

    private int run(String... arguments) {
        return run(Weir.commandLine(), arguments);
    }

    private int run(CommandLine commandLine, String... arguments) {
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Command(name = "failing")
    private record Failing(Exception failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}
