package dev.weir.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run in a process of its own, to be killed. */
final class RunProcess {

    private RunProcess() {}

    /** Runs the routes that follow the workspace's folder, or all; says so when the first input is on its way. */
    public static void main(String[] arguments) {
        OpenWorkspace open = WorkspaceFiles.open(Path.of(arguments[0]));
        System.out.println("ready");
        List<String> routes = Arrays.asList(arguments).subList(1, arguments.length);
        new Pipeline(open, new RunOptions(routes, false, false, true, Duration.ZERO), Progress.NONE).run();
    }

    static Process start(Path workspace) throws IOException {
        return start(workspace, "-Xshare:auto");
    }

    /** @param option one more of the Java machine */
    static Process start(Path workspace, String option, String... routes) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + workspace,
                option,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RunProcess.class.getName(),
                workspace.toString()));
        command.addAll(List.of(routes));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
