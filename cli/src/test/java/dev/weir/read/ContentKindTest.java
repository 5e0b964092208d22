package dev.weir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentKindTest {

    @TempDir
    Path folder;

    @Test
    void textIsTextInEveryEncoding() throws IOException {
        assertThat(kind("户号,户主\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(ContentKind.TEXT);
        assertThat(kind("户号,户主\r\n".getBytes(Charset.forName("GB18030")))).isEqualTo(ContentKind.TEXT);
        assertThat(kind("户号".getBytes(StandardCharsets.UTF_16))).isEqualTo(ContentKind.TEXT);
        assertThat(kind("<34>1 2026-03-01 door".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ContentKind.TEXT);
    }

    @Test
    void markupIsKnownByItsBeginning() throws IOException {
        assertThat(kind("\uFEFF\n<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ContentKind.HTML);
        assertThat(kind("<TABLE border=1>".getBytes(StandardCharsets.UTF_8))).isEqualTo(ContentKind.HTML);
        assertThat(kind("<html>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(ContentKind.BINARY);
        assertThat(kind("<?xml version='1.0'?><Workbook/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ContentKind.XML);
    }

    @Test
    void bytesAreKnownByTheirMagic() throws IOException {
        assertThat(kind(new byte[0])).isEqualTo(ContentKind.EMPTY);
        assertThat(kind(new byte[] {0x1F, (byte) 0x8B, 8})).isEqualTo(ContentKind.GZIP);
        assertThat(kind(new byte[] {'P', 'K', 5, 6})).isEqualTo(ContentKind.ZIP);
        assertThat(kind("PK\3\4 mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ContentKind.ODS);
        assertThat(kind(new byte[] {9, 8, 8, 0, 0, 5, 16, 0})).isEqualTo(ContentKind.XLS);
        assertThat(kind(new byte[] {0, 1, 2})).isEqualTo(ContentKind.BINARY);
    }

    private ContentKind kind(byte[] content) throws IOException {
        return ContentKind.of(Files.write(folder.resolve("file"), content));
    }
}
