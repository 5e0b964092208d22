package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.read.StatedAt;
import dev.weir.read.StatedAt.Place;
import dev.weir.read.WantedColumn;
import dev.weir.read.WantedColumn.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Columns whose values stand once above the rows or between them. */
class StatedColumnsTest {

    private static final WantedColumn NO = new WantedColumn("no", List.of("户号"), true, false);
    private static final WantedColumn HEAD = new WantedColumn("head", List.of("户主"), false, false);
    private static final WantedColumn GRID = stated("grid", Place.SECTION, "(第.网格)", false);
    private static final WantedColumn WORKER = stated("worker", Place.SECTION, "网格员：(\\S+?)[）)]", true);
    private static final WantedColumn BUILDING = stated("building", Place.SECTION, "^(\\d+)幢", true);
    private static final WantedColumn DAY = stated("day", Place.ABOVE, null, false, "日期");

    private static WantedColumn stated(String name, Place place, String pattern, boolean optional, String... names) {
        return new WantedColumn(
                name,
                List.of(names),
                false,
                optional,
                Kind.ANY,
                false,
                false,
                Optional.of(new StatedAt(place, Optional.ofNullable(pattern))));
    }

    private static List<String> read(String text, WantedColumn... wanted) {
        return new TextBook().sheet("S", text).read(Optional.empty(), wanted);
    }

    @Test
    void aSectionLineSpeaksForTheRowsBelowItUntilTheNextOne() {
        String text = "户号|户主\n第一网格（网格员：王某）\nH1|张三\nH2|李四\n第二网格（网格员：赵某）\nH3|王五";

        assertThat(read(text, GRID, WORKER, NO)).containsExactly("3:第一网格,王某,H1", "4:第一网格,王某,H2", "6:第二网格,赵某,H3");
    }

    @Test
    void aLineOfAHigherLevelEndsTheLowerOne() {
        String text = "户号|户主\n第一网格\n1幢\nH1|张三\n2幢\nH2|李四\n第二网格\nH3|王五";

        assertThat(read(text, GRID, BUILDING, NO)).containsExactly("4:第一网格,1,H1", "6:第一网格,2,H2", "8:第二网格,,H3");
    }

    @Test
    void aLineThatNoPatternKnowsEndsWhatWasSaid() {
        String text = "户号|户主\n第一网格\nH1|张三\nH2|李四\n第二片区（片长：赵某）\nH3|王五";

        assertThat(read(text, GRID, NO)).containsExactly("3:第一网格,H1", "4:第一网格,H2", "6:,H3");
    }

    @Test
    void belowALineThatMayBeASectionNoFormerOneIsSure() {
        String text = "户号|户主\n第一网格\nH1|张三\nH2|李四\n第 二 格子\nH3|王五";

        assertThat(read(text, GRID, NO))
                .contains("3:第一网格,H1", "4:第一网格,H2")
                .element(2)
                .asString()
                .contains("F074第 二 格子");
    }

    @Test
    void aSheetInWhichNoLineSaysItIsHeld() {
        assertThatThrownBy(() -> read("户号|户主\nH1|张三\nH2|李四", GRID, NO))
                .hasMessageContaining("sheet \"S\": no line between the rows says \"grid\"");
    }

    @Test
    void aLabelAboveTheHeaderSpeaksForTheTableBelowIt() {
        String text = "巡查日志\n日期|2026年11月3日|天气|晴\n户号|户主\nH1|张三\nH2|李四\n" + "巡查日志\n日期|2026年11月4日|天气|晴\n户号|户主\nH3|王五";

        assertThat(read(text, DAY, NO)).containsExactly("4:2026年11月3日,H1", "5:2026年11月3日,H2", "9:2026年11月4日,H3");
    }

    @Test
    void theLabelAndItsValueMayStandInOneCellAmongOthers() {
        assertThat(read("单位：月湖社区 日期：2026年11月4日 9:30　天气：晴\n户号|户主\nH1|张三", DAY, NO))
                .containsExactly("3:2026年11月4日 9:30,H1");
        WantedColumn time = stated("time", Place.ABOVE, "日期\\D*(\\S+日)", false);
        assertThat(read("巡查 日期|2026年11月4日\n户号|户主\nH1|张三", time, NO)).containsExactly("3:2026年11月4日,H1");
    }

    @Test
    void anEmptyCellBesideALabelIsNotFilledFromTheNextLabel() {
        assertThatThrownBy(() -> read("日期||天气|晴\n户号|户主\nH1|张三", DAY, NO))
                .hasMessageContaining("nothing above the header says \"日期\"");
        assertThatThrownBy(() -> read("日期：|天气：晴\n户号|户主\nH1|张三", DAY, NO))
                .hasMessageContaining("nothing above the header says \"日期\"");
    }

    @Test
    void aTableThatDoesNotSayItDoesNotTakeItFromTheTableBefore() {
        String text = "巡查日志\n日期|2026年11月3日\n户号|户主\nH1|张三\nH2|李四\n巡查日志\n户号|户主\nH3|王五";

        assertThatThrownBy(() -> read(text, DAY, NO)).hasMessageContaining("nothing above the header says \"日期\"");
    }

    @Test
    void twoValuesOfOneLabelAreHeld() {
        assertThatThrownBy(() -> read("日期|2026年11月3日\n日期：2026年11月4日\n户号|户主\nH1|张三", DAY, NO))
                .hasMessageContaining("2026年11月3日 (row 1) and 2026年11月4日 (row 2)");
    }

    @Test
    void aTitleMayCarryAValue() {
        WantedColumn part = stated("part", Place.TITLE, "(.+社区)", false);

        assertThat(read("月湖社区名册\n户号|户主\nH1|张三\nH2|李四\n月湖社区名册（续）\n户号|户主\nH3|王五\n天一社区名册\n户号|户主\nH4|钱六", part, NO))
                .containsExactly("3:月湖社区,H1", "4:月湖社区,H2", "7:月湖社区,H3", "10:天一社区,H4");
    }

    @Test
    void eachSheetSpeaksForItself() {
        WantedColumn part = stated("part", Place.TITLE, "(.+社区)", true);

        assertThat(new TextBook()
                        .sheet("1幢", "月湖社区\n户号|户主\nH1|张三")
                        .sheet("2幢", "户号|户主\nH2|李四")
                        .read(Optional.empty(), part, NO, HEAD))
                .containsExactly("3:月湖社区,H1,张三", "2:,H2,李四");
    }
}
