package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.Mapping;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of a package's parts as careless programs write them. */
class ZipNamesTest {

    private static final Mapping HOUSES = mapping(required("no", "户号"), wanted("head", "户主"));
    private static final String SHEET =
            "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>户号</t></is></c>"
                    + "<c r='B1' t='inlineStr'><is><t>户主</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>H1</t></is></c>"
                    + "<c r='B2' t='inlineStr'><is><t>张三</t></is></c></row></sheetData></worksheet>";

    @TempDir
    Path folder;

    @Test
    void mayBeInSmallLetters() throws IOException {
        assertThat(read(name -> name.toLowerCase(Locale.ROOT)).rows()).containsExactly("2|H1|张三");
    }

    @Test
    void mayBeInCapitals() throws IOException {
        assertThat(read(name -> name.toUpperCase(Locale.ROOT)).rows()).containsExactly("2|H1|张三");
    }

    @Test
    void mayHaveBackslashes() throws IOException {
        assertThat(read(name -> name.replace('/', '\\')).rows()).containsExactly("2|H1|张三");
    }

    private ReadLedger read(UnaryOperator<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(MinimalWorkbook.of(SHEET)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(names.apply(entry.getName())));
                in.transferTo(out);
            }
        }
        Path file = folder.resolve("ledger.xlsx");
        Files.write(file, bytes.toByteArray());
        return ReadLedger.of(file, HOUSES);
    }
}
