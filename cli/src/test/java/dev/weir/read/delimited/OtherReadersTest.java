package dev.weir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.OtherProgram;
import dev.weir.read.InputFile;
import dev.weir.read.text.EncodingLadder;
import dev.weir.read.text.TextBytes;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same files, read by DuckDB and by Python's standard library. */
class OtherReadersTest {

    private static final String[] CELLS = {
        "张三", "a", "3幢2单元", "", "x,y", "he said \"no\"", "海曙\n区", " 空格 ", "𠮷", "0012"
    };

    private static final String PYTHON = """
            import csv, json, sys
            with open(sys.argv[1], encoding=sys.argv[2], newline='') as file:
                json.dump([row for row in csv.reader(file)], sys.stdout)
            """;

    @TempDir
    Path folder;

    @Test
    void readsAsDuckDb() throws IOException, SQLException {
        Path file = write("UTF-8", table(1));
        List<List<String>> theirs = new ArrayList<>();
        String sql = "SELECT * FROM read_csv('" + file + "', auto_detect=false, header=false, delim=',', quote='\"',"
                + " escape='\"', columns={'a': 'VARCHAR', 'b': 'VARCHAR', 'c': 'VARCHAR'})";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= 3; i++) {
                    row.add(rows.getString(i) == null ? "" : rows.getString(i));
                }
                theirs.add(row);
            }
        }

        assertThat(ours(file)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void readsAsPython(String encoding) throws IOException, InterruptedException {
        Path file = write(encoding, table(2));
        List<String> printed = OtherProgram.lines(
                StandardCharsets.UTF_8, "python3", "python3", "-c", PYTHON, file.toString(), encoding);
        List<List<String>> theirs =
                new ObjectMapper().readValue(String.join("\n", printed), new TypeReference<List<List<String>>>() {});

        assertThat(ours(file)).isEqualTo(theirs);
    }

    private static List<List<String>> ours(Path file) throws IOException {
        TextBytes bytes = TextBytes.of(new InputFile(file, "test"));
        StringWriter text = new StringWriter();
        try (Reader in =
                new EncodingLadder(bytes, Optional.empty(), List.of()).find().reader(bytes)) {
            in.transferTo(text);
        }
        return ReadText.records(text.toString(), new Dialect(",", '"'));
    }

    private Path write(String encoding, List<List<String>> table) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            List<String> cells = row.stream()
                    .map(cell -> cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                    .toList();
            text.append(String.join(",", cells)).append('\n');
        }
        return Files.write(folder.resolve("table.csv"), text.toString().getBytes(encoding));
    }

    private static List<List<String>> table(long seed) {
        Random random = new Random(seed);
        List<List<String>> table = new ArrayList<>();
        for (int row = 0; row < 5000; row++) {
            List<String> cells = new ArrayList<>(List.of("row " + row));
            while (cells.size() < 3) {
                cells.add(CELLS[random.nextInt(CELLS.length)]);
            }
            table.add(cells);
        }
        return table;
    }
}
