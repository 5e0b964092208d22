package dev.weir.read.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    private final NumberText text = new NumberText(false);

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "5.0, 5",
        "1.23E+10, 12300000000",
        "0.30000000000000004, 0.3",
        "1200.5, 1200.5",
        "-0.0, 0",
        "1E-7, 0.0000001",
        "3.3020319900101E+17, F061:330203199001010000",
        "6222021234567890123, F061:6222021234567890123",
        "999999999999999, 999999999999999",
        "330203199001011234, F061:330203199001011234",
        "abc, abc",
        "1E999999999, 1E999999999",
        "1E-999999999, 0",
        "007, 7",
        "66.05714285714285, 66.0571428571428",
        "NaN, NaN"
    })
    void aPlainNumberIsItsValueInDecimals(String value, String expected) {
        assertThat(ReadLedger.shown(text.of(value, NumberFormat.PLAIN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3415, 003415", "-7, -000007", "1234567, 1234567", "1.5, 1.5"})
    void aFormatOfZerosKeepsLeadingZeros(String value, String expected) {
        assertThat(text.of(value, NumberFormat.of("000000"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "yyyy-mm-dd; 46082; F063:2026-03-01",
                "yyyy\"年\"m\"月\"d\"日\"; 46082; F063:2026-03-01",
                "[$-804]yyyy\"年\"m\"月\"; 46082; F063:2026-03-01",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"; 46082; F063:2026-03-01",
                "yyyy/m/d h:mm; 46082.4375; F063:2026-03-01 10:30:00",
                "m\"月\"d\"日\"; 46082; F063:2026-03-01",
                "[$-804]aaaa; 46082; F063:2026-03-01",
                "e\"年\"m\"月\"; 46082; F063:2026-03-01",
                "mmm; 46082; F063:2026-03-01",
                "yyyy-mm-dd; 60; F063:1900-02-29",
                "yyyy-mm-dd; 59; F063:1900-02-28",
                "yyyy-mm-dd; 61; F063:1900-03-01",
                "yyyy-mm-dd; 0; 0",
                "yyyy-mm-dd; -5; -5",
                "yyyy-mm-dd; 20260301; 20260301",
                "yyyy-mm-dd; 2958465.9999999; 2958465.9999999",
                "上午/下午h\"时\"mm\"分\"; 0.4375; 10:30:00",
                "h:mm AM/PM; 46082.4375; F063:2026-03-01 10:30:00",
                "[h]:mm:ss; 1.5; 36:00:00",
                "mm:ss.0; 0.0007; 00:01:00",
                "#,##0.00\"元\"; 1200.5; 1200.5元",
                "0.00E+00; 12300; 12300",
                "[Red]0.0%; 0.125; 12.5%",
                "\"day\"0; 5; day5",
                "#,##0.00,; 36000; 36000",
                "0.0,; 36789; 36789",
                "0!.0,; 36789; 36789",
                "0!.0,\"万\"; 36000; 3.6万",
                "0.0,,\"百万\"; 3600000; 3.6百万",
                "0,\"万\"; 36000; 36000 ≠ 36万",
                "0.0,\"万元\"; 3.6; 3.6 ≠ 0.0036万元",
                "0,\"元\"; 36000; 36000 ≠ 36元",
                "General; 5; 5",
                "G/通用格式; 5; 5",
                "@; 5; 5",
            })
    void aFormatDecidesHowANumberReads(String format, String value, String expected) {
        assertThat(ReadLedger.shown(text.of(value, NumberFormat.of(format)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 46082, F063:2026-03-01",
        "22, 46082.5, F063:2026-03-01 12:00:00",
        "57, 46082, F063:2026-03-01",
        "31, 46082, F063:2026-03-01",
        "20, 0.5, 12:00:00",
        "46, 2.25, 54:00:00",
        "2, 46082, 46082",
        "49, 46082, 46082",
        "9, 0.5, 50%",
        "44, 1234.5, 1234.5"
    })
    void builtInFormatsAreKnownByNumber(int id, String value, String expected) {
        assertThat(ReadLedger.shown(text.of(value, NumberFormat.builtIn(id)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "\"YH\"0000; 7; YH0007",
                "\"YH\"0000; 12345; YH12345",
                "0.0\"万元\"; 3.6; 3.6万元",
                "0.0\"万元\"; -3.65; -3.65万元",
                "_ * #,##0.00_ ; 1234.5; 1234.5",
                "¥#,##0.00; 1234.5; ¥1234.5",
                "[$¥-804]#,##0.00; 1234.5; ¥1234.5",
                "[$€-2] #,##0; 36; €36",
                "0!.0,\"万元\"; 36000; 3.6万元",
                "0\\.0,\"万\"; 36500; 3.65万",
                "#,##0,\"千元\"; 36500; 36.5千元",
                "0000-00000000; 57487654321; 0574-87654321",
                "000-0000-0000; 13812345671; 138-1234-5671",
                "00\"幢\"000\"室\"; 3501; 03幢501室",
                "0\"-\"0; 32; 3-2",
                "General\"元\"; 36.5; 36.5元",
                "G/通用格式\"人\"; 3; 3人",
                "0.00%; 0.3; 30%",
                "[DBNum1][$-804]General; 3; 3",
                "# ?/?; 0.5; 0.5",
                "0.00E+00\"a\"; 12300; 12300"
            })
    void whatAFormatShowsBesidesTheNumberIsPartOfWhatWasWritten(String format, String value, String expected) {
        assertThat(text.of(value, NumberFormat.of(format))).isEqualTo(expected);
    }

    /** Their semicolons are the format's own. */
    @ParameterizedTest
    @CsvSource({"1, 男", "2, 女", "3, 3"})
    void sectionsAreChosenByTheirConditions(String value, String expected) {
        assertThat(text.of(value, NumberFormat.of("[=1]\"男\";[=2]\"女\";0"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, 5户", "-5, -5户", "0, 无"})
    void sectionsAreChosenByTheSign(String value, String expected) {
        assertThat(text.of(value, NumberFormat.of("0\"户\";-0\"户\";\"无\""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, ¥5", "-5, -¥5"})
    void bracketsOfNegativeNumbersAreTheirSign(String value, String expected) {
        assertThat(text.of(value, NumberFormat.of("¥#,##0_);(¥#,##0)"))).isEqualTo(expected);
    }

    @Test
    void aFormatMayPutSignsAroundATextToo() {
        assertThat(NumberFormat.of("\"YH\"@").around("0007")).isEqualTo("YH0007");
        assertThat(NumberFormat.of("0;-0;0;@\"室\"").around("501")).isEqualTo("501室");
        assertThat(NumberFormat.of("yyyy-mm-dd;@").around("去年")).isEqualTo("去年");
    }

    @Test
    void daysMayCountFrom1904() {
        NumberText old = new NumberText(true);
        assertThat(ReadLedger.shown(old.of("0", NumberFormat.of("yyyy-mm-dd")))).isEqualTo("F063:1904-01-01");
        assertThat(ReadLedger.shown(old.of("44620", NumberFormat.of("yyyy-mm-dd"))))
                .isEqualTo("F063:2026-03-01");
    }
}
