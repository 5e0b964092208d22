package dev.weir.read.dbase;

import dev.weir.problem.HeldCode;
import dev.weir.read.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of one table: the .dbf alone, or a zip that holds it with its memo file (.fpt, .dbt) and the name of its encoding (.cpg).
 * What is unpacked is deleted again.
 */
final class TableFiles implements AutoCloseable {

    /** No register is larger; a zip that says otherwise is made to fill the disk. */
    private static final long LARGEST = 4L << 30;

    private final List<Path> unpacked = new ArrayList<>();
    private Path table;
    private Path memo;
    private Charset encoding;

    private TableFiles() {}

    static TableFiles alone(Path table) {
        TableFiles files = new TableFiles();
        files.table = table;
        return files;
    }

    /** @throws dev.weir.problem.StoppedException H001 when the zip does not hold just one table */
    static TableFiles inZip(InputFile file) throws IOException {
        TableFiles files = new TableFiles();
        try (ZipFile archive = new ZipFile(file.path().toFile(), CodePages.GB18030)) {
            List<? extends ZipEntry> entries = archive.stream().toList();
            List<? extends ZipEntry> tables = entries.stream()
                    .filter(entry -> ending(entry).equals("dbf"))
                    .toList();
            if (tables.size() != 1) {
                throw file.stopped(
                        HeldCode.NOT_UNDERSTOOD,
                        "the zip holds " + tables.size() + " .dbf files; put one table into a zip, with its memo file");
            }
            files.table = files.unpack(archive, tables.get(0));
            for (ZipEntry entry : entries) {
                if (ending(entry).equals("fpt") || ending(entry).equals("dbt")) {
                    files.memo = files.unpack(archive, entry);
                } else if (ending(entry).equals("cpg")) {
                    try (InputStream in = archive.getInputStream(entry)) {
                        String word = new String(in.readNBytes(64), StandardCharsets.US_ASCII);
                        files.encoding = CodePages.ofWord(word).orElse(null);
                    }
                }
            }
            return files;
        } catch (IOException | RuntimeException failure) {
            files.close();
            throw failure;
        }
    }

    private static String ending(ZipEntry entry) {
        String name = entry.getName();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Path unpack(ZipFile archive, ZipEntry entry) throws IOException {
        Path file = Files.createTempFile("weir-", ".spool");
        unpacked.add(file);
        try (InputStream in = archive.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                if (size > LARGEST) {
                    throw new IOException(entry.getName() + " inflates to more than 4 GiB");
                }
                out.write(block, 0, read);
            }
        }
        return file;
    }

    Path table() {
        return table;
    }

    Optional<Path> memo() {
        return Optional.ofNullable(memo);
    }

    /** The encoding that stands beside the table. */
    Optional<Charset> encoding() {
        return Optional.ofNullable(encoding);
    }

    @Override
    public void close() throws IOException {
        for (Path file : unpacked) {
            Files.deleteIfExists(file);
        }
    }
}
