package dev.weir.read.dbase;

import dev.weir.problem.HeldCode;
import dev.weir.read.BoundedZip;
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
 * What is unpacked lies beside the zip, and is deleted again.
 */
final class TableFiles implements AutoCloseable {

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

    /**
     * @throws dev.weir.problem.StoppedException H001 when the zip does not hold just one table, or several files that may be its memo file
     */
    static TableFiles inZip(InputFile file) throws IOException {
        TableFiles files = new TableFiles();
        try (ZipFile archive = BoundedZip.open(file, CodePages.GB18030)) {
            List<? extends ZipEntry> entries = archive.stream().toList();
            List<? extends ZipEntry> tables = entries.stream()
                    .filter(entry -> ending(entry).equals("dbf"))
                    .toList();
            if (tables.size() != 1) {
                throw file.stopped(
                        HeldCode.NOT_UNDERSTOOD,
                        "the zip holds " + tables.size() + " .dbf files; put one table into a zip, with its memo file");
            }
            List<? extends ZipEntry> memos = entries.stream()
                    .filter(entry ->
                            ending(entry).equals("fpt") || ending(entry).equals("dbt"))
                    .toList();
            if (memos.size() > 1) {
                throw file.stopped(
                        HeldCode.NOT_UNDERSTOOD,
                        "the zip holds " + memos.size() + " memo files; put one table into a zip, with its memo file");
            }
            files.table = files.unpack(file, archive, tables.get(0));
            if (!memos.isEmpty()) {
                files.memo = files.unpack(file, archive, memos.get(0));
            }
            for (ZipEntry entry : entries) {
                if (ending(entry).equals("cpg")) {
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

    private Path unpack(InputFile zip, ZipFile archive, ZipEntry entry) throws IOException {
        Path file = zip.besides("." + ending(entry));
        unpacked.add(file);
        try (InputStream in = zip.limit().part(archive.getInputStream(entry));
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
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
