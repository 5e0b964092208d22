package dev.weir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said in Weir's words; a library's English stays in the cause. */
class DamageReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><b>1</b>|it ends too early, at line 1, column ",
                "<a><row>1</rwo></row></a>|</row> is missing, at line 1, column ",
                "<a>&co;</a>|the document uses an entity of its own, &co;, and such are not expanded",
                "<a/><b/>|a second document begins behind the first, at line 1, column ",
                "<a b='1' b='2'/>|an attribute stands twice, at line 1, column "
            })
    void aParsersWordsBecomeOurs(String document, String reason) throws Exception {
        assertThat(XmlReason.of(wrong(document))).startsWith(reason);
    }

    private static Exception wrong(String document) throws Exception {
        try {
            XMLStreamReader xml = XmlStreams.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.CHARACTERS) {
                    xml.getText();
                }
            }
        } catch (XMLStreamException | com.fasterxml.aalto.UncheckedStreamException damage) {
            return damage;
        }
        throw new AssertionError("nothing is wrong with " + document);
    }

    @Test
    void aCutPackingEndsTooEarly() {
        byte[] cut = Arrays.copyOf(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3}, 10);
        assertThat(DamageReason.inBrackets(failure(cut))).isEqualTo(" (it ends too early)");
    }

    @Test
    void whatOnlyALibraryCouldSayIsLeftOut() {
        assertThat(DamageReason.inBrackets(failure("no gzip at all".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(" (its packed data is broken)");
        assertThat(DamageReason.inBrackets(new IllegalStateException())).isEmpty();
    }

    @Test
    void ourOwnSentencesStand() {
        assertThat(DamageReason.inBrackets(new IOException("its memo file ends before block 8")))
                .isEqualTo(" (its memo file ends before block 8)");
    }

    private static IOException failure(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            in.readAllBytes();
        } catch (IOException damage) {
            return damage;
        }
        throw new AssertionError("nothing is wrong with it");
    }
}
