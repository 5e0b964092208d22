package dev.weir.sample.input;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The inputs of one night of a department, on their way into the workspace; or into nothing, for a night that is only foretold. */
public final class InputFiles {

    private final Optional<Path> workspace;
    private final List<String> written = new ArrayList<>();

    private InputFiles(Optional<Path> workspace) {
        this.workspace = workspace;
    }

    /** Files below that folder; those that are there are replaced. */
    public static InputFiles in(Path workspace) {
        return new InputFiles(Optional.of(workspace));
    }

    /** No files: whoever writes may leave his rows out. */
    public static InputFiles foretold() {
        return new InputFiles(Optional.empty());
    }

    /** Whether files are written at all. */
    public boolean areWritten() {
        return workspace.isPresent();
    }

    /** The paths of the files written so far, in the workspace. */
    public List<String> paths() {
        return List.copyOf(written);
    }

    /** The file of that path in the workspace, its folder made; only where files are written. */
    public Path file(String path) throws IOException {
        Path file = workspace.orElseThrow().resolve(path);
        Files.createDirectories(file.getParent());
        written.add(path);
        return file;
    }

    /** A text in UTF-8, compressed where the path ends in {@code .gz}; swallowed where nothing is written. */
    public Writer text(String path) throws IOException {
        return text(path, StandardCharsets.UTF_8);
    }

    /** The same in another encoding. */
    public Writer text(String path, Charset charset) throws IOException {
        return workspace.isEmpty() ? Writer.nullWriter() : writer(path, Files.newOutputStream(file(path)), charset);
    }

    /** A text in UTF-8 that is added to the file of an earlier night. */
    public Writer more(String path) throws IOException {
        return workspace.isEmpty()
                ? Writer.nullWriter()
                : writer(path, Files.newOutputStream(file(path), StandardOpenOption.APPEND), StandardCharsets.UTF_8);
    }

    private static Writer writer(String path, OutputStream bytes, Charset charset) throws IOException {
        return new OutputStreamWriter(path.endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes, charset);
    }
}
