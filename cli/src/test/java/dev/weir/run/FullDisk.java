package dev.weir.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a few kilobytes in memory; only root may make one. */
final class FullDisk implements AutoCloseable {

    private final Path folder;

    private FullDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this account may mount one. */
    static boolean isPossible() {
        try {
            Path folder = Files.createTempDirectory("weir-disk");
            boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()) == 0;
            if (mounted) {
                run("umount", folder.toString());
            }
            Files.delete(folder);
            return mounted;
        } catch (IOException failure) {
            return false;
        }
    }

    static FullDisk at(Path folder, int kilobytes) throws IOException {
        Files.createDirectories(folder);
        mount(folder, "size=" + kilobytes + "k");
        return new FullDisk(folder);
    }

    /** Bytes, used and free. */
    long holds() throws IOException {
        return Files.getFileStore(folder).getTotalSpace();
    }

    /** Somebody makes space. */
    void free() throws IOException {
        mount(folder, "remount,size=256m");
    }

    @Override
    public void close() throws IOException {
        run("umount", folder.toString());
    }

    private static void mount(Path folder, String options) throws IOException {
        if (run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()) != 0) {
            throw new IOException("cannot mount " + folder);
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
