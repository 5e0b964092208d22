package dev.weir.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.yaml.YamlScalar.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private final Problems problems = new Problems();

    @Test
    void keepsThePlaceOfKeysAndValues() {
        YamlMap map = (YamlMap) read("户: 一\n键:\n  - {a: 1}\n").orElseThrow();

        assertThat(map.positionOf("户")).isEqualTo(new Position("f.yaml", 1, 1));
        assertThat(map.entry("户").orElseThrow().value().position()).isEqualTo(new Position("f.yaml", 1, 4));
        YamlList list = (YamlList) map.entry("键").orElseThrow().value();
        assertThat(list.items().get(0).position()).isEqualTo(new Position("f.yaml", 3, 5));
        assertThat(map.positionOf("missing")).isEqualTo(new Position("f.yaml", 1, 1));
    }

    @Test
    void takesTypesFromYaml12() {
        YamlList list =
                (YamlList) read("[no, 0123, 12, 1.5, true, null, '5', ~]").orElseThrow();

        assertThat(list.items())
                .extracting(item -> ((YamlScalar) item).type())
                .containsExactly(
                        Type.TEXT,
                        Type.TEXT,
                        Type.NUMBER,
                        Type.NUMBER,
                        Type.BOOLEAN,
                        Type.NOTHING,
                        Type.TEXT,
                        Type.TEXT);
        assertThat(list.items())
                .extracting(YamlNode::kind)
                .startsWith("the text \"no\"", "the text \"0123\"", "the number 12")
                .contains("true", "nothing");
    }

    @Test
    void ignoresAByteOrderMark() {
        YamlMap map = (YamlMap) read("\uFEFFa: 1").orElseThrow();

        assertThat(map.positionOf("a")).isEqualTo(new Position("f.yaml", 1, 1));
    }

    @Test
    void refusesABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]%n".formatted(level, level - 1));
        }

        assertThat(read(bomb.toString())).isEmpty();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code().code()).isEqualTo("M001"));
    }

    @Test
    void refusesTooManyLevels() {
        assertThat(read("[".repeat(100_000))).isEmpty();
        assertThat(problems.all().get(0).message()).contains("levels");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(read("a: " + "x".repeat(2_100_000))).isEmpty();
        assertThat(problems.all()).extracting(problem -> problem.code().code()).containsExactly("M001");
    }

    @Test
    void refusesAValueThatContainsItself() {
        read("a: &a [1, *a]");

        assertThat(problems.all()).extracting(Problem::message).containsExactly("a value contains itself");
    }

    @Test
    void refusesAKeyThatIsNoText() {
        read("? [a, b]\n: 1\n");

        assertThat(problems.all()).extracting(Problem::message).containsExactly("a key must be a text");
    }

    @Test
    void refusesTwoDocumentsAndAnUnknownAnchor() {
        assertThat(read("a: 1\n---\nb: 2\n")).isEmpty();
        assertThat(read("a: *nowhere\n")).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::position)
                .extracting(Position::line)
                .containsExactly(1, 2);
    }

    @Test
    void keepsTheFirstOfTwoEqualKeys() {
        YamlMap map = (YamlMap) read("a: 1\na: 2\n").orElseThrow();

        assertThat(map.entries()).hasSize(1);
        assertThat(problems.all()).extracting(problem -> problem.code().code()).isEqualTo(List.of("M002"));
    }

    private Optional<YamlNode> read(String text) {
        return YamlReader.read(text, "f.yaml", new FileProblems(problems, 'M'));
    }
}
