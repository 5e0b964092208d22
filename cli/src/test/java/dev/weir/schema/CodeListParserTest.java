package dev.weir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void readsPlaceholders() {
        assertThat(CodeListParser.placeholders("value,reason\n000000,typed when unknown\n", "p.csv", problems))
                .containsExactly(new Placeholder("000000", "typed when unknown"));
        assertThat(CodeListParser.placeholders("value,reason\n1,\n1,\n,x\n", "p.csv", problems))
                .isEmpty();
        assertThat(problems.all()).extracting(problem -> problem.code().code()).containsExactly("C003", "C002");
    }
}
