package dev.weir.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a call of the real command line gave. */
record Called(int code, String out, String err) {

    static Called weir(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Weir.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Called(code, out.toString(), err.toString());
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
