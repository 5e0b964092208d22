package dev.weir.cli;

import dev.weir.run.WorkFile;
import dev.weir.run.WorkspaceFiles;
import dev.weir.store.WorkDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that holds a workspace's working file, as a running night does, until its input ends. */
public final class WorkFileHolder implements AutoCloseable {

    private final Process process;

    private WorkFileHolder(Process process) {
        this.process = process;
    }

    /** Argument: the workspace. */
    public static void main(String[] arguments) throws IOException {
        try (WorkDatabase database = WorkFile.open(WorkspaceFiles.open(Path.of(arguments[0])), Duration.ZERO)) {
            System.out.println("holding " + database.file());
            while (System.in.read() >= 0) {
                // held until the test lets go
            }
        }
    }

    static WorkFileHolder of(Path workspace) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkFileHolder.class.getName(),
                        workspace.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return new WorkFileHolder(process);
    }

    long processId() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
