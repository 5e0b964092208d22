package dev.weir.feed;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.sql.Sql;
import dev.weir.table.CsvRows;
import dev.weir.table.JsonRows;
import dev.weir.table.ResultRows;
import dev.weir.table.RowWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the rows of a feed in all its formats. Equal rows give equal bytes. */
final class FeedFiles {

    /** Without it spreadsheets take UTF-8 for the system's own encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final FeedDatabase database;
    private final Path folder;

    /** @param folder of the feed; it exists and is empty */
    FeedFiles(FeedDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /**
     * The files of the feed whose rows are at hand, the CSV first.
     *
     * @param withheld of its counts; empty of rows
     */
    List<FeedFile> write(Feed feed, Optional<WithheldCells> withheld, FeedWorkbook workbook) {
        List<FeedFile> files = new ArrayList<>();
        files.add(rows(feed, FeedFormat.CSV, out -> {
            out.print(BYTE_ORDER_MARK);
            return new CsvRows(out, CsvRows.Reader.PERSON, CsvRows.LineEnd.CRLF);
        }));
        files.add(rows(feed, FeedFormat.JSON, JsonRows::new));
        feed.spatial()
                .ifPresent(
                        spatial -> files.add(rows(feed, FeedFormat.GEOJSON, out -> new GeoJson(out, feed, spatial))));
        files.add(parquet(feed));
        Path xlsx = path(feed, FeedFormat.XLSX);
        workbook.write(feed, withheld, database, xlsx);
        files.add(described(FeedFormat.XLSX, xlsx));
        return files;
    }

    private FeedFile rows(Feed feed, FeedFormat format, Function<PrintWriter, RowWriter> form) {
        Path file = path(feed, format);
        try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                PrintWriter out = new PrintWriter(text);
                Statement statement = database.session().connection().createStatement();
                ResultSet rows = statement.executeQuery("FROM " + FeedDatabase.ROWS)) {
            ResultRows.give(rows, form.apply(out));
            if (out.checkError()) {
                throw new IOException("the disk does not take it");
            }
        } catch (SQLException failure) {
            throw database.failed(failure);
        } catch (IOException failure) {
            throw failed(file, failure);
        }
        return described(format, file);
    }

    private FeedFile parquet(Feed feed) {
        Path file = path(feed, FeedFormat.PARQUET);
        try {
            database.session()
                    .execute("COPY (FROM " + FeedDatabase.ROWS + ") TO " + Sql.literal(file.toString())
                            + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException failure) {
            throw database.failed(failure);
        }
        return described(FeedFormat.PARQUET, file);
    }

    private Path path(Feed feed, FeedFormat format) {
        return folder.resolve(feed.name() + "." + format.ending());
    }

    private static FeedFile described(FeedFormat format, Path file) {
        try {
            return new FeedFile(format, file.getFileName().toString(), Files.size(file), sha256(file));
        } catch (IOException failure) {
            throw failed(file, failure);
        }
    }

    /** The checksum of a file, as 64 hexadecimal digits. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static WeirException failed(Path file, IOException failure) {
        return new WeirException(
                Stage.EXPORT,
                file.toString(),
                "it cannot be written (" + failure + "); check the permissions and the disk",
                failure);
    }
}
