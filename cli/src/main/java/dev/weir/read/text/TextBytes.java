package dev.weir.read.text;

import dev.weir.problem.WeirException;
import dev.weir.read.BoundedZip;
import dev.weir.read.DamageReason;
import dev.weir.read.InputFile;
import dev.weir.read.Unpacked;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The bytes of a text file, plain or packed as gzip or as a zip with one file in it. Can be read several times.
 *
 * @param packing how it is packed, by its content
 */
public record TextBytes(InputFile file, Packing packing) {

    /** How a text file may be packed. */
    public enum Packing {
        PLAIN,
        GZIP,
        ZIP
    }

    private static final int BUFFER = 1 << 16;

    /** Names in zips of Chinese Windows are GBK; those marked as UTF-8 are read so in any case. */
    private static final Charset NAMES = Charset.forName("GBK");

    /**
     * @throws WeirException when the file cannot be read
     */
    public static TextBytes of(InputFile file) {
        Packing packing =
                switch (file.kind()) {
                    case GZIP -> Packing.GZIP;
                    case ZIP -> Packing.ZIP;
                    default -> Packing.PLAIN;
                };
        return new TextBytes(file, packing);
    }

    /**
     * The file's bytes, as they are packed.
     *
     * @throws WeirException when the file cannot be read
     */
    public long size() {
        try {
            return Files.size(file.path());
        } catch (IOException failure) {
            throw failure(failure);
        }
    }

    /**
     * Opens the unpacked bytes.
     *
     * @throws WeirException when the packing is damaged, or a zip does not hold exactly one file; so does the stream when it holds too much
     */
    public InputStream open() {
        try {
            return file.limit()
                    .whole(
                            switch (packing) {
                                case PLAIN -> Files.newInputStream(file.path());
                                case GZIP -> gzip();
                                case ZIP -> zip();
                            });
        } catch (IOException failure) {
            throw failure(failure);
        }
    }

    /**
     * Opens the unpacked bytes as a stream that can be marked and reset within 64 KiB.
     *
     * @throws WeirException as {@link #open}
     */
    public InputStream buffered() {
        return new BufferedInputStream(open(), BUFFER);
    }

    /** What a failure while reading means to a person. */
    public WeirException failure(IOException failure) {
        if (packing == Packing.PLAIN) {
            return file.unreadable(failure);
        }
        String name = packing == Packing.GZIP ? "the gzip file" : "the zip archive";
        if (failure instanceof EOFException) {
            return file.refused(name + " is cut off; deliver it again complete", failure);
        }
        String kind = failure instanceof ZipException && packing == Packing.ZIP
                ? " is damaged, cut off or protected by a password"
                : " is damaged" + DamageReason.inBrackets(failure);
        return file.refused(name + kind + "; deliver it again", failure);
    }

    private InputStream gzip() throws IOException {
        InputStream plain = Files.newInputStream(file.path());
        try {
            return new Unpacked(new GZIPInputStream(plain, BUFFER), Files.size(file.path()));
        } catch (IOException | RuntimeException failure) {
            plain.close();
            throw failure;
        }
    }

    private InputStream zip() throws IOException {
        ZipFile zip = BoundedZip.open(file, NAMES);
        try {
            return new ZippedFile(zip, new Unpacked(zip.getInputStream(onlyFile(zip)), Files.size(file.path())));
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private ZipEntry onlyFile(ZipFile zip) {
        List<? extends ZipEntry> files =
                zip.stream().filter(entry -> !isLitter(entry)).toList();
        if (files.size() == 1) {
            return files.get(0);
        }
        String found = files.isEmpty()
                ? "no file"
                : files.size() + " files ("
                        + files.stream().limit(5).map(ZipEntry::getName).collect(Collectors.joining(", "))
                        + (files.size() > 5 ? ", …" : "") + ")";
        throw file.refused("the zip archive holds " + found + "; deliver each file by itself, or alone in a zip");
    }

    /** Folders, and what desktops leave in archives. */
    private static boolean isLitter(ZipEntry entry) {
        String name = entry.getName();
        return entry.isDirectory() || name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }
}
