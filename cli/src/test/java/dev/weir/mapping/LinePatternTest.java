package dev.weir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "^(?<door>[0-9]+) (in|out)$ ~ ^([0-9]+) (?:in|out)$ ~ door",
                "(?P<a>x)(?<b>y(z)) ~ (x)(y(?:z)) ~ a,b",
                "(?i)(?<卡号>[0-9]+) ~ (?i)([0-9]+) ~ 卡号",
                "(?:x|(?i:y))(?<a>.)(?-s:z) ~ (?:x|(?i:y))(.)(?-s:z) ~ a",
                "\\((?<a>\\d{2,3}?)\\)+ ~ \\((\\d{2,3}?)\\)+ ~ a",
                "[(](?<a>[])(]+)[^](] ~ [(]([])(]+)[^](] ~ a",
                "(?<a>[[:alpha:]\\]()]*?)[[:x] ~ ([[:alpha:]\\]()]*?)[[:x] ~ a",
                "\\Q(?<no>)\\E(?<a>x)\\Q( ~ \\Q(?<no>)\\E(x)\\Q( ~ a"
            })
    void onlyNamedGroupsCapture(String text, String regex, String names) {
        LinePattern pattern = LinePattern.parse(text);
        assertThat(pattern.regex()).isEqualTo(regex);
        assertThat(pattern.names()).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[0-9]+ ~ the pattern names nothing",
                "(?<a>x)(?<a>y) ~ the name \"a\" stands twice, at character 8",
                "(?<1a>x) ~ \"1a\" is no name for a group",
                "(?<>x) ~ \"\" is no name for a group",
                "(?<a>x ~ a bracket ( is not closed",
                "户(?<a>x)) ~ a bracket ) closes nothing, at character 9",
                "(?<a>[x) ~ a bracket [ is not closed, at character 6",
                "(?<a>x)\\1 ~ back-references are not supported, at character 8",
                "(?<a>x)\\k<a> ~ back-references are not supported",
                "(?<a>x)\\ ~ a \\ stands at the end",
                "(?<a>x)++ ~ possessive quantifiers",
                "(?<a>x){2}+ ~ possessive quantifiers"
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> LinePattern.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?=x)(?<a>y)", "(?!x)(?<a>y)", "(?<=x)(?<a>y)", "(?<!x)(?<a>y)", "(?>x)(?<a>y)", "(?'a'x)"})
    void refusesGroupsThatTheDatabaseLacks(String text) {
        assertThatThrownBy(() -> LinePattern.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this kind of group is not supported")
                .hasMessageContaining("at character 1 ");
    }

    @Test
    void takesReadyPatternsByName() {
        assertThat(LineForm.of("rfc5424", LogInput.LINES))
                .isEqualTo(new LineForm.Parts(ReadyPattern.RFC5424.patterns(), PairSyntax.LOGFMT));
        assertThat(LineForm.of("(?<a>rfc5424)", LogInput.LINES).parts()).isEqualTo("a");
        assertThat(LineForm.of("json", LogInput.LINES)).isEqualTo(new LineForm.JsonObject());
        assertThat(ReadyPattern.named("RFC5424")).isEmpty();
    }

    @Test
    void hasAsManyCapturingGroupsAsNames() {
        for (ReadyPattern ready : ReadyPattern.values()) {
            for (GuardedPattern guarded : ready.patterns()) {
                LinePattern pattern = guarded.pattern();
                assertThat(Pattern.compile(pattern.regex()).matcher("").groupCount())
                        .isEqualTo(pattern.names().size());
            }
        }
    }
}
