package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.speech.PhraseBook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the program says to people is there in Chinese. */
class SaidInChineseTest {

    private final PhraseBook chinese = PhraseBook.chinese();

    @Test
    void everyTextThatACommandPrintsAndEveryReasonOfAFailureIsThereInChinese() {
        assertThat(SaidTexts.of(Path.of("cli/src/main/java")))
                .filteredOn(EnglishLeft::in)
                .hasSizeGreaterThan(200)
                .as("texts whose Chinese is to be written into dev/weir/speech/messages_zh.yaml")
                .filteredOn(text -> EnglishLeft.in(chinese.of(text)))
                .isEmpty();
    }
}
