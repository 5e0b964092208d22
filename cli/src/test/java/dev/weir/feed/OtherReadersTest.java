package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.weir.LibreOffice;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Other programs read in the files of a feed what its JSON says. */
class OtherReadersTest {

    static final List<String> FEEDS = ExampleExport.FEEDS;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path given;

    @BeforeAll
    static void giveAway() throws Exception {
        given = ExampleExport.into(folder);
    }

    @ParameterizedTest
    @FieldSource("FEEDS")
    void commonsCsvReadsTheCsv(String feed) throws Exception {
        try (Reader reader = Files.newBufferedReader(file(feed, "csv"));
                CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(row -> rows.add(row.toList()));
            List<String> header = new ArrayList<>(rows.remove(0));
            assertThat(header.get(0)).startsWith("\uFEFF");
            header.set(0, header.get(0).substring(1));
            assertThat(header).isEqualTo(columns(feed));
            assertThat(rows).isEqualTo(expected(feed, "'"));
        }
    }

    @ParameterizedTest
    @FieldSource("FEEDS")
    void duckDbReadsTheCsvAndTheParquet(String feed) throws Exception {
        assertThat(read("read_csv(" + Sql.literal(file(feed, "csv").toString()) + ", all_varchar = true)", feed))
                .isEqualTo(expected(feed, "'"));
        assertThat(read("read_parquet(" + Sql.literal(file(feed, "parquet").toString()) + ")", feed))
                .isEqualTo(expected(feed, ""));
    }

    @ParameterizedTest
    @FieldSource("FEEDS")
    void theReaderOfTheMakersOfParquetReadsIt(String feed) throws Exception {
        List<String> names = columns(feed);
        try (Stream<Map<String, String>> rows = ParquetReader.streamContent(
                file(feed, "parquet").toFile(), HydratorSupplier.constantly(new ParquetTexts()))) {
            assertThat(rows.map(row -> names.stream().map(row::get).toList()).toList())
                    .isEqualTo(expected(feed, ""));
        }
    }

    /** A row of a Parquet file by column, each value as our JSON writes it. */
    private static final class ParquetTexts implements Hydrator<Map<String, String>, Map<String, String>> {

        @Override
        public Map<String, String> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, String> add(Map<String, String> row, String column, Object value) {
            boolean day = column.equals("installed_on") && value != null;
            row.put(column, day ? LocalDate.ofEpochDay((Integer) value).toString() : Objects.toString(value, ""));
            return row;
        }

        @Override
        public Map<String, String> finish(Map<String, String> row) {
            return row;
        }
    }

    @ParameterizedTest
    @FieldSource("FEEDS")
    void poiReadsTheWorkbook(String feed) throws Exception {
        try (Workbook workbook = WorkbookFactory.create(file(feed, "xlsx").toFile(), null, true)) {
            List<List<String>> rows = new ArrayList<>();
            DataFormatter texts = new DataFormatter();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(texts.formatCellValue(cell)));
                rows.add(cells);
            }
            assertHoldsTheFirstTexts(feed, rows);
        }
    }

    @Test
    void howNearTheCountsAreToTheTruthIsInNoFileThatIsGivenAway() throws Exception {
        String note = Files.readString(given.resolve("population/release.json"));
        assertThat(note).contains("\"withheld\" : 1").doesNotContain("perturbed", "mean_error");
        Path audit = folder.resolve("audits/population-1.0.json");
        assertThat(Files.readString(audit)).contains("\"mean_error\" : 2.0");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(audit)))
                .isEqualTo("rw-------");
    }

    @Test
    void libreOfficeReadsTheWorkbooks() throws Exception {
        LibreOffice office = new LibreOffice(Files.createDirectories(folder.resolve("office")));
        office.toCsv(FEEDS.stream().map(feed -> file(feed, "xlsx")).toList());
        for (String feed : FEEDS) {
            String sheet;
            try (Workbook workbook = WorkbookFactory.create(file(feed, "xlsx").toFile(), null, true)) {
                sheet = workbook.getSheetName(0);
            }
            assertHoldsTheFirstTexts(feed, office.rows(feed, sheet));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
    void theStandardsSchemasFindNothingInWhatIsWritten() throws Exception {
        Path schemas = Path.of(System.getenv("WEIR_CORPORA"), "output-schemas");
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V7)
                        .getSchema(JSON.readTree(schemas.resolve("geojson-geojson.org/FeatureCollection.json")
                                .toFile()))
                        .validate(JSON.readTree(
                                file("public-facilities", "geojson").toFile())))
                .isEmpty();
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V4)
                        .getSchema(JSON.readTree(schemas.resolve("frictionless-v1/tabular-data-package.json")
                                .toFile()))
                        .validate(
                                JSON.readTree(given.resolve("datapackage.json").toFile())))
                .isEmpty();
    }

    /** The two first columns of each row are texts, which every form shows alike; of a code a workbook shows its title. */
    private static void assertHoldsTheFirstTexts(String feed, List<List<String>> rows) throws Exception {
        List<List<String>> shown = rows.stream()
                .filter(row -> row.size() >= 2)
                .map(row -> row.subList(0, 2))
                .toList();
        assertThat(shown)
                .containsSubsequence(expected(feed, "").stream()
                        .map(row -> row.subList(0, 2).stream()
                                .map(text -> text.equals("community") ? "社区" : text)
                                .toList())
                        .toList());
    }

    private static List<List<String>> read(String table, String feed) throws Exception {
        List<String> names = columns(feed);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return new Session(connection).rows("FROM " + table, row -> {
                List<String> values = new ArrayList<>();
                for (String name : names) {
                    String value = row.getString(name);
                    values.add(value == null ? "" : value);
                }
                return values;
            });
        }
    }

    private static List<String> columns(String feed) throws Exception {
        List<String> names = new ArrayList<>();
        JSON.readTree(file(feed, "json").toFile()).get(0).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** @param guard what stands before a text that a spreadsheet would run */
    private static List<List<String>> expected(String feed, String guard) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : JSON.readTree(file(feed, "json").toFile())) {
            List<String> values = new ArrayList<>();
            row.forEach(value ->
                    values.add(value.isNull() ? "" : (value.asText().startsWith("=") ? guard : "") + value.asText()));
            rows.add(values);
        }
        return rows;
    }

    private static Path file(String feed, String ending) {
        return given.resolve(feed).resolve(feed + "." + ending);
    }
}
