package dev.weir.sample;

import dev.weir.sample.plan.PoliceTable;
import dev.weir.sample.police.PoliceRegister;
import dev.weir.sample.truth.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A generated sample, looked at from outside. */
record SampleFolder(Path root) {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** The contents of every file by its path: what is in it, not how it is compressed or paged. */
    Map<String, String> contents(String... folders) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> contents.put(root.relativize(file).toString(), content(file)));
            }
        }
        return contents;
    }

    private String content(Path file) {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            if (name.endsWith(".xlsx")) {
                return entries(new ZipInputStream(in));
            }
            if (name.endsWith(".gz")) {
                return text(new GZIPInputStream(in));
            }
            if (name.endsWith(".xls") || name.endsWith(".csv")) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1); // each byte counts
            }
            return name.endsWith(".sqlite") ? tables() : text(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String entries(ZipInputStream zip) throws IOException {
        StringBuilder all = new StringBuilder();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            all.append(entry.getName()).append('\n').append(text(zip)).append('\n');
        }
        return all.toString();
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String tables() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (PoliceTable table : PoliceTable.values()) {
            rows("select * from " + table.sqlName() + " order by id")
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    /** Rows of the police's database. */
    List<Map<String, String>> rows(String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + root.resolve(PoliceRegister.FILE));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnLabel(column), result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    List<CSVRecord> truth(Truth.Kind kind) throws IOException {
        try (CSVParser parser =
                CSVParser.parse(root.resolve("truth").resolve(kind.fileName()), StandardCharsets.UTF_8, CSV)) {
            return parser.getRecords();
        }
    }

    /** The lines of a log. */
    List<String> lines(String path) {
        return content(root.resolve(path)).lines().toList();
    }
}
