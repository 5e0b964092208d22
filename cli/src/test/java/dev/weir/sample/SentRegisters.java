package dev.weir.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.sample.district.SampleOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The registers of things of all nights as the sample's departments send them: made once more, in a folder that Weir never sees. */
final class SentRegisters {

    private static final Pattern NAME =
            Pattern.compile("(公共设施台账|车位台账|车辆登记|道闸台账|门禁控制器台账|监控点位台账|meters)-([0-9]{4}-[0-9]{2})[.].+");
    private static final int FEWEST_CELLS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private SentRegisters() {}

    /**
     * One line of a register.
     *
     * @param input the file in the workspace
     * @param register how its files are named, without the month
     * @param scope the folder of who sends it
     * @param row its number, from 1, as a clerk counts
     * @param cells as JSON, by their headers
     */
    record Line(String input, String register, String scope, String issue, long row, String cells) {

        private Line at(long number, String said) {
            return new Line(input, register, scope, issue, number, said);
        }
    }

    /** @param folder empty; the sample's files are made there */
    static List<Line> of(Path folder, SampleOptions options) throws IOException {
        SampleDistrict.generate(folder, options);
        for (int night = 2; night <= options.nights(); night++) {
            SampleDistrict.night(folder, night);
        }
        List<Line> lines = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("inbox"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                String input = folder.relativize(file).toString();
                read(file, new Line(input, name.group(1), scope(file), name.group(2), 0, ""), lines);
            }
        }
        return lines;
    }

    private static String scope(Path file) {
        return file.getParent().getFileName().toString();
    }

    /** @param of what all lines of the file have in common */
    private static void read(Path file, Line of, List<Line> lines) throws IOException {
        List<String> header = List.of();
        for (Map.Entry<Long, List<String>> row : rows(file).entrySet()) {
            List<String> cells = row.getValue();
            if (of.register().equals("meters")) {
                lines.add(of.at(row.getKey(), cells.get(0)));
            } else if (cells.stream().filter(cell -> !cell.isEmpty()).count() < FEWEST_CELLS) {
                continue; // a title or a note
            } else if (header.isEmpty()) {
                header = cells;
            } else {
                Map<String, String> named = new LinkedHashMap<>();
                for (int column = 0; column < Math.min(header.size(), cells.size()); column++) {
                    named.put(header.get(column), cells.get(column));
                }
                lines.add(of.at(row.getKey(), JSON.writeValueAsString(named)));
            }
        }
    }

    private static Map<Long, List<String>> rows(Path file) throws IOException {
        Map<Long, List<String>> rows = new LinkedHashMap<>();
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx")) {
            DataFormatter formatter = new DataFormatter();
            try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
                for (Row row : workbook.getSheetAt(0)) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < row.getLastCellNum(); column++) {
                        cells.add(formatter.formatCellValue(row.getCell(column)).strip());
                    }
                    rows.put(row.getRowNum() + 1L, cells);
                }
            }
            return rows;
        }
        Charset charset = name.startsWith("公共设施台账") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        String text = new String(bytes, charset).replace("\uFEFF", "");
        if (name.endsWith(".jsonl")) {
            text.lines().forEach(line -> rows.put(rows.size() + 1L, List.of(line)));
            return rows;
        }
        char delimiter = text.contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        for (CSVRecord record : format.parse(new StringReader(text))) {
            rows.put(
                    record.getRecordNumber(), record.stream().map(String::strip).toList());
        }
        return rows;
    }
}
