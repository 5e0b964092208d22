package dev.weir.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A run in a process of its own, to be killed. */
final class RunProcess {

    private RunProcess() {}

    /** Runs all routes of the workspace that the first argument names; says so when the first input is on its way. */
    public static void main(String[] arguments) {
        OpenWorkspace open = WorkspaceFiles.open(Path.of(arguments[0]));
        System.out.println("ready");
        new Pipeline(open, RunOptions.ALL, Progress.NONE).run();
    }

    static Process start(Path workspace) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + workspace,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RunProcess.class.getName(),
                        workspace.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
