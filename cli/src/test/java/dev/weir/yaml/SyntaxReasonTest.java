package dev.weir.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes as people make them; §  stands for a line's end. */
class SyntaxReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a: [1, 2}              | 1:9: error M001 a list in [ ] is not closed, or lacks a comma; close it with ]",
                "a: {b: 1               | 1:9: error M001 a map in { } is not closed, or lacks a comma; close it with }",
                "a: \"x§b: 1§           | 3:1: error M001 a quoted text does not end; close it with its quote",
                "a: b: c                | 1:5: error M001 a second colon, or a deeper key, stands here; quote the text, or indent less",
                "a:§    b: 1§  c: 2     | 3:3: error M001 the line does not fit those above; indent it as they are",
                "a: 1§- b               | 2:1: error M001 the line does not fit those above; indent it as they are",
                "a: *x                  | 1:4: error M001 a text begins with *, which means an alias; quote the text",
                "a: [                   | 1:5: error M001 a value is missing, or a bracket is not closed; write or close it",
                "a: &                   | 1:5: error M001 a text begins with * or &; quote the text",
                "a: @x                  | 1:4: error M001 a text begins with a character that YAML keeps for itself; quote the text",
                "a: \"\\q\"              | 1:6: error M001 no escape of YAML begins so; write \\\\ for a backslash, or use single quotes",
                "a: 1§--- b             | 2:1: error M001 a second document begins here; remove the line ---",
                "a: >-§ x§z             | 3:2: error M001 a key has no colon; write a colon and a space after it"
            })
    void saysWhatIsWrongAndWhatToDo(String text, String expected) {
        Problems problems = new Problems();

        YamlReader.read(text.replace('§', '\n'), "f.yaml", new FileProblems(problems, 'M'));

        assertThat(problems.all()).extracting(Problem::toString).containsExactly("f.yaml:" + expected);
    }
}
