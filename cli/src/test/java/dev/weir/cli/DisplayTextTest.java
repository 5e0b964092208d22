package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;

class DisplayTextTest {

    @Test
    void chineseLettersTakeTwoColumns() {
        assertThat(DisplayText.width("户号 no（１）")).isEqualTo(4 + 1 + 2 + 6);
        assertThat(DisplayText.width("—…“”")).isEqualTo(4);
        assertThat(DisplayText.width("e\u0301\u200B")).isEqualTo(1);
        assertThat(DisplayText.width("𠀀")).isEqualTo(2);
    }

    @Test
    void wrapsAtAWholeLetter() {
        assertThat(DisplayText.wrapped("低保台账", 8)).containsExactly("低保台账");
        assertThat(DisplayText.wrapped("低保台账x", 7)).containsExactly("低保台", "账x");
        assertThat(DisplayText.wrapped("", 7)).isEmpty();
    }

    @Test
    void whatATerminalWouldObeyIsShown() {
        assertThat(DisplayText.oneLine("a\nb\tc\u001B[31m")).isEqualTo("a↵b c\uFFFD[31m");
        assertThat(DisplayText.oneLine("\u009B2J\u202Etxt.exe")).isEqualTo("\uFFFD2J\uFFFDtxt.exe");
    }

    @Test
    void paddedTextsEndAtTheSameColumn() {
        assertThat(DisplayText.padded("户", 4, false)).isEqualTo("户  ");
        assertThat(DisplayText.padded("12", 4, true)).isEqualTo("  12");
        assertThat(DisplayText.padded("too long", 4, true)).isEqualTo("too long");
    }

    @Test
    void numbersAndTimesAreWrittenForPeople() {
        assertThat(DisplayText.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(DisplayText.duration(440)).isEqualTo("0.4 s");
        assertThat(DisplayText.duration(192_000)).isEqualTo("3 min 12 s");
        assertThat(DisplayText.period(Period.of(1, 6, 0))).isEqualTo("1 year 6 months");
    }

    @Test
    void proposedCommandsCanBePastedIntoAShell() {
        assertThat(Proposal.command("accept 12", java.nio.file.Path.of("."))).isEqualTo("weir accept 12");
        assertThat(Proposal.command("run", java.nio.file.Path.of("示例/it's mine")))
                .isEqualTo("weir run -w '示例/it'\\''s mine'");
    }
}
