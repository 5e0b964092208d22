package dev.weir.read.text;

import static dev.weir.read.grid.LedgerMappings.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.load.Readers;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.Unpacked;
import dev.weir.read.fields.ReadFields;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format of text may come packed. */
class PackedTextTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "JSON", "XML", "FIXED"})
    void aTextIsReadFromGzipAndZip(Format format) throws IOException {
        byte[] text = text(format).getBytes(StandardCharsets.UTF_8);

        assertThat(first(format, text)).isEqualTo("H1");
        assertThat(first(format, gzip(text))).isEqualTo("H1");
        assertThat(first(format, zip(text, "台账.txt"))).isEqualTo("H1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "JSON", "XML", "FIXED"})
    void aZipOfSeveralFilesIsRefusedWithTheirNames(Format format) throws IOException {
        byte[] two = zip(text(format).getBytes(StandardCharsets.UTF_8), "一月.txt", "二月.txt");

        assertThatThrownBy(() -> first(format, two))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("holds 2 files (一月.txt, 二月.txt); deliver each file by itself");
    }

    @Test
    void whatUnpacksToMoreThanAnyTextIsRefused() throws IOException {
        try (InputStream bomb = new Unpacked(new Zeros(), 1000)) {
            assertThatThrownBy(() -> bomb.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("it inflates to more than 268435456 bytes, 200 times its size: no text does");
        }
    }

    @Test
    void aLargePackedFileMayHoldMore() throws IOException {
        try (InputStream large = new Unpacked(new Zeros(), 2 * Unpacked.ALWAYS / Unpacked.MOST_TIMES + 1)) {
            large.skipNBytes(2 * Unpacked.ALWAYS);
        }
    }

    private static String text(Format format) {
        return switch (format) {
            case CSV -> "no,head\nH1,张三\n";
            case JSON -> "{\"no\": \"H1\"}\n";
            case XML -> "<list><row><no>H1</no></row></list>";
            default -> "H1张三\n";
        };
    }

    private String first(Format format, byte[] content) throws IOException {
        InputFile file = new InputFile(Files.write(folder.resolve("input"), content), "inbox/input");
        RowBatch batch;
        try (RowSource rows = Readers.open(file, of(format))) {
            batch = new RowBatch(rows.columns().size(), 5);
            assertThat(rows.next(batch)).isEqualTo(1);
        }
        return batch.text(0, 0);
    }

    private static Mapping of(Format format) {
        return switch (format) {
            case CSV ->
                LedgerMappings.delimited(
                        new DelimitedInput(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                false),
                        LedgerMappings.required("no", "no"));
            case FIXED -> LedgerMappings.mapping(format, FileOptions.NONE, placed("no", 1, 2), placed("head", 3, 8));
            default -> LedgerMappings.mapping(format, rows(format), LedgerMappings.required("no", "no"));
        };
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    /** With names as Chinese Windows writes them. */
    private static byte[] zip(byte[] text, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, GBK)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text);
            }
        }
        return bytes.toByteArray();
    }

    private static FileOptions rows(Format format) {
        return format == Format.XML ? ReadFields.rows("row") : FileOptions.NONE;
    }

    /** Never ends. */
    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return length;
        }

        @Override
        public long skip(long bytes) {
            return bytes;
        }
    }
}
