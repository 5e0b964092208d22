package dev.weir.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/c calc'!A1",
                "+cmd|'/c calc'!A1",
                "-2+3+cmd|'/c calc'!A1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "＋1+1",
                "－1+1",
                "＠SUM(A1)",
                "+86-138-0000-0000",
                "-1-2",
                "--"
            })
    void whatASpreadsheetWouldComputeGetsAnApostrophe(String text) {
        assertThat(SpreadsheetText.inert(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "-12.5",
                "+8613800000000",
                "+86 138 0000 0000",
                "-1,234.50",
                "-3.5e-7",
                "-5%",
                "138-0000-0000",
                "3-2-501",
                "a=b",
                "张三",
                "'=already a text"
            })
    void numbersAndPlainTextsStayAsTheyAre(String text) {
        assertThat(SpreadsheetText.inert(text)).isEqualTo(text);
    }
}
