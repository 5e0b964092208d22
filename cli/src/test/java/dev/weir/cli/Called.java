package dev.weir.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What a call of the real command line gave. */
record Called(int code, String out, String err) {

    static Called weir(String... arguments) {
        return of(commandLine -> {}, arguments);
    }

    /** By a user who reads Chinese. */
    static Called inChinese(String... arguments) {
        return of(
                commandLine -> AskedLanguage.of(List.of(), Map.of("WEIR_LANG", "zh"), Optional.empty())
                        .translate(commandLine),
                arguments);
    }

    private static Called of(Consumer<CommandLine> user, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Weir.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        user.accept(commandLine);
        return new Called(commandLine.execute(arguments), out.toString(), err.toString());
    }

    /** In a workspace. */
    static Called weirIn(Path workspace, String... arguments) {
        return weir(Stream.concat(Stream.of(arguments), Stream.of("--workspace", workspace.toString()))
                .toArray(String[]::new));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
