package dev.weir.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {

    private final PhraseBook chinese = PhraseBook.chinese();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "No input was ready. => 没有等待读取的输入。",
                "Run 12: done, with rejected rows, 4 min 13 s => 第 12 次运行：完成，有被退回的行，用时4分13秒",
                "Rejected   1,069 rows of 21 inputs: weir rejects -w d => 被退回     21 个输入的 1,069 行：weir rejects -w d",
                "Times      load 3 min 0 s, resolve 18.2 s => 用时       装载3分0秒，归并18.2秒",
                "weir: inbox/a.xlsx: it cannot be read: permission denied: a.xlsx => weir: inbox/a.xlsx：无法读取：没有权限：a.xlsx",
                "weir: there is no mapping \"wather\"; did you mean \"water\"? => weir: 没有映射“wather”；是不是“water”？",
                "H008 no sheet is called 低保*; found: 表1; rename the sheet, or change sheets: in the mapping"
                        + " => H008 没有名为 低保* 的工作表；现有：表1；请更改工作表名称，或更改映射中的 sheets:",
                "Sheets \"封面\" were left out, as the mapping says. 3 hidden rows were read like the others."
                        + " => 按映射所写，工作表 \"封面\" 未读取。有 3 个隐藏行，已照常读取。",
                "Sheet \"填表说明\" was left out: by the name, it is of those who have left, or no ledger; name it in the mapping's sheets to"
                        + " read it. Sheet \"封面\" has no header of this mapping and was left out."
                        + " => 工作表 \"填表说明\" 未读取：按名称看，是已离开者的，或不是台账；如需读取，请在映射的 sheets 中写明。"
                        + "工作表 \"封面\" 没有本映射的表头，未读取。",
                "finer steps would withhold 78.4 %, 60.9 % of the cells, at most 20 % may be; withheld: fewer than 10 before or after"
                        + " the noise, so 1 to 13 in truth; a cell without a row is 0 => 更细的级别将隐去 78.4 %, 60.9 % 的格，上限为 20 %；"
                        + "不予公布：扰动前或扰动后少于10（真实值为1至13）；未列出的格为 0",
            })
    void whatTheProgramSaysIsSaidInChinese(String english, String said) {
        assertThat(chinese.of(english)).isEqualTo(said);
    }

    @Test
    void whatNobodyKnowsStaysAsItIs() {
        assertThat(chinese.of("out/audiences/a/district.duckdb")).isEqualTo("out/audiences/a/district.duckdb");
        assertThat(chinese.of("张三; 李四: 王五, 赵六")).isEqualTo("张三; 李四: 王五, 赵六");
        assertThat(chinese.of("{\"status\":\"done\"}")).isEqualTo("{\"status\":\"done\"}");
        assertThat(chinese.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"x: the database refused: no space\"}",
                ",\"held\":[{\"reason\":\"H008 no sheet is called a; found: b; rename it\"}]",
                "if true; then\nload: done\nfi",
            })
    void documentsStayAsTheyAre(String document) {
        assertThat(chinese.of(document)).isEqualTo(document);
    }

    @Test
    void aNameThatLooksLikeAPatternIsNotObeyed() {
        assertThat(chinese.of("there is no mapping \"$1\\Q{name}\"")).isEqualTo("没有映射“$1\\Q{name}”");
    }

    @Test
    void spacesBeforeALineStay() {
        assertThat(chinese.of("    nothing yet")).isEqualTo("    尚无");
    }

    @Test
    void anEnglishReaderIsToldWhatStandsInTheProgram() {
        assertThat(PhraseBook.english().of("Nothing is wrong.")).isEqualTo("Nothing is wrong.");
        assertThat(PhraseBook.english().head("rows")).isEqualTo("rows");
    }

    @Test
    void aLineIsSaidAndAPieceOfDataIsNot() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new SpokenWriter(new PrintWriter(printed), chinese);
        out.println("Nothing is wrong.");
        out.write("Nothing is wrong.\n");
        assertThat(printed.toString().lines()).containsExactly("没有问题。", "Nothing is wrong.");
    }

    @Test
    void theChineseOfASentenceHasOnlyItsPlaces() {
        chinese.sentences().forEach((english, said) -> assertThat(Phrase.places(english))
                .as(english)
                .doesNotHaveDuplicates()
                .containsAll(Phrase.places(said)));
    }
}
