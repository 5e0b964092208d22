package dev.weir.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** All that stands in a file that was given away, as one text: also what a workbook has packed, and the statistics of Parquet. */
final class GivenFile {

    private GivenFile() {}

    static String text(Path file) throws IOException, SQLException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx")) {
            return unpacked(file);
        }
        return name.endsWith(".parquet") ? bytes + parquet(file) : Files.readString(file);
    }

    private static String unpacked(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.writeBytes(entry.getName().getBytes(StandardCharsets.UTF_8));
                zip.transferTo(all);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static String parquet(Path file) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String source : new String[] {"read_parquet", "parquet_metadata", "parquet_kv_metadata"}) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT to_json(r)::VARCHAR FROM " + source + "('" + file + "') AS r")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }
}
