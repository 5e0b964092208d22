package dev.weir.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import dev.weir.docs.Documents;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.junit.jupiter.api.Test;

/** The table of characters is what two libraries say; with {@code -Dweir.golden.update} it is written. */
class HanTableTest {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;

    @Test
    void eachCharacterHasTheSoundAndTheSimplifiedFormThatTheLibrariesKnow() {
        Transliterator simplifying = Transliterator.getInstance("Traditional-Simplified");
        String table = IntStream.rangeClosed(FIRST, LAST)
                .filter(character -> !sound((char) character).isEmpty())
                .mapToObj(Character::toString)
                .map(character -> character + "," + sound(character.charAt(0)) + ","
                        + simplifying.transliterate(character) + "\n")
                .collect(Collectors.joining());

        assertThat(Documents.kept("cli/src/main/resources/dev/weir/pairs/" + Sounds.HAN, table))
                .isEqualTo(table);
    }

    /** The first reading, without tone, ü as v; empty for a character that has none. */
    private static String sound(char character) {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        try {
            String[] sounds = PinyinHelper.toHanyuPinyinStringArray(character, format);
            return sounds == null || sounds.length == 0 ? "" : sounds[0];
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
