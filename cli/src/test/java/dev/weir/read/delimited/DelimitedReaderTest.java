package dev.weir.read.delimited;

import static dev.weir.read.grid.LedgerMappings.optional;
import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.Mapping;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers as departments write them, as delimited text. */
class DelimitedReaderTest {

    private static final Mapping MAPPING = mapping(DelimitedInput.FOUND);
    private static final String LEDGER = "户号,户主,住址\n1,张三,白云街道\n2,李四,云丰社区\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiterByTheColumnNames(String delimiter) throws IOException {
        ReadText read = read(LEDGER.replace(",", delimiter));

        assertThat(read.rows()).containsExactly("2|1|张三|白云街道||", "3|2|李四|云丰社区||");
    }

    @Test
    void saysEncodingAndDialect() throws IOException {
        ReadText read = read(LEDGER.replace(',', ';').getBytes("GB18030"), MAPPING);

        assertThat(read.summary().found())
                .containsExactly(
                        "Read as GB18030, in which it holds the mapping's column names.",
                        "Cells are separated by semicolons, quoted with \".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void findsTheEncoding(String encoding) throws IOException {
        String mark = encoding.equals("UTF-32") ? "\uFEFF" : "";
        ReadText read = read((mark + LEDGER.replace("张三", "丁一")).getBytes(encoding), MAPPING);

        assertThat(read.rows()).containsExactly("2|1|丁一|白云街道||", "3|2|李四|云丰社区||");
    }

    @Test
    void decodesBeforeItSplits() throws IOException {
        String half = new String(new byte[] {(byte) 0x8A, '|'}, Charset.forName("GBK"));
        ReadText read = read(("户号|户主|住址\n1|" + half + "|x\n").getBytes("GBK"), MAPPING);

        assertThat(read.rows()).containsExactly("2|1|" + half + "|x||");
    }

    @Test
    void classesEveryRowThatIsNotBlank() throws IOException {
        ReadText read = read("""
                白云街道低保台账,,
                2026年3月,,

                户号,户主,住址
                1,张三,a
                户号,户主,住址
                2,李四,b
                合计,2,
                填表人：王五,,
                """);

        assertThat(read.rows()).containsExactly("5|1|张三|a||", "7|2|李四|b||", "8|合计|2|||");
        assertThat(read.summary().parts())
                .flatExtracting(TitledPart::lines)
                .flatExtracting(TitleLine::texts)
                .containsExactly("白云街道低保台账", "2026年3月");
        assertThat(read.summary().sheets().get(""))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RowClass.TITLE, 2L,
                        RowClass.HEADER, 1L,
                        RowClass.DATA, 2L,
                        RowClass.REPEATED_HEADER, 1L,
                        RowClass.TOTAL, 1L,
                        RowClass.NOTE, 1L));
    }

    @Test
    void linesOfAHeadersCellsAreNoRows() throws IOException {
        ReadText two = read("\"户\n号\",\"户\n\n主\n\",\n,,住址\n1,张三,a\n");

        assertThat(two.rows()).containsExactly("7|1|张三|a||");
        assertThat(two.summary().sheets().get("")).containsEntry(RowClass.HEADER, 2L);
    }

    @Test
    void aControlCharacterAtTheBeginningIsTakenAsOneFartherOn() throws IOException {
        assertThat(read("户号,户主,住址\n1,张\u0001三,a\n").rows()).containsExactly("2|1|张\u0001三|a||");
    }

    @Test
    void numbersRowsByTheLineTheyBeginIn() throws IOException {
        ReadText read = read("户号,户主,住址\r\n1,\"张\n三\",a\r\n\r\n2,李四,b\r3,王五,c");

        assertThat(read.rows()).containsExactly("2|1|张\n三|a||", "5|2|李四|b||", "6|3|王五|c||");
    }

    @Test
    void tellsRowsWithAnotherNumberOfCells() throws IOException {
        ReadText read = read("户号,户主,住址\n1,张三,白云,街道\n2,李四\n3,王五,c,,\n");

        assertThat(read.rows()).containsExactly("2|1|张三|白云||4 ≠ 3", "3|2|李四|||2 ≠ 3", "4|3|王五|c||5 ≠ 3");
        assertThat(read.extras()).containsExactly("{\"D\": \"街道\"}", null, null);
    }

    @Test
    void aCommaThatWasNotQuotedShiftsARowAlsoWhenItsLastCellIsEmpty() throws IOException {
        ReadText read = read("户号,住址,户主,备注\n1,白云,张三,\n2,1幢302室,东侧,李四,\n3,白云,王五,\n");

        assertThat(read.rows().get(1)).endsWith("5 ≠ 4");
        assertThat(read.rows().get(0)).endsWith("|");
        assertThat(read.rows().get(2)).endsWith("|");
    }

    @Test
    void emptyCellsBehindTheLastColumnAreNothingWhereTheFileAlwaysHasThem() throws IOException {
        ReadText read = read("户号,户主,住址\n1,张三,白云,\n2,李四,白云,\n3,王五,1幢,东侧,\n");

        assertThat(read.rows()).containsExactly("2|1|张三|白云||", "3|2|李四|白云||", "4|3|王五|1幢||5 ≠ 3");
    }

    @Test
    void commasInManyRowsAreNoHabitOfTheFile() throws IOException {
        ReadText read = read("户号,住址,户主,备注\n1,1幢,东侧,张三,\n2,1幢,西侧,李四,\n3,2幢,东侧,王五,\n4,3幢,赵六,\n");

        assertThat(read.rows().get(0)).endsWith("5 ≠ 4");
        assertThat(read.rows().get(2)).endsWith("5 ≠ 4");
        assertThat(read.rows().get(3)).endsWith("|");
    }

    @Test
    void acceptsShortRowsWhereTheyAreDeclared() throws IOException {
        DelimitedInput declared = new DelimitedInput(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), true);

        assertThat(read("户号,户主,住址\n2,李四\n".getBytes(StandardCharsets.UTF_8), mapping(declared))
                        .rows())
                .containsExactly("2|2|李四|||");
    }

    @Test
    void takesColumnsInOrderWhereThereIsNoHeader() throws IOException {
        DelimitedInput declared = new DelimitedInput(
                Optional.empty(),
                Optional.of("||"),
                Optional.of(""),
                Optional.empty(),
                OptionalInt.of(DelimitedInput.NO_HEADER),
                true);
        ReadText read = read("1||\"张三\"||a\n".getBytes(StandardCharsets.UTF_8), mapping(declared));

        assertThat(read.rows()).containsExactly("1|1|\"张三\"|a||");
        assertThat(read.summary().labels()).containsEntry("head", "户主");
    }

    @Test
    void takesTheHeaderFromItsLine() throws IOException {
        DelimitedInput declared = new DelimitedInput(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(2), false);
        ReadText read = read(("户号,户主,住址\n" + LEDGER).getBytes(StandardCharsets.UTF_8), mapping(declared));

        assertThat(read.rows()).hasSize(2).first().isEqualTo("3|1|张三|白云街道||");
    }

    @Test
    void obeysExcelsOwnLine() throws IOException {
        assertThat(read("sep=^\n" + LEDGER.replace(',', '^')).rows()).containsExactly("3|1|张三|白云街道||", "4|2|李四|云丰社区||");
    }

    @Test
    void keepsStrayQuotesAndLosesNoRow() throws IOException {
        ReadText read = read("户号,户主,住址\n1,\"张\"三,a\n2,\"李四,b\n3,王五,\"c\"\n4,5\",d\n");

        assertThat(read.rows()).containsExactly("2|1|\"张\"三|a||", "3|2|\"李四|b||", "4|3|王五|c||", "5|4|5\"|d||");
        assertThat(read.summary().notes()).contains("1 quotation mark that nothing closes; the first in line 3.");
    }

    @Test
    void findsApostrophesAsQuotes() throws IOException {
        assertThat(read("'户号','户主','住址'\n'1','张,三','it''s'\n").rows()).containsExactly("2|1|张,三|it's||");
    }

    @Test
    void readsGzipAndZip() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(LEDGER.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip, Charset.forName("GBK"))) {
            out.putNextEntry(new ZipEntry("台账/"));
            out.putNextEntry(new ZipEntry("台账/低保.csv"));
            out.write(LEDGER.getBytes("GBK"));
        }

        assertThat(read(gzip.toByteArray(), MAPPING).rows()).hasSize(2);
        assertThat(read(zip.toByteArray(), MAPPING).rows()).containsExactly("2|1|张三|白云街道||", "3|2|李四|云丰社区||");
    }

    @Test
    void leavesOutNuls() throws IOException {
        ReadText read = read("户号,户主,住址\n1,张三\0\0,a\n");

        assertThat(read.rows()).containsExactly("2|1|张三|a||");
        assertThat(read.summary().notes()).contains("2 NUL characters left out of the text.");
    }

    @Test
    void readsAHeaderWithoutRows() throws IOException {
        assertThat(read("户号,户主,住址").rows()).isEmpty();
    }

    private ReadText read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), MAPPING);
    }

    private ReadText read(byte[] text, Mapping mapping) throws IOException {
        return ReadText.of(Files.write(folder.resolve("test.csv"), text), mapping);
    }

    private static Mapping mapping(DelimitedInput declared) {
        return LedgerMappings.delimited(
                declared, required("no", "户号"), wanted("head", "户主"), wanted("address", "住址"), optional("note", "备注"));
    }
}
