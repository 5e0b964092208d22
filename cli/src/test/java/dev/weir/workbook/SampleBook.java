package dev.weir.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A workbook with everything in it. */
final class SampleBook {

    static final LocalDateTime MOMENT = LocalDateTime.of(2026, 8, 1, 2, 0);

    static final List<String> COMMUNITIES =
            List.of("月湖社区", "柳锦社区", "郎官社区", "天一社区", "文昌社区", "白云庄社区", "广仁社区", "孝闻街道永丰社区", "尹江岸社区", "牡丹社区");

    static final Table PARKING = new Table(
            List.of(
                    new TableColumn("社区", CellFormat.text()),
                    new TableColumn("车位（个）", CellFormat.number(0)),
                    new TableColumn("车辆（辆）", CellFormat.number(0)),
                    new TableColumn("每百辆车的车位（个）", CellFormat.number(1)),
                    new TableColumn("占比", new CellFormat(CellFormat.Kind.PERCENT, 1, "")),
                    new TableColumn("截至", new CellFormat(CellFormat.Kind.DATE, 0, ""))),
            rows(COMMUNITIES.size()),
            Optional.of(Arrays.asList("合计", 1234, 5678L, new BigDecimal("21.7"), new BigDecimal("1"), null)),
            Optional.of(new Chart(Chart.Kind.BAR, "各社区车位与车辆", 0, List.of(1, 2), "数量")),
            "没有可列出的内容");

    static Book book() {
        return new Book(
                "停车：车位与车辆",
                Locale.SIMPLIFIED_CHINESE,
                MOMENT,
                List.of(
                        BookSheet.of(
                                "概览",
                                List.of(
                                        new Block.Text(Block.Look.TITLE, "停车：车位与车辆"),
                                        new Block.Text(Block.Look.SUBTITLE, "海曙区 · 数据截至 2026年8月1日"),
                                        new Block.Text(Block.Look.STATEMENT, "每百辆车 28 个车位，缺口 1,241 个"),
                                        new Block.Figures(List.of(
                                                new Figure("可用车位", new CellFormat(CellFormat.Kind.NUMBER, 0, "个"), 500),
                                                new Figure(
                                                        "登记车辆", new CellFormat(CellFormat.Kind.NUMBER, 0, "辆"), 1730),
                                                new Figure(
                                                        "每百辆车的车位",
                                                        new CellFormat(CellFormat.Kind.NUMBER, 1, "个"),
                                                        new BigDecimal("28.9")),
                                                new Figure(
                                                        "车位缺口", new CellFormat(CellFormat.Kind.NUMBER, 0, "个"), 1241),
                                                new Figure(
                                                        "已启用充电桩的车位占全部可用车位的比例",
                                                        new CellFormat(CellFormat.Kind.PERCENT, 1, ""),
                                                        new BigDecimal("0.125")))),
                                        new Block.Text(Block.Look.HEADING, "目录"),
                                        new Block.Contents(
                                                List.of(new Block.Entry("各社区", "各社区"), new Block.Entry("趋势", "趋势"))))),
                        sheet("各社区", PARKING),
                        sheet("趋势", trend()),
                        sheet("堆积", stacked()),
                        BookSheet.of(
                                "如何统计",
                                List.of(
                                        new Block.Text(Block.Look.TITLE, "如何统计"),
                                        new Block.Text(Block.Look.HEADING, "各社区"),
                                        new Block.Text(Block.Look.PARAGRAPH, "车位按道闸和小区台账计；停用的不计。".repeat(8))))));
    }

    private static BookSheet sheet(String name, Table table) {
        return new BookSheet(
                name,
                List.of(
                        new Block.Text(Block.Look.TITLE, name),
                        new Block.Text(Block.Look.SUBTITLE, "海曙区 · 数据截至 2026年8月1日")),
                Optional.of(table),
                List.of(new Block.Text(Block.Look.NOTE, "如何统计：只计启用的车位；一辆车在两处登记只计一次。".repeat(4))));
    }

    static List<List<?>> rows(int count) {
        List<List<?>> rows = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            rows.add(List.of(
                    COMMUNITIES.get(index % COMMUNITIES.size()),
                    100L + index * 37 % 91,
                    300 + index * 53 % 177,
                    new BigDecimal("28.9").add(BigDecimal.valueOf(index)),
                    new BigDecimal("0.285"),
                    LocalDate.of(2026, 7, 1 + index % 28)));
        }
        return rows;
    }

    private static Table trend() {
        List<List<?>> rows = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            rows.add(Arrays.asList(
                    "2026-%02d".formatted(month),
                    40 + month * 7 % 11,
                    month == 5 ? null : 30 + month * 5 % 13,
                    0.5 + month));
        }
        return new Table(
                List.of(
                        new TableColumn("月份", CellFormat.text()),
                        new TableColumn("受理（件）", CellFormat.number(0)),
                        new TableColumn("办结（件）", CellFormat.number(0)),
                        new TableColumn("平均办结天数（天）", CellFormat.number(1))),
                rows,
                Optional.empty(),
                Optional.of(new Chart(Chart.Kind.LINE, "受理与办结", 0, List.of(1, 2), "件")),
                "没有");
    }

    private static Table stacked() {
        return new Table(
                List.of(
                        new TableColumn("社区", CellFormat.text()),
                        new TableColumn("地面车位（个）", CellFormat.number(0)),
                        new TableColumn("地下车位（个）", CellFormat.number(0)),
                        new TableColumn("备注", CellFormat.text()),
                        new TableColumn("说明", CellFormat.text()),
                        new TableColumn("说明", CellFormat.text())),
                COMMUNITIES.stream()
                        .limit(5)
                        .map(name -> Arrays.asList(
                                name,
                                name.length() * 10,
                                name.length() * 21,
                                "=1+1",
                                "很长的一段说明，需要折行才能放得下。".repeat(3),
                                "-"))
                        .toList(),
                Optional.of(Arrays.asList("合计", 200, 400, null, null, null)),
                Optional.of(new Chart(Chart.Kind.STACKED, "车位构成", 0, List.of(1, 2), "个")),
                "没有");
    }

    private SampleBook() {}
}
