package dev.weir.read.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.shown.SystemFormats;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that others saved in several containers say the same in each. */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class SameContentTest {

    @ParameterizedTest
    @CsvSource({
        "date.xlsx, date.xlsb",
        "date.xlsx, date.xls",
        "date_1904.xlsx, date_1904.xlsb",
        "date_1904.xlsx, date_1904.xls",
        "issues.xlsx, issues.xlsb",
        "issues.xlsx, issues.ods",
        "any_sheets.xlsx, any_sheets.xlsb",
        "any_sheets.xlsx, any_sheets.ods",
        "issue_419.xlsx, issue_419.xlsb",
    })
    void storedValuesAreTheSameInEachContainer(String one, String other) {
        assertThat(texts(other)).isEqualTo(texts(one)).isNotEmpty();
    }

    private static Map<String, String> texts(String name) {
        Path file =
                Path.of(System.getenv("WEIR_CORPORA")).resolve("calamine/files").resolve(name);
        BookOptions options = new BookOptions(List.of(), CellForm.STORED, SystemFormats.ENGLISH, List.of());
        Map<String, String> texts = new TreeMap<>();
        try (GridBook book = ExcelReader.open(new InputFile(file, name), options)) {
            for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
                try (GridRows rows = book.open(sheet)) {
                    GridRow row = new GridRow();
                    while (rows.next(row)) {
                        for (int i = 0; i < row.size(); i++) {
                            int column = row.column(i);
                            texts.put(
                                    book.sheets().get(sheet).name() + "!" + row.number() + "," + column,
                                    row.text(column));
                        }
                    }
                }
            }
        }
        return texts;
    }
}
