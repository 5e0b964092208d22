package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.read.InputFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sheets of a book are read where their names say whose they are. */
class SheetChoiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已迁出",
                "迁出户",
                "注销人员名单",
                "停发",
                "已迁出户（2026）",
                "死亡人员",
                "本月退出户",
                "10月减少",
                "销户",
                "样表",
                "填表说明",
                "名册(备份)",
                "上月"
            })
    void theSheetOfThoseWhoHaveLeftIsLeftOut(String name) {
        SheetChoice choice = choice(List.of(), "月湖社区", name);

        assertThat(choice.chosen()).containsExactly(0);
        assertThat(choice.notes())
                .containsExactly(
                        "Sheet \"" + name
                                + "\" was left out: by the name, it is of those who have left, or no ledger; name it in the mapping's sheets to read it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"历史街区", "死亡谷社区", "取消排水许可", "迁出迁入", "月湖社区", "退出审核组"})
    void aPlaceOrAnotherThingIsRead(String name) {
        assertThat(choice(List.of(), "月湖社区", name).chosen()).containsExactly(0, 1);
    }

    @Test
    void aLedgerOfThoseWhoHaveLeftIsReadAndSoIsWhatTheMappingNames() {
        assertThat(choice(List.of(), "死亡人员", "注销").chosen()).containsExactly(0, 1);
        assertThat(choice(List.of("*"), "月湖社区", "已迁出").chosen()).containsExactly(0, 1);
    }

    private static SheetChoice choice(List<String> globs, String... names) {
        return new SheetChoice(
                new InputFile(Path.of("x"), "x"),
                globs,
                List.of(),
                List.of(names).stream()
                        .map(name -> new GridBook.Sheet(name, false))
                        .toList());
    }
}
