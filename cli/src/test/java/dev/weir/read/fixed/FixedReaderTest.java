package dev.weir.read.fixed;

import static dev.weir.read.fields.ReadFields.encoding;
import static dev.weir.read.fields.ReadFields.recordBytes;
import static dev.weir.read.grid.LedgerMappings.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.problem.WeirException;
import dev.weir.read.fields.ReadFields;
import dev.weir.read.grid.LedgerMappings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedReaderTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    @Test
    void columnsAreCutByBytesOfTheFilesEncoding() throws IOException {
        String text = "H001张三    男 12.50\r\n\r\nH002欧阳小明女\r\nH003        女  9.00\r\n\u001A";
        ReadFields found = read(text.getBytes(GBK), FileOptions.NONE);
        assertThat(found.rows()).containsExactly("1|H001|张三|男|12.50", "3|H002|欧阳小明|女|", "4|H003||女|9.00");
        assertThat(found.summary().found()).containsExactly("The text is not UTF-8 and was read as GB18030.");
        assertThat(found.summary().notes()).isEmpty();
        assertThat(read(text.getBytes(GBK), encoding("GBK")).summary().notes()).isEmpty();
    }

    @Test
    void aRecordWhoseColumnsAreShiftedIsRejected() throws IOException {
        byte[] text = "H001张三    男 12.50\nH02欧阳小明 女  1.00\nH003李四    女\n".getBytes(GBK);
        assertThat(read(text, FileOptions.NONE).rows())
                .containsExactly("1|H001|张三|男|12.50", "2 unreadable H02欧阳小明 女  1.00", "3|H003|李四|女|");
    }

    @Test
    void recordsMayHaveALengthInsteadOfALineEnd() throws IOException {
        byte[] text = "H001张三    男 12.50H002李四    女  7.00\0".getBytes(GBK);
        assertThat(read(text, recordBytes(20)).rows()).containsExactly("1|H001|张三|男|12.50", "2|H002|李四|女|7.00");
    }

    @Test
    void aPageBreakIsNoByteOfARecord() throws IOException {
        String first = "H001张三    男 12.50";
        String second = "H002李四    女  7.00";
        for (String text : new String[] {
            first + "\n\f" + second + "\n", "\f" + first + "\f\r\n\f\f\n" + second, first + "\n\f\n" + second + "\n\f"
        }) {
            ReadFields found = read(text.getBytes(GBK), FileOptions.NONE);
            assertThat(found.rows())
                    .extracting(row -> row.substring(2))
                    .containsExactly("H001|张三|男|12.50", "H002|李四|女|7.00");
            assertThat(found.summary().notes()).singleElement().asString().contains("page break");
        }
        assertThat(read((first + "\f" + second + "\f").getBytes(GBK), recordBytes(20))
                        .rows())
                .containsExactly("1|H001|张三|男|12.50", "2|H002|李四|女|7.00");
    }

    @Test
    void aLineInWhichOtherRecordsStandIsNoRecord() throws IOException {
        String record = "H001张三    男 12.50";
        String why = "it has %d bytes and the columns end at byte 20: other records may stand in it;"
                + " records without line ends need record_bytes: ";
        assertThat(read(record.repeat(8).getBytes(GBK), FileOptions.NONE).rows())
                .containsExactly("1 unreadable " + why.formatted(160) + record.repeat(8));
        assertThat(read(
                                (record + "\n" + record + record + "\n" + (record + "\n").repeat(4)).getBytes(GBK),
                                FileOptions.NONE)
                        .rows())
                .hasSize(6)
                .contains("2 unreadable " + why.formatted(40) + record + record, "3|H001|张三|男|12.50");
        String longer = record + " more columns than are wanted\n";
        assertThat(read(longer.repeat(4).getBytes(GBK), FileOptions.NONE).rows())
                .hasSize(4)
                .allMatch(row -> row.endsWith("H001|张三|男|12.50"));
    }

    @Test
    void utf8IsKnownByItsBytes() throws IOException {
        Mapping mapping =
                LedgerMappings.mapping(Format.FIXED, FileOptions.NONE, placed("no", 1, 2), placed("name", 3, 8));
        Path file = write("\uFEFFH1张三\nH2李\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ReadFields.of(file, mapping).rows()).containsExactly("1|H1|张三", "2|H2|李");
    }

    @Test
    void whatIsNoSuchTextIsRefused() {
        refuses(new byte[0], "the file is not fixed-width text but empty");
        refuses("PK\u0003\u0004 xl/".getBytes(StandardCharsets.ISO_8859_1), "but an Office Open XML file");
        refuses("\uFEFFH1".getBytes(StandardCharsets.UTF_16LE), "but UTF-16 text");
        refuses("x".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII), "need record_bytes: in the mapping");
    }

    private void refuses(byte[] text, String message) {
        assertThatThrownBy(() -> read(text, FileOptions.NONE))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining(message);
    }

    private ReadFields read(byte[] text, FileOptions options) throws IOException {
        Mapping mapping = LedgerMappings.mapping(
                Format.FIXED,
                options,
                placed("no", 1, 4),
                placed("name", 5, 12),
                placed("sex", 13, 14),
                placed("amount", 15, 20));
        return ReadFields.of(write(text), mapping);
    }

    private Path write(byte[] text) throws IOException {
        return Files.write(folder.resolve("x.txt"), text);
    }
}
