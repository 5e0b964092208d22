package dev.weir.read;

import static dev.weir.read.grid.LedgerMappings.optional;
import static dev.weir.read.grid.LedgerMappings.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.load.Readers;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.fields.ReadFields;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made, by accident or on purpose, so that reading them would not end: each is read or refused in work that grows as the file does. */
@Timeout(60)
class BoundedWorkTest {

    private static final Mapping HOUSES = LedgerMappings.mapping(required("no", "户号"), optional("head", "户主"));
    private static final Mapping TEXT =
            LedgerMappings.delimited(DelimitedInput.FOUND, required("no", "户号"), optional("head", "户主"));

    @TempDir
    Path folder;

    @Test
    void tablesNestedInTablesWithoutEndAreTextOfOneCell() throws IOException {
        String list = "<table><tr><td>户号</td></tr><tr><td>H1</td></tr></table>";

        assertThat(rows("<html><body>" + list + "<table><tr><td>".repeat(20_000) + "x", HOUSES))
                .isEqualTo(1);
    }

    @Test
    void aPageOfManyTablesIsPassedOverOnceForAllOfThem() throws IOException {
        String table =
                "<table><tr><th>户号</th><th>户主</th></tr>" + "<tr><td>H1</td><td>张三</td></tr>".repeat(500) + "</table>";

        assertThat(rows("<html><body>" + table.repeat(150), HOUSES)).isEqualTo(75_000);
    }

    @Test
    void aTextOfMoreColumnsThanAnyListIsRefused() {
        String wide = "户号,户主" + ",列".repeat(200_000) + "\nH1,张三\n";

        assertThatThrownBy(() -> rows(wide, TEXT))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("line 1 has 200002 cells, and no list has more than 4096");
    }

    @Test
    void aTextOfAllowedColumnsIsRead() throws IOException {
        String wide = "户号,户主" + ",列".repeat(4_000);

        assertThat(rows(wide + "\n" + ("H1,张三" + ",x".repeat(4_000) + "\n").repeat(100), TEXT))
                .isEqualTo(100);
    }

    @Test
    void quotesThatNothingClosesAreRefusedBeforeTheTextIsReadOverAndOver() {
        String text = "户号,户主\n" + "H1\",\",张三\n".repeat(600_000);

        assertThatThrownBy(() -> rows(text, TEXT))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("quotation marks that nothing closes open")
                .hasMessageContaining("the first in line 2");
    }

    @Test
    void oneQuoteThatNothingClosesCostsNothing() throws IOException {
        assertThat(rows("户号,户主\n\"H1,张三\n" + "H2,李四\n".repeat(1_500_000), TEXT)).isEqualTo(1_500_001);
    }

    @Test
    void jsonNestedWithoutEndIsToldWithItsPlace() {
        Mapping mapping = ReadFields.mapping(Format.JSON, FileOptions.NONE, "no");

        assertThatThrownBy(() -> rows("[".repeat(1_000_000), mapping))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("the JSON is wrong at line 1, column");
    }

    @Test
    void aRowOfMoreFieldsThanAnyRegisterIsRefused() {
        String xml = "<list><row>" + "<no>1</no>".repeat(500_000) + "</row></list>";

        assertThatThrownBy(() -> rows(xml, ReadFields.mapping(Format.XML, ReadFields.rows("row"), "no")))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("row 1 has more than 4096 fields");
    }

    @Test
    void elementsNestedWithoutEndAreRefusedWhereverTheyStand() {
        Mapping mapping = ReadFields.mapping(Format.XML, ReadFields.rows("row"), "no");

        for (String before : new String[] {"<list>", "<list><row>"}) {
            assertThatThrownBy(() -> rows(before + "<a>".repeat(4_000_000), mapping))
                    .isInstanceOf(WeirException.class)
                    .hasMessageContaining("elements are nested more than 200 deep");
        }
    }

    @Test
    void aZipOfMoreEntriesThanAnyInputHasIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry("folder" + i + "/"));
            }
        }
        for (Mapping mapping : List.of(TEXT, ReadFields.mapping(Format.DBASE, FileOptions.NONE, "no"))) {
            assertThatThrownBy(() -> rows(bytes.toByteArray(), mapping))
                    .isInstanceOf(WeirException.class)
                    .hasMessageContaining("the zip archive holds 60000 entries");
        }
    }

    @Test
    void anEntityIsNeverExpanded() {
        String bomb = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" + "&a;".repeat(1_000)
                + "\">]><list><row><no>&b;</no></row></list>";

        assertThatThrownBy(() -> rows(bomb, ReadFields.mapping(Format.XML, ReadFields.rows("row"), "no")))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("the XML is wrong near row");
    }

    private long rows(String content, Mapping mapping) throws IOException {
        return rows(content.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private long rows(byte[] content, Mapping mapping) throws IOException {
        Path file = Files.write(folder.resolve("input"), content);
        long rows = 0;
        try (RowSource source = Readers.open(new InputFile(file, "inbox/input"), mapping)) {
            RowBatch batch = new RowBatch(source.columns().size(), 2048);
            for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
                rows += filled;
            }
        }
        return rows;
    }
}
