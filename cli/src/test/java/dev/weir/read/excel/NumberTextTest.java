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
        "3.3020319900101E+17, 330203199001010000",
        "330203199001011234, 330203199001011234",
        "abc, abc",
        "1E999999999, 1E999999999",
        "1E-999999999, 0",
        "007, 7",
        "66.05714285714285, 66.0571428571428",
        "NaN, NaN"
    })
    void aPlainNumberIsItsValueInDecimals(String value, String expected) {
        assertThat(text.of(value, NumberFormat.PLAIN)).isEqualTo(expected);
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
                "yyyy-mm-dd; 46082; 2026-03-01",
                "yyyy\"年\"m\"月\"d\"日\"; 46082; 2026-03-01",
                "[$-804]yyyy\"年\"m\"月\"; 46082; 2026-03-01",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"; 46082; 2026-03-01",
                "yyyy/m/d h:mm; 46082.4375; 2026-03-01 10:30:00",
                "m\"月\"d\"日\"; 46082; 2026-03-01",
                "[$-804]aaaa; 46082; 2026-03-01",
                "e\"年\"m\"月\"; 46082; 2026-03-01",
                "mmm; 46082; 2026-03-01",
                "yyyy-mm-dd; 60; 1900-02-29",
                "yyyy-mm-dd; 59; 1900-02-28",
                "yyyy-mm-dd; 61; 1900-03-01",
                "yyyy-mm-dd; 0; 0",
                "yyyy-mm-dd; -5; -5",
                "yyyy-mm-dd; 20260301; 20260301",
                "yyyy-mm-dd; 2958465.9999999; 2958465.9999999",
                "上午/下午h\"时\"mm\"分\"; 0.4375; 10:30:00",
                "h:mm AM/PM; 46082.4375; 2026-03-01 10:30:00",
                "[h]:mm:ss; 1.5; 36:00:00",
                "mm:ss.0; 0.0007; 00:01:00",
                "#,##0.00\"元\"; 1200.5; 1200.5",
                "0.00E+00; 12300; 12300",
                "[Red]0.0%; 0.125; 0.125",
                "\"day\"0; 5; 5",
                "General; 5; 5",
                "G/通用格式; 5; 5",
                "@; 5; 5",
            })
    void aFormatDecidesHowANumberReads(String format, String value, String expected) {
        assertThat(text.of(value, NumberFormat.of(format))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 46082, 2026-03-01",
        "22, 46082.5, 2026-03-01 12:00:00",
        "57, 46082, 2026-03-01",
        "31, 46082, 2026-03-01",
        "20, 0.5, 12:00:00",
        "46, 2.25, 54:00:00",
        "2, 46082, 46082",
        "49, 46082, 46082"
    })
    void builtInFormatsAreKnownByNumber(int id, String value, String expected) {
        assertThat(text.of(value, NumberFormat.builtIn(id))).isEqualTo(expected);
    }

    @Test
    void daysMayCountFrom1904() {
        NumberText old = new NumberText(true);
        assertThat(old.of("0", NumberFormat.of("yyyy-mm-dd"))).isEqualTo("1904-01-01");
        assertThat(old.of("44620", NumberFormat.of("yyyy-mm-dd"))).isEqualTo("2026-03-01");
    }
}
