package dev.weir.read.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.load.Readers;
import dev.weir.mapping.Mapping;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that nobody on this project made, each cell compared with what POI's own model says. */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class CorporaTest {

    /**
     * Where POI's model is known to be mistaken: it takes a Japanese era date for a number, and a date after quoted text, leaves out the plain
     * text before formatted runs, knows no format of AM/PM alone, and takes the numbers kept for a chart for the cells of a sheet.
     */
    private static final Map<String, String> MISTAKEN = Map.of(
            "date_quoted_format.xlsx", "Sheet1!A4",
            "minimal_package.xlsx", "Sheet1!A1",
            "richtext-after-plain.xlsx", "Sheet1!A2",
            "any_sheets.xls", "Chart!..",
            "optional_records.xls", "Orig Sched!A[24]",
            "LONumbers.xlsx", "Sheet1!.3[4-7]",
            "LONumbers-2010.xlsx", "Sheet1!.3[4-7]",
            "LONumbers-2011.xlsx", "Sheet1!.3[4-7]");

    static List<Path> workbooks() throws IOException {
        return files(path ->
                path.toString().matches(".*\\.xls[xm]?") && !path.toString().contains("invalid"));
    }

    static List<Path> others() throws IOException {
        return files(path -> path.toString().matches(".*/invalid/.*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void everyCellSaysWhatPoiSays(Path file) throws Exception {
        assumeThat(ContentKind.of(file)).isIn(ContentKind.OOXML, ContentKind.XLS);
        Map<String, String> expected;
        try {
            expected = PoiOracle.texts(file);
        } catch (Exception | AssertionError unreadable) {
            readOrRefuse(file);
            return;
        }
        String mistaken = MISTAKEN.getOrDefault(file.getFileName().toString(), "none");
        assertThat(differences(expected, texts(file)))
                .filteredOn(difference -> !difference.matches(mistaken + ": .*"))
                .isEmpty();
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        return Stream.concat(expected.keySet().stream(), found.keySet().stream())
                .distinct()
                .filter(cell -> !Objects.equals(expected.get(cell), found.get(cell)))
                .map(cell -> cell + ": POI " + expected.get(cell) + ", found " + found.get(cell))
                .toList();
    }

    static List<Path> newerContainers() throws IOException {
        return files(path -> path.toString().matches(".*(\\.xlsb|\\.ods)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("newerContainers")
    void aBinaryOrOpenDocumentWorkbookIsReadOrRefusedWithAReason(Path file) {
        readOrRefuse(file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatIsNoWorkbookIsRefusedWithAReason(Path file) {
        Mapping mapping = LedgerMappings.mapping(LedgerMappings.required("name", "姓名"));
        assertThatThrownBy(() -> {
                    try (RowSource rows = Readers.open(new InputFile(file, "inbox/x.xlsx"), mapping)) {
                        rows.next(new RowBatch(1, 10));
                    }
                })
                .isInstanceOf(WeirException.class)
                .hasMessageMatching("(?s).{20,400}");
    }

    private static void readOrRefuse(Path file) {
        try {
            texts(file);
        } catch (WeirException refused) {
            assertThat(refused.getMessage()).hasSizeBetween(20, 400);
        }
    }

    private static Map<String, String> texts(Path file) {
        Map<String, String> texts = new TreeMap<>();
        try (GridBook book = open(file)) {
            for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
                try (GridRows rows = book.open(sheet)) {
                    GridRow row = new GridRow();
                    while (rows.next(row)) {
                        for (int i = 0; i < row.size(); i++) {
                            String cell =
                                    new CellReference((int) row.number() - 1, row.column(i)).formatAsString(false);
                            texts.put(book.sheets().get(sheet).name() + "!" + cell, row.text(row.column(i)));
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static GridBook open(Path file) {
        return ExcelReader.open(new InputFile(file, file.getFileName().toString()), BookOptions.meant(List.of()));
    }

    private interface Choice {
        boolean takes(Path path);
    }

    private static List<Path> files(Choice choice) throws IOException {
        Path corpora = Path.of(System.getenv("WEIR_CORPORA"));
        try (Stream<Path> calamine = Files.walk(corpora.resolve("calamine"));
                Stream<Path> fastexcel = Files.walk(corpora.resolve("fastexcel-reader"))) {
            return Stream.concat(calamine, fastexcel)
                    .filter(choice::takes)
                    .sorted()
                    .toList();
        }
    }
}
