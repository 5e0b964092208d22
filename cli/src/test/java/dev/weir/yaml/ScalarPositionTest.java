package dev.weir.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a text is quoted, folded or escaped, each of its characters is found again at the place that is reported. */
class ScalarPositionTest {

    private static final List<String> WORDS =
            List.of("head", "户主", "😀", "𠮷野家", "amount", "月保障金额", "a1", "x_y", "É", "=", "||");

    static List<Long> seeds() {
        return IntStream.range(0, 60).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryWordOfAnyTextInAnyStyle(long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(12)).forEach(index -> words.add(word(random, index)));
        for (Style style : Style.values()) {
            String yaml = "表: 1\n键😀: {}\nlist:\n  - before\n  - 😀: " + style.write(words, random) + "\nlast: 1\n";
            YamlScalar scalar = scalar(yaml);
            for (String word : words) {
                int offset = scalar.text().codePointCount(0, scalar.text().indexOf(word));
                assertThat(textAt(yaml, scalar.layout().at(offset)))
                        .as("%s in%n%s", word, yaml)
                        .startsWith(style.written(word));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k: 'a ''b'' cc'",
                "k: \"a \\\"b\\\" \\x41 \\u6237 \\U0001F600 cc\"",
                "k: \"a\\\n   b cc\"",
                "k: |+\n\n\n  a\n\n  cc\n",
                "k: >2-\n   a\n  b\n\n  cc\n",
                "k: !!str &x cc",
                "k: a\r\n  b\r\n  cc\r\n"
            })
    void findsTheLastWordBehindEscapesAndBreaks(String yaml) {
        YamlScalar scalar = ((YamlScalar) read(yaml).entry("k").orElseThrow().value());
        int offset = scalar.text().codePointCount(0, scalar.text().indexOf("cc"));

        assertThat(textAt(yaml, scalar.layout().at(offset))).startsWith("cc");
    }

    @Test
    void takesABytePastTheEndForTheEnd() {
        YamlScalar scalar = (YamlScalar) read("k: 户主").entry("k").orElseThrow().value();

        assertThat(scalar.layout().atByte(scalar.text(), 3)).isEqualTo(new Position("f.yaml", 1, 5));
        assertThat(scalar.layout().atByte(scalar.text(), 99)).isEqualTo(new Position("f.yaml", 1, 6));
    }

    private enum Style {
        PLAIN,
        SINGLE,
        DOUBLE,
        LITERAL,
        FOLDED;

        String write(List<String> words, Random random) {
            String breaks =
                    switch (this) {
                        case LITERAL, FOLDED -> "\n      ";
                        default -> "\n\n        ";
                    };
            StringBuilder text = new StringBuilder();
            for (String word : words) {
                text.append(text.isEmpty() ? "" : random.nextInt(4) == 0 ? breaks : " ")
                        .append(written(word));
            }
            return switch (this) {
                case PLAIN -> text.toString();
                case SINGLE -> "'" + text + " '''";
                case DOUBLE -> "\"\\t" + text + "\"";
                case LITERAL -> "|\n      " + text;
                case FOLDED -> ">-\n      " + text;
            };
        }

        String written(String word) {
            return this == DOUBLE ? word.replace("É", "\\u00c9") : word;
        }
    }

    /** Each word of a text is different, so that it is found again. */
    private static String word(Random random, int index) {
        return "w" + index + "_" + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static YamlScalar scalar(String yaml) {
        YamlList list = (YamlList) read(yaml).entry("list").orElseThrow().value();
        return (YamlScalar)
                ((YamlMap) list.items().get(1)).entry("😀").orElseThrow().value();
    }

    private static YamlMap read(String yaml) {
        Problems problems = new Problems();
        return (YamlMap) YamlReader.read(yaml, "f.yaml", new FileProblems(problems, 'M'))
                .orElseThrow(() -> new AssertionError(problems.all() + "\n" + yaml));
    }

    /** The file's text from a place on, as an editor counts. */
    private static String textAt(String yaml, Position position) {
        int[] line = yaml.split("\n", -1)[position.line() - 1].codePoints().toArray();
        return new String(line, position.column() - 1, line.length - position.column() + 1);
    }
}
