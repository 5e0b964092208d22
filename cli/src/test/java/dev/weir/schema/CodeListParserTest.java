package dev.weir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListParserTest {

    private final Problems problems = new Problems();

    @Test
    void readsCodesTitlesAndAliases() {
        CodeList list = CodeListParser.parse(
                        "\uFEFFcode,en,zh,aliases\r\nmale,Male,男,1|M| 先生 \r\n\r\nfemale,\"Fe,male\",女,\r\n",
                        "mappings/codes/sex.csv",
                        problems)
                .orElseThrow();

        assertThat(list.name()).isEqualTo("sex");
        assertThat(list.codes())
                .containsExactly(
                        new CodeList.Code("male", new Title("Male", "男"), List.of("1", "M", "先生")),
                        new CodeList.Code("female", new Title("Fe,male", "女"), List.of()));
    }

    @Test
    void findsEveryWrongLine() {
        assertThat(CodeListParser.parse("""
                        code,en,zh,aliases
                        a,A,甲,x
                        b,B,乙
                        a,C,丙,
                        c,,丁,甲
                        """, "codes/letters.csv", problems)).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "codes/letters.csv:3:1: error C002 the line has 3 values, not 4; write code,en,zh,aliases; quote a"
                                + " value that has a comma",
                        "codes/letters.csv:4:1: error C003 code \"a\" stands twice; remove one",
                        "codes/letters.csv:5:1: error C002 \"en\" is empty; write one or remove the line",
                        "codes/letters.csv:5:1: error C004 \"甲\" means both \"a\" and \"c\"; keep it in one line");
    }

    @Test
    void refusesAnotherHeaderAnEmptyFileAndBrokenQuotes() {
        assertThat(CodeListParser.parse("code;en\n", "a.csv", problems)).isEmpty();
        assertThat(CodeListParser.parse("", "b.csv", problems)).isEmpty();
        assertThat(CodeListParser.parse("code,en,zh,aliases\na,\"b\"x,c,\n", "c.csv", problems))
                .isEmpty();
        assertThat(problems.all()).extracting(problem -> problem.code().code()).containsExactly("C001", "C001", "C005");
    }

    @Test
    void tellsBrokenQuotesInWordsOfItsOwnAndWhereTheyBegin() {
        CodeListParser.parse("code,en,zh,aliases\na,A,甲,\nb,\"B\"x,乙,\n", "after.csv", problems);
        CodeListParser.parse("code,en,zh,aliases\na,A,甲,\nb,\"B,乙,\nc,C,丙,\n", "open.csv", problems);

        String sentence =
                "error C005 a quoted value does not end, or something follows it; write a quote within a value twice"
                        + " (\"\"), and close each value that begins with one";
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("after.csv:3:1: " + sentence, "open.csv:3:1: " + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31mB", "B\u0007b", "B\u202Eb", "B\u0085b", "\"B\nb\"", "B\u2028b"})
    void refusesCharactersThatNobodySees(String title) {
        assertThat(CodeListParser.parse("code,en,zh,aliases\na," + title + ",甲,\n", "a.csv", problems))
                .isEmpty();
        assertThat(problems.all()).extracting(Problem::toString).singleElement().satisfies(told -> assertThat(told)
                .matches("a.csv:2:1: error C009 a value holds the control character U\\+[0-9A-F]{4}; remove it"));
    }

    @Test
    void readsPlaceholders() {
        assertThat(CodeListParser.placeholders("value,reason\n000000,typed when unknown\n", "p.csv", problems))
                .containsExactly(new Placeholder("000000", "typed when unknown"));
        assertThat(CodeListParser.placeholders("value,reason\n1,\n1,\n,x\n", "p.csv", problems))
                .isEmpty();
        assertThat(problems.all()).extracting(problem -> problem.code().code()).containsExactly("C003", "C002");
    }
}
