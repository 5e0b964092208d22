package dev.weir.read.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.WantedColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header that stands again below the rows: the next page of the table, or a list of something else. */
class LaterPageTest {

    private static final WantedColumn NO = new WantedColumn("no", List.of("户号"), true, false);
    private static final WantedColumn HEAD = new WantedColumn("head", List.of("户主"), false, false);
    private static final WantedColumn AMOUNT = new WantedColumn("amount", List.of("月金额"), false, false);
    private static final WantedColumn NAME = new WantedColumn("name", List.of("姓名"), true, false);
    private static final WantedColumn PHONE = new WantedColumn("phone", List.of("电话"), false, false);
    private static final String HEADER = "户号|户主|月金额\n";
    private static final String ROWS = HEADER + "H1|钱一帆|900\nH2|孙二朵|650\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附：空置房屋",
                "\n空置户",
                "附表二|空置房屋",
                "填表人：王某\n\n附：空置房屋",
                "备注：以上金额含补发\n附：空置房屋",
                "二、边缘户",
                "望湖社区2026年9月边缘家庭名册",
                "以下为候补户，不发放。",
                "走访记录\n户号|走访人|走访次数\nH3|王走访|4\n候补户名单"
            })
    void aHeaderThatIsPrintedAgainBelowAnotherTitleIsHeld(String between) {
        String text = "望湖社区2026年9月低保家庭名册\n" + ROWS + between + "\n" + HEADER + "H3|李三桐|700";

        assertThatThrownBy(() -> GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT))
                .isInstanceOfSatisfying(
                        StoppedException.class, stop -> assertThat(stop.code()).isEqualTo(HeldCode.NOT_UNDERSTOOD))
                .hasMessageContaining("stands there above the table's header, which is printed again")
                .hasMessageContaining("above the first stands \"望湖社区2026年9月低保家庭名册\"");
    }

    @Test
    void theNameOfAListThatLooksLikeAPersonIsNoRow() {
        String header = "姓名|电话\n";
        String text = header + "张三|13812345671\n李四|13812345672\n空置房屋\n" + header + "王五|13812345673";

        assertThatThrownBy(() -> GridLedger.read(text, Merges.none(), NAME, PHONE))
                .hasMessageContaining("row 4: \"空置房屋\" stands there above the table's header")
                .hasMessageContaining("above the first stands no title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "望湖社区2026年9月低保家庭名册",
                "望湖社区2026年10月份低保家庭名册（续）",
                "新桥社区2026年9月低保家庭名册\n单位：元",
                "低保金发放表（续）",
                "第 2 页 共 2 页",
                "续表",
                "第二网格（网格员：赵某）",
                "3幢",
                "新桥社区",
                "2026年10月",
                "填表人：王某|审核人：赵某",
                "注：本表一式两份，社区、街道各执一份。\n\n望湖社区低保家庭名册",
                "本页由社区填写，街道留存。",
                "无",
                "本月无变动",
                "走访记录\n户号|走访人|走访次数\nH3|王走访|4\n望湖社区低保家庭名册"
            })
    void aHeaderThatIsPrintedAgainBelowItsOwnTitleOrNoneGoesOn(String between) {
        String text = "望湖社区2026年9月低保家庭名册\n" + ROWS + between + "\n" + HEADER + "H3|李三桐|700";

        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT)).contains("DATA=3", "REPEATED_HEADER=1");
    }

    @Test
    void partsOfATableMayHaveTheHeaderEach() {
        String text = "一、城镇户\n" + ROWS + "二、农村户\n" + HEADER + "H3|李三桐|700";

        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT)).contains("DATA=3", "REPEATED_HEADER=1");
    }

    @Test
    void aLedgerOfThoseWhoHaveLeftHasLaterPagesToo() {
        String text = "2026年停发户名册\n" + ROWS + "2026年停发户名册（续）\n" + HEADER + "H3|李三桐|700";

        assertThat(GridLedger.read(text, Merges.none(), NO, HEAD, AMOUNT)).contains("DATA=3", "REPEATED_HEADER=1");
    }
}
