package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completions that a real bash takes, and a manual page that holds each command. */
class GenerateCommandTest {

    @TempDir
    Path folder;

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        Path script = Files.writeString(folder.resolve("weir.bash"), generated("bash"));
        assertThat(completed(script, "weir", "un"))
                .contains("undo", "unresolved")
                .doesNotContain("run");
        assertThat(completed(script, "weir", "report", "--chr")).containsExactly("--chromium");
        assertThat(completed(script, "weir", "sql", "--format", "cs")).containsExactly("csv");
    }

    @Test
    void fishIsToldEachCommandItsOptionsAndTheirWords() {
        String fish = generated("fish");
        Weir.commandLine().getSubcommands().keySet().forEach(command -> assertThat(fish)
                .contains("complete -c weir -n __fish_use_subcommand -f -a " + command + " -d '"));
        assertThat(fish)
                .contains("complete -c weir -n '__fish_seen_subcommand_from run' -l dry-run -d '")
                .contains("complete -c weir -n '__fish_seen_subcommand_from generate' -f -a 'bash zsh fish man'")
                .doesNotContain("${");
    }

    @Test
    void theManualHoldsEachCommandAndNoLineThatItsProgramWouldObey() {
        String manual = generated("man");
        assertThat(manual).startsWith(".TH WEIR 1 ");
        Weir.commandLine().getSubcommands().keySet().forEach(command -> assertThat(manual)
                .contains(".SH \"weir " + command + "\""));
        assertThat(manual.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                .allMatch(line -> line.matches("\\.(TH|SH|nf|fi).*"));
    }

    private static String generated(String kind) {
        StringWriter out = new StringWriter();
        assertThat(Weir.commandLine().setOut(new PrintWriter(out)).execute("generate", kind))
                .isZero();
        return out.toString();
    }

    /** What a real bash would offer for the last word. */
    private static String[] completed(Path script, String... words) throws IOException, InterruptedException {
        String line = String.join(" ", words);
        String asked =
                "compopt() { :; }; source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; COMP_POINT=%d; %s"
                        .formatted(
                                script,
                                line,
                                words.length - 1,
                                line,
                                line.length(),
                                "_complete_weir; printf '%s\\n' \"${COMPREPLY[@]}\"");
        Process bash = new ProcessBuilder("bash", "-c", asked)
                .redirectErrorStream(true)
                .start();
        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return answer.lines().map(String::strip).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }
}
