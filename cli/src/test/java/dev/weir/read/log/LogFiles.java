package dev.weir.read.log;

import dev.weir.read.InputFile;
import dev.weir.rows.RowBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Writes logs into a folder and reads them. */
final class LogFiles {

    private final Path folder;

    LogFiles(Path folder) {
        this.folder = folder;
    }

    Lines read(byte[] content, boolean growing) {
        return read(content, options(growing));
    }

    Lines read(byte[] content, LogOptions options) {
        try (LogSource source = LogReader.open(new InputFile(write(content), "inbox/x.log"), options)) {
            return Lines.of(source, 100);
        }
    }

    static LogOptions options(boolean growing) {
        return new LogOptions(Optional.empty(), growing ? LogTail.GROWING : LogTail.WHOLE, 1, false, List.of());
    }

    Path write(byte[] content) {
        try {
            return Files.write(folder.resolve("x.log"), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Everything a source gave. */
    record Lines(LogSource source, List<String> numbered, List<String> texts, List<String> extras) {

        static Lines of(LogSource source, int capacity) {
            Lines lines = new Lines(source, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            RowBatch batch = new RowBatch(1, capacity);
            for (int rows = source.next(batch); rows > 0; rows = source.next(batch)) {
                for (int row = 0; row < rows; row++) {
                    byte[] extra = batch.extras()[row];
                    lines.extras.add(extra == null ? null : new String(extra, StandardCharsets.UTF_8));
                    lines.texts.add(batch.text(0, row));
                    lines.numbered.add(batch.rowNumber(row) + ":" + batch.text(0, row));
                }
            }
            return lines;
        }
    }
}
