package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.WantedColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerSheetTest {

    private static final WantedColumn NO = new WantedColumn("no", List.of("户号"), true, false);
    private static final WantedColumn NAME = new WantedColumn("name", List.of("姓名", "户主姓名"), false, true);
    private static final WantedColumn REMARK = new WantedColumn("remark", List.of("备注"), false, true);

    @Test
    void headersAreComparedWithoutWidthSpacesAndStars() {
        assertThat(read("*户\u3000号：|姓\u00A0 名*|备 注\nH1|张三|x", NO, NAME, REMARK))
                .containsExactly("2:H1,张三,x", "HEADER=1", "DATA=1");
        assertThat(HeaderText.fold("月保障金额\n（元）")).isEqualTo("月保障金额(元)");
        assertThat(HeaderText.fold("ＩＤ Number:")).isEqualTo("idnumber");
    }

    @Test
    void theRowWithMostRequiredNamesIsTheHeader() {
        assertThat(read("姓名|备注\n户号|其他\nH1|x", NO, NAME, REMARK))
                .containsExactly("3:H1,,", "TITLE=1", "HEADER=1", "DATA=1");
    }

    @Test
    void aHeaderBelowRow50IsNotLookedFor() {
        assertThat(read("\n".repeat(50) + "户号\nH1", NO)).containsExactly("NOTE=2");
        assertThat(read("\n".repeat(49) + "户号\nH1", NO)).containsExactly("51:H1", "HEADER=1", "DATA=1");
    }

    @Test
    void aGroupNameGoesForTheBlankCellsToItsRightToo() {
        WantedColumn sex = new WantedColumn("sex", List.of("成员2性别"), true, false);
        assertThat(read("户号|成员1||成员2\n|姓名|性别|姓名|性别\nH1|张三|男|李四|女", NO, sex))
                .containsExactly("3:H1,女", "HEADER=2", "DATA=1");
    }

    @Test
    void groupsOfThreeLevelsGoForTheBlankCellsToTheirRightUntilAnotherBegins() {
        String text = "户号|家庭||||房屋\n|成员1||成员2||现状\n|姓名|性别|姓名|性别|用途\nH1|张三|男|李四|女|自住";
        WantedColumn first = new WantedColumn("first", List.of("家庭成员1性别"), true, false);
        WantedColumn second = new WantedColumn("second", List.of("家庭成员2性别"), true, false);
        WantedColumn use = new WantedColumn("use", List.of("房屋现状用途"), true, false);

        assertThat(read(text, NO, first, second, use)).containsExactly("4:H1,男,女,自住", "HEADER=3", "DATA=1");
    }

    @Test
    void mergedGroupsOfThreeLevelsAreJoined() {
        Merges.Builder merges = new Merges.Builder();
        merges.add(2, 4, 0, 0);
        merges.add(2, 2, 1, 4);
        merges.add(3, 3, 1, 2);
        merges.add(3, 3, 3, 4);
        String text = "标题\n户号|家庭\n|成员1||成员2\n|姓名|性别|姓名|性别\nH1|张三|男|李四|女";
        WantedColumn sex = new WantedColumn("sex", List.of("家庭成员2性别"), true, false);
        assertThat(GridLedger.read(text, merges.build(), NO, sex))
                .containsExactly("5:H1,女", "TITLE=1", "HEADER=3", "DATA=1");
    }

    @Test
    void subHeadersBelowAMergedNameBelongToTheHeaderEvenIfNobodyWantsThem() {
        Merges.Builder merges = new Merges.Builder();
        merges.add(1, 2, 0, 0);
        merges.add(1, 1, 1, 2);
        assertThat(GridLedger.read("户号|联系\n|电话|住址\nH1|5|x", merges.build(), NO))
                .containsExactly("3:H1", "HEADER=2", "DATA=1");
    }

    @Test
    void aNameThatStandsTwiceBelowGroupsIsAmbiguousOnlyIfNoGroupTells() {
        assertThatThrownBy(() -> read("户号|姓名|姓名\nH1|a|b", NO, NAME))
                .isInstanceOfSatisfying(
                        StoppedException.class, stop -> assertThat(stop.code()).isEqualTo(HeldCode.HEADER_DUPLICATE));
        WantedColumn other = new WantedColumn("name", List.of("户主姓名"), false, false);
        Merges.Builder merges = new Merges.Builder();
        merges.add(1, 1, 1, 2);
        assertThat(GridLedger.read("户号|户主||成员\n|姓名|性别|姓名\nH1|a|b|c", merges.build(), NO, other))
                .containsExactly("3:H1,a", "HEADER=2", "DATA=1");
    }

    @Test
    void aColumnThatIsNotOptionalMustBeThereEvenIfItsCellsMayBeEmpty() {
        WantedColumn phone = new WantedColumn("phone", List.of("电话", "手机"), false, false);
        assertThatThrownBy(() -> read("户号|姓名\nH1|a", NO, NAME, phone))
                .isInstanceOfSatisfying(
                        StoppedException.class, stop -> assertThat(stop.code()).isEqualTo(HeldCode.COLUMN_MISSING))
                .hasMessageContaining("it lacks 电话 (or 手机); found: 户号, 姓名");
    }

    @Test
    void totalsAreKnownByTheirFirstOrAnyWantedCell() {
        String text = "序号|户号|姓名\n1|H1|a\n小 计|x\n2|H2|b\n|合计：|5\n3||总计（户）\nTotal||7\n4|统计局|d";
        assertThat(read(text, NO, NAME))
                .containsExactly(
                        "2:H1,a",
                        "3:x,",
                        "4:H2,b",
                        "5:合计：,5",
                        "6:,总计（户）",
                        "7:,7",
                        "8:统计局,d",
                        "HEADER=1",
                        "DATA=3",
                        "TOTAL=4");
    }

    @Test
    void notesSayNothingOfARequiredColumn() {
        String text =
                "序号|户号|姓名|备注\n说明：空\n1|H1|a\n填表人：王五||审核人：赵六|日期：3月1日\n备注|H2\n说明：\n1.一式两份\n2.月底交\n注意 事项\n备注|||长\n2.0||x";
        assertThat(read(text, NO, NAME, REMARK))
                .containsExactly("3:H1,a,", "5:H2,,", "11:,x,", "HEADER=1", "DATA=3", "NOTE=7");
    }

    @Test
    void aSignatureUnderARequiredFirstColumnIsStillANote() {
        assertThat(read("户号|姓名\nH1|a\n填表人：王五\n制表人(签字)：赵六|审核：\n备注|x\n备注", NO, NAME))
                .containsExactly("2:H1,a", "HEADER=1", "DATA=1", "NOTE=4");
    }

    @Test
    void headersAndTitlesOfLaterPagesAreNoData() {
        String text = "江东社区台账\n户号|姓名\nH1|a\n江东社区台账\n户 号|姓名\nH2|b\n姓名|a";
        assertThat(read(text, NO, NAME))
                .containsExactly("3:H1,a", "6:H2,b", "7:姓名,a", "TITLE=2", "HEADER=1", "DATA=3", "REPEATED_HEADER=1");
    }

    @Test
    void dittoRepeatsTheCellAboveOfTheSameColumn() {
        assertThat(read("户号|姓名|备注\n同上|〃\nH1|a|x\nH2|同 上\nH3|”|\"\n合计|〃\nH4|\nH5|〃", NO, NAME, REMARK))
                .containsExactly(
                        "2:同上,〃,",
                        "3:H1,a,x",
                        "4:H2,a,",
                        "5:H3,a,\"",
                        "6:合计,〃,",
                        "7:H4,,",
                        "8:H5,〃,",
                        "HEADER=1",
                        "DATA=6",
                        "TOTAL=1");
    }

    @Test
    void mergedCellsRepeatDownToTheirLastRowOnly() {
        Merges.Builder merges = new Merges.Builder();
        merges.add(2, 4, 0, 0);
        merges.add(5, 7, 0, 1);
        assertThat(GridLedger.read("户号|姓名\nH1|a\n|b\n|c\n合计|3\n|x\n|d\n|e", merges.build(), NO, NAME))
                .containsExactly(
                        "2:H1,a",
                        "3:H1,b",
                        "4:H1,c",
                        "5:合计,3",
                        "6:,x",
                        "7:,d",
                        "8:,e",
                        "HEADER=1",
                        "DATA=6",
                        "TOTAL=1");
    }

    private static List<String> read(String text, WantedColumn... wanted) {
        return GridLedger.read(text, Merges.none(), wanted);
    }
}
