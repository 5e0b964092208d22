package dev.weir.ledgers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The lines of a sheet that are no rows of its table, as many departments write them. */
final class Clutter {

    private static final List<String[]> FEET = List.of(
            new String[] {"填表人：王某", "", "审核人：赵某"},
            new String[] {"制表单位：望湖社区", "社区书记：赵某", "分管领导审批："},
            new String[] {"", "（公章）"},
            new String[] {"（盖章）"},
            new String[] {"备注：", "1.以上金额含分类施保。"},
            new String[] {"", "2.李三桐户下月核减。"},
            new String[] {"说明：1.本表每季度更新；"},
            new String[] {"3、已故人员请划线。"},
            new String[] {"", "", "社区（章）", "", "2026年11月3日"},
            new String[] {"注：本表一式两份，社区、街道各执一份。"},
            new String[] {"主任签字：", "", "经办人签字："},
            new String[] {"制表日期：2026年11月3日"},
            new String[] {"", "", "2026-11-03"},
            new String[] {"联系人：王某", "", "联系电话：87651234"},
            new String[] {"第 1 页 共 1 页"},
            new String[] {"单位负责人（签章）：", "", "填报人：", "", "填报日期：  年  月  日"});

    private static final List<String> FREE =
            List.of("本表由社区填写，街道留存。", "以上情况属实", "数据来源于民政系统，截至上月末", "如有变动请及时联系街道民政办", "☆带星号的为重点户");

    private final Random random;

    Clutter(Random random) {
        this.random = random;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** @param month such as 2026-09 */
    static String chinese(String month) {
        return Integer.parseInt(month.substring(0, 4)) + "年" + Integer.parseInt(month.substring(5)) + "月";
    }

    void annex(Page page) {
        page.texts(one(List.of(
                "附件2（根据民发2025年第12号通知、2025年8月工作会议制表）",
                "附件3（据2019年8月工作通知制表）",
                "附件1：按2024年5月《关于规范台账的通知》填报",
                "（此表根据2025年3月会议纪要制定）")));
    }

    void filledIn(Page page, int width, String nextMonth) {
        String day = chinese(nextMonth) + "3日";
        Cell[] cells = new Cell[width];
        cells[0] = Cell.text(one(List.of("单位：元", "填报单位：望湖社区居委会（盖章）", "填表单位：（章）")));
        cells[width - 2] = Cell.text(one(List.of("填报时间：", "填报日期：", "制表时间：", "上报日期: ")) + day);
        page.add(java.util.Arrays.asList(cells));
    }

    /** @return the name that stands beside the label */
    String officer(Page page, int width) {
        String name = one(List.of("赵某", "王建国", "李晓"));
        if (random.nextBoolean()) {
            page.texts("包片干部：" + name);
        } else {
            page.texts("包片干部：", name);
        }
        return name;
    }

    void columnNumbers(Page page, int width) {
        boolean letters = random.nextBoolean();
        boolean texts = random.nextBoolean();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int number = letters ? i - 1 : i + 1;
            cells.add(
                    letters && i < 2
                            ? Cell.text(i == 0 ? "甲" : "乙")
                            : texts ? Cell.text("" + number) : Cell.whole(number));
        }
        page.add(cells);
    }

    /** @return the grid it names */
    String section(Page page, int number, int width) {
        String grid = "第" + "一二三四".charAt(number) + "网格";
        String line =
                one(List.of("%s（网格员：王某）", "%s（网格长：赵某）", "%s", "%s：", "▲%s")).formatted(grid);
        int row = page.texts(line);
        if (random.nextBoolean()) {
            page.merge(row, row, 0, width - 1);
        }
        return grid;
    }

    String total(int rows) {
        return one(List.of(
                "合计",
                "合 计",
                "总计",
                "总计：" + "零壹贰叁肆伍陆柒捌玖".charAt(rows % 10) + "户",
                "合计（" + rows + "户）",
                "以上共" + rows + "户",
                "共计：",
                "全社区合计",
                "累计",
                "合计："));
    }

    String subtotal() {
        return one(List.of("小计", "小 计", "本 页 合 计", "本页小计", "月计", "本网格小计"));
    }

    void foot(Page page) {
        if (random.nextInt(3) == 0) {
            page.blank();
        }
        int lines = 1 + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            page.texts(one(FEET));
        }
    }

    void freeFoot(Page page) {
        page.texts(one(FREE));
    }

    /** A table of something else, under the names of which some are the ledger's own. */
    void secondTable(Page page, String keyHeading, List<Family> families, Handwriting hand) {
        if (random.nextInt(3) > 0) {
            page.blank();
        }
        if (random.nextInt(4) > 0) {
            page.texts(one(List.of("低保户走访记录", "附表：银行账户情况", "2026年慰问品发放情况表", "二、走访情况")));
        }
        int form = random.nextInt(3);
        switch (form) {
            case 0 -> page.texts(keyHeading, "走访人", "走访电话", "走访次数");
            case 1 -> page.texts(keyHeading, "开户行", "账号");
            default -> page.texts("序号", keyHeading, "慰问品", "数量", "领取人");
        }
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            Cell key = Cell.text(hand.key(families.get(i % families.size())));
            switch (form) {
                case 0 -> page.add(List.of(key, Cell.text("王走访"), Cell.text("1391234567" + i), Cell.whole(4L + i)));
                case 1 -> page.add(List.of(key, Cell.text("宁波银行"), Cell.text("622202123456789012" + i)));
                default ->
                    page.add(List.of(Cell.whole(i + 1L), key, Cell.text("大米"), Cell.whole(2), Cell.text("领取人" + i)));
            }
        }
    }
}
