package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.WantedColumn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a table among lines that are none. */
class RowKindsTest {

    private static final WantedColumn NO = new WantedColumn("no", List.of("户号"), true, false);
    private static final WantedColumn HEAD = new WantedColumn("head", List.of("户主"), false, false);
    private static final WantedColumn AMOUNT = new WantedColumn("amount", List.of("月金额"), false, false);
    private static final WantedColumn NAME = new WantedColumn("name", List.of("姓名"), true, false);
    private static final WantedColumn PHONE = new WantedColumn("phone", List.of("电话"), false, false);

    private static final String TABLE = "户号|户主|月金额|备注\nH1|钱一帆|900\nH2|孙二朵|650\n%s\nH3|李三桐|700";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "小计||1550",
                "本 页 合 计||1550",
                "以上共3户",
                "总计：叁户||1550",
                "月计||1550",
                "本月计||1550",
                "合计（2户）||1550",
                "共 2 户||1550",
                "第一网格小计||1550",
                "望湖社区合计||1550",
                "过次页||1550",
                "合计人数2人||1550",
                "合計||1550",
                "本季合计||1550",
                "1-11月合计||1550",
                "应发合计||1550",
                "大写合计||1550",
                "(合计)||1550",
                "【合计】||1550",
                "合计/Total||1550",
                "|合计|1550"
            })
    void totalsAreTold(String row) {
        assertThat(classes(row)).contains("DATA=3", "TOTAL=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H9|计小明|600",
                "H9|王总计|600",
                "H9|合计桥社区|600",
                "H9|钱四|600|共计3人",
                "H9|钱四|600|合计",
                "H9|合计",
                "H9||600",
                "H9",
                "H9|||备注：已核",
                "K-12|周五|600"
            })
    void rowsThatHoldSuchWordsStayRows(String row) {
        assertThat(classes(row)).containsExactly("DATA=4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填表人：王某|审核人：赵某",
                "制表单位：望湖社区|社区书记：赵某|分管领导审批：",
                "社区书记：赵某|（公章）|2026年11月3日",
                "|（公章）",
                "|社区（章）|2026年11月3日",
                "备注",
                "备注|以上金额含补发",
                "说明：1.本表每季度更新；",
                "填报日期：2026年11月3日",
                "|年 月 日|（盖章）"
            })
    void footLinesAreTold(String row) {
        assertThat(classes(row)).contains("DATA=3", "NOTE=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填表人：|张三||2026-11-4",
                "负责人|王五|电话|138…",
                "制表|赵六|复核|钱七",
                "分管领导签字||经办人签字",
                "平均||300",
                "人均||150",
                "其中：低保户|2|600",
                "上月结转||100",
                "上月||290",
                "增减||10",
                "同比||+5%",
                "本月新增|2户|200",
                "转下页||300",
                "计||350",
                "审核合计||350",
                "…|…|…|…",
                "本月实发||1550",
                "累计发放||1550",
                "减：扣款||50",
                "余额||50",
                "其中:女||50",
                "示例|张三（示例）|100",
                "例：H8|李某某|300"
            })
    void aFootASummaryOrASampleOfSeveralCellsIsNoRow(String row) {
        assertThat(classes(row)).contains("DATA=3").doesNotContain("DATA=4");
    }

    @Test
    void wordsOfFeetAreDataWhereTheTableHasSuchTexts() {
        assertThat(new TextBook()
                        .sheet("S", "姓名|月金额|电话\n钱一帆|9|1\n主任|8|2\n平均|7|3")
                        .read(Optional.empty(), NAME, AMOUNT))
                .containsExactly("2:钱一帆,9", "3:主任,8", "4:平均,7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"二、本月减少", "注销", "（二）停发户", "以下家庭本月停发：", "已迁出户："})
    void belowALineThatSaysWhoHasLeftEveryRowIsDoubtful(String line) {
        assertThat(classes(line + "\nH7|周四|5\nH8|吴五|6")).contains("DATA=2").doesNotContain("DATA=3");
    }

    @Test
    void theNextSectionIsOfThoseWhoAreThereAgain() {
        assertThat(classes("二、本月减少\nH7|周四|5\n三、在册")).contains("DATA=3", "DOUBTFUL=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"社区|西山", "西山社区|2户", "西山社区||小计3户"})
    void aSectionOfTwoCellsIsNoRow(String line) {
        assertThat(classes(line)).contains("DATA=3", "SECTION=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一网格（网格员：王某）", "3幢", "一、城镇低保户", "望湖社区", "东区（共5户）", "第二组|组长：赵某"})
    void sectionLinesAreTold(String row) {
        assertThat(classes(row)).contains("DATA=3", "SECTION=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"以下为补录名单请核对", "李某某", "|||见附件"})
    void aRowThatIsLikeNoneOfTheTableIsDoubtful(String row) {
        assertThat(classes(row)).contains("DATA=3", "DOUBTFUL=1");
    }

    @Test
    void aPersonMayBeCalledLikeAPartOfTheDistrict() {
        String text = "姓名|电话\n张三|13812345671\n李四|13812345672\n王小楼\n3幢（楼长：王某）";
        assertThat(GridLedger.read(text, Merges.none(), NAME, PHONE))
                .containsExactly(
                        "2:张三,13812345671",
                        "3:李四,13812345672",
                        "4:王小楼,",
                        "HEADER=1",
                        "DATA=2",
                        "SECTION=1",
                        "DOUBTFUL=1");
    }

    @Test
    void inAListOfOneColumnEachCellIsARow() {
        assertThat(GridLedger.read("户号\nH1\n第一网格\n张三", Merges.none(), NO))
                .containsExactly("2:H1", "3:第一网格", "4:张三", "HEADER=1", "DATA=3");
    }

    @Test
    void linesOfTheFormThatNobodyFilledInAreCounted() {
        assertThat(GridLedger.read("序号|户号|户主\n1|H1|a\n2|H2|b\n3\n4", Merges.none(), NO, HEAD))
                .containsExactly("2:H1,a", "3:H2,b", "HEADER=1", "DATA=2", "UNFILLED=2");
    }

    @Test
    void theyAreCountedWhereTheRunningNumberIsWantedAndFormulasGiveNothing() {
        WantedColumn serial = new WantedColumn("seq", List.of("序号"), false, true);
        String text = "序号|户号|户主|月金额\n1|H1|钱一帆|9\n2|H2|孙二朵|6\n3\n4|||0\n5|||0.00";

        assertThat(GridLedger.read(text, Merges.none(), serial, NO, HEAD, AMOUNT))
                .contains("DATA=2", "UNFILLED=3");
    }

    @Test
    void columnNumbersBelowTheHeaderAreNoRow() {
        assertThat(GridLedger.read("户号|户主|月金额\n甲|乙|1\nH1|a|900", Merges.none(), NO, HEAD, AMOUNT))
                .containsExactly("3:H1,a,900", "HEADER=1", "DATA=1", "COLUMN_NUMBERS=1");
        assertThat(GridLedger.read("户号|户主|月金额\n1|2|3\nH1|a|900", Merges.none(), NO, HEAD, AMOUNT))
                .containsExactly("3:H1,a,900", "HEADER=1", "DATA=1", "COLUMN_NUMBERS=1");
        assertThat(GridLedger.read("户号|户主|月金额\n1|2|3\n2|7|900", Merges.none(), NO, HEAD, AMOUNT))
                .containsExactly("2:1,2,3", "3:2,7,900", "HEADER=1", "DATA=2");
    }

    @Test
    void columnNumbersAreNoRowOnLaterPagesEither() {
        String page = "序号|户号|户主|月金额\n1|2|3|4\n";
        assertThat(GridLedger.read(
                        page + "1|H1|a|900\n2|H2|b|650\n" + page + "3|H3|c|700", Merges.none(), NO, HEAD, AMOUNT))
                .containsExactly(
                        "3:H1,a,900",
                        "4:H2,b,650",
                        "7:H3,c,700",
                        "HEADER=1",
                        "DATA=3",
                        "REPEATED_HEADER=1",
                        "COLUMN_NUMBERS=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "慰问品发放情况\n", "附表：慰问品\n", "\n附表：慰问品\n"})
    void anotherTableWithTheKeysNameInAnotherPlaceEndsTheTable(String between) {
        String text = "户号|户主|住址|人数|月金额\nH1|钱一帆|3-2-501|2|900\nH2|孙二朵|3-2-502|1|650\n" + between
                + "序号|户号|慰问品|数量|领取人\n1|H1|大米|2|王某\n2|H2|大米|2|赵某";
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .contains("2:H1,钱一帆,900", "3:H2,孙二朵,650", "DATA=2")
                .noneMatch(line -> line.startsWith("DOUBTFUL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"已迁出人员名单", "附：本月停发户", "迁出户登记", "2026年注销户"})
    void thoseWhoHaveLeftAreNoRowsThoughTheyHaveTheSameHeader(String title) {
        String header = "户号|户主|月金额\n";
        String text = header + "H1|钱一帆|900\nH2|孙二朵|650\n\n" + title + "\n" + header + "H7|冯七|700\nH8|陈八|700";
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .containsExactly("2:H1,钱一帆,900", "3:H2,孙二朵,650", "HEADER=1", "DATA=2", "OTHER_TABLE=4");
    }

    @Test
    void aRemarkThatLooksLikeALabelMakesARowNoOther() {
        String text = "户号|户主|月金额|备注\nH1|钱一帆|900|总计：2人\nH2|孙二朵\n☆带星号的为重点户";
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT)).contains("DATA=2", "DOUBTFUL=1");
    }

    @Test
    void aRowBetweenASectionAndTheNextPagesHeaderIsNoTitle() {
        String header = "户号|户主|月金额\n";
        String text = header + "第一网格：\nH1|钱一帆|900\nH2|孙二朵|650\n" + header + "第二网格：\nH3|李三桐|700";
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .contains("3:H1,钱一帆,900", "4:H2,孙二朵,650", "7:H3,李三桐,700", "DATA=3");
    }

    @Test
    void aLonelyCellWithoutAKeyIsDoubtfulThoughItLooksLikeItsColumn() {
        String text = "户号|户主|住址\nH1|钱一帆|3-2-501\nH2|孙二朵|3-2-502\n||2026-11-03";
        WantedColumn address = new WantedColumn("address", List.of("住址"), false, false);
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, address)).contains("DATA=2", "DOUBTFUL=1");
    }

    @Test
    void laterPagesRepeatTitleLabelsAndHeader() {
        String text =
                "巡查日志\n日期|3日|天气|晴\n户号|户主|月金额\n甲|乙|1\nH1|a|5\n备注\n\n巡查日志（续）\n日期|4日|天气|雨\n户号|户主|月金额\n甲|乙|1\nH2|b|6\n第 2 页 共 2 页";
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .containsExactly(
                        "5:H1,a,5",
                        "12:H2,b,6",
                        "TITLE=5",
                        "HEADER=1",
                        "DATA=2",
                        "NOTE=1",
                        "REPEATED_HEADER=1",
                        "COLUMN_NUMBERS=2");
    }

    @Test
    void anotherTableBelowEndsTheTable() {
        String text = "户号|户主|月金额\nH1|a|900\nH2|b|650\n\n走访记录\n户号|走访人|走访次数\nH3|王走访|4\nH4|赵走访|6";
        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .containsExactly("2:H1,a,900", "3:H2,b,650", "HEADER=1", "DATA=2", "OTHER_TABLE=4");
    }

    @Test
    void aLineThatOnlyLooksLikeAnotherTablesHeaderIsHeldWhereRowsLikeThisTablesFollow() {
        String text = "户号|户主|月金额\nH1|张三|900\nH2|李四|650\n\n门牌号|电话|单位地址\n%s";

        assertThatThrownBy(() -> GridLedger.read(text.formatted("H3|王五|700"), Merges.none(), NO, HEAD, AMOUNT))
                .hasMessageContaining(
                        "row 5 looks like the header of another table, but row 6 is like the rows of this one");
        assertThat(GridLedger.read(text.formatted("3|0574-1|月湖街1号"), Merges.none(), NO, HEAD, AMOUNT))
                .contains("DATA=2", "OTHER_TABLE=2");
    }

    @Test
    void aSecondTableOfTheSameColumnsInOtherPlacesIsHeld() {
        String text = "户号|户主|月金额\nH1|a|900\nH2|b|650\n\n户号|月金额|户主\nH3|700|c";
        assertThatThrownBy(() -> GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .isInstanceOfSatisfying(
                        StoppedException.class, stop -> assertThat(stop.code()).isEqualTo(HeldCode.HEADER_DUPLICATE))
                .hasMessageContaining("row 5: a second table begins there");
    }

    @Test
    void aTitleAboveTheFirstColumnMakesItsNameNoOther() {
        for (String title : List.of("望湖社区独居老人名册", "望湖社区独居老人名册||单位：人")) {
            assertThatThrownBy(() -> GridLedger.read(title + "\n姓名|电话|住址|姓名\na|1|b|c", Merges.none(), NAME, PHONE))
                    .isInstanceOfSatisfying(StoppedException.class, stop -> assertThat(stop.code())
                            .isEqualTo(HeldCode.HEADER_DUPLICATE));
        }
    }

    private static List<String> classes(String row) {
        return GridLedger.read(TABLE.formatted(row), Merges.none(), NO, HEAD, AMOUNT).stream()
                .filter(line -> line.contains("=") && !line.equals("HEADER=1"))
                .toList();
    }
}
