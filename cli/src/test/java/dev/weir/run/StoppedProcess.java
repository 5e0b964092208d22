package dev.weir.run;

import dev.weir.load.LoadOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run or a correcting command in a process of its own, which stops for ever at a place, there to be killed. */
final class StoppedProcess {

    private StoppedProcess() {}

    /** Arguments: the workspace; the stage at which to stop, or {@code loaded} for the first input that is loaded; the command. */
    public static void main(String[] arguments) {
        OpenWorkspace open = WorkspaceFiles.open(Path.of(arguments[0]));
        Progress progress = new StopAt(arguments[1]);
        Operations operations = new Operations(open, progress);
        switch (arguments[2]) {
            case "run" -> new Pipeline(open, RunOptions.ALL, progress).run();
            case "undo" -> operations.undo(Long.parseLong(arguments[3]));
            case "accept" -> operations.accept(Long.parseLong(arguments[3]), false);
            case "reload" -> operations.reload(arguments[3]);
            default -> throw new IllegalArgumentException(Arrays.toString(arguments));
        }
    }

    /** Runs a command up to the place, and kills it there. */
    static void kill(Path workspace, String place, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + workspace,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StoppedProcess.class.getName(),
                workspace.toString(),
                place));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        process.destroyForcibly().waitFor();
        if (!place.equals(said)) {
            throw new IllegalStateException("the process ended before it reached " + place + ": " + said);
        }
    }

    private record StopAt(String place) implements Progress {

        @Override
        public void stage(String name) {
            stopAt(name);
        }

        @Override
        public void loaded(LoadOutcome outcome) {
            stopAt("loaded");
        }

        private void stopAt(String here) {
            if (!here.equals(place)) {
                return;
            }
            System.out.println(here);
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
