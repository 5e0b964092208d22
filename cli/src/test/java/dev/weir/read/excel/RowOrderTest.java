package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a program wrote in another order than their numbers. */
class RowOrderTest {

    private static final Mapping HOUSES = mapping(required("no", "户号"), wanted("head", "户主"));

    @TempDir
    Path folder;

    @Test
    void areReadInTheOrderOfTheirNumbersAndAMergeFillsOnlyItsOwn() throws IOException {
        String sheet = "<worksheet><sheetData>" + row(1, "户号", "户主") + row(4, "H2", "丙") + row(5, null, "丁")
                + row(2, "H1", "甲") + row(3, null, "乙")
                + "</sheetData><mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='A4:A5'/></mergeCells></worksheet>";

        assertThat(read(sheet).rows()).containsExactly("2|H1|甲", "3|H1|乙", "4|H2|丙", "5|H2|丁");
    }

    @Test
    void aRowInTwoPlacesIsOne() throws IOException {
        String sheet = "<worksheet><sheetData>" + row(1, "户号", "户主") + row(2, "H1", null) + row(3, "H2", "乙")
                + row(2, null, "甲") + "</sheetData></worksheet>";

        assertThat(read(sheet).rows()).containsExactly("2|H1|甲", "3|H2|乙");
    }

    @Test
    void rowsWithoutANumberStandBehindTheLast() throws IOException {
        String sheet =
                "<x:worksheet xmlns:x='a'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>户号</x:t></x:is></x:c>"
                        + "<x:c t='inlineStr'><x:is><x:t>户主</x:t></x:is></x:c></x:row>"
                        + "<x:row><x:c t='inlineStr'><x:is><x:t>H1</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";

        assertThat(read(sheet).rows()).containsExactly("2|H1|");
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row spans='1:2' r='" + number + "'>");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.append(
                        "<c r='" + (char) ('A' + i) + number + "' t='inlineStr'><is><t>" + cells[i] + "</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    private ReadLedger read(String sheet) throws IOException {
        Path file = folder.resolve("ledger.xlsx");
        Files.write(file, MinimalWorkbook.of(sheet));
        return ReadLedger.of(file, HOUSES);
    }
}
