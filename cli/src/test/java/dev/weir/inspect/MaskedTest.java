package dev.weir.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void aValueShowsItsFormAndNotThePerson() {
        assertThat(Masked.value("张三丰")).isEqualTo("张**");
        assertThat(Masked.value("330203199001011234")).isEqualTo("3302**************");
        assertThat(Masked.value("3-2-501")).isEqualTo("3-*-***");
    }

    @Test
    void aLineKeepsItsWordsAndHidesWhatStandsBehindAColon() {
        assertThat(Masked.line("2026年8月低保台账")).isEqualTo("2026年8月低保台账");
        assertThat(Masked.line("填表人：张三  电话：13812345678")).isEqualTo("填表人：张*  电话：1**********");
        assertThat(Masked.line("330203199001011234")).doesNotContain("1990");
    }
}
