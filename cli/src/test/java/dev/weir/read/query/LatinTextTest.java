package dev.weir.read.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinTextTest {

    private static final Charset GBK = Charset.forName("GBK");

    private final LatinText latin = new LatinText(GBK);

    /** 0x81 to 0x9F, as first and as second byte, are where the databases' Latin-1s differ. */
    @ParameterizedTest
    @ValueSource(strings = {"王小明", "丂丄丅丆丏丒丗丟", "亐亖亗亙乗乢乣", "镕婷 3-2-501 €", "〇ⅰ①　，"})
    void readsTheBytesThatEitherLatin1TookForCharacters(String meant) {
        assertThat(latin.of(windows(meant.getBytes(GBK)))).isEqualTo(meant);
        assertThat(latin.of(new String(meant.getBytes(GBK), StandardCharsets.ISO_8859_1)))
                .isEqualTo(meant);
        assertThat(latin.undecodable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H-1024", "月湖小区", "café 月湖"})
    void leavesTextsThatAreRightAlready(String text) {
        assertThat(latin.of(text)).isEqualTo(text);
        assertThat(latin.undecodable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9", "\u00ff\u00ff"})
    void leavesAndCountsTextsWhoseBytesAreNone(String text) {
        assertThat(latin.of(text)).isEqualTo(text);
        assertThat(latin.undecodable()).isEqualTo(1);
    }

    /** As MariaDB reads Latin-1: windows-1252, and the five bytes that it leaves free as they are. */
    private static String windows(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            String one = new String(new byte[] {each}, Charset.forName("windows-1252"));
            text.append(one.equals("\uFFFD") ? Character.toString(each & 0xFF) : one);
        }
        return text.toString();
    }
}
