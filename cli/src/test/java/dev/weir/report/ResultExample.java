package dev.weir.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A result with each kind of value, chart and emptiness. */
public final class ResultExample {

    private ResultExample() {}

    public static ReportResult in(ReportLanguage language) {
        boolean zh = language == ReportLanguage.ZH;
        return new ReportResult(
                "example",
                language,
                ReportStyle.OFFICIAL,
                zh ? "海曙区" : "Haishu District",
                zh ? "停车：车位与车辆" : "Parking: spaces and vehicles",
                zh ? "各社区可用车位与登记车辆。" : "Usable spaces and registered vehicles of each community.",
                LocalDateTime.of(2026, 8, 1, 2, 0),
                List.of(new ParameterValue("month", zh ? "月份" : "Month", "2026-07")),
                Optional.of(zh ? "每百辆车28个车位，缺口1,241个" : "28 spaces for each 100 vehicles; 1,241 are missing"),
                List.of(
                        new KeyNumber(
                                column("spaces", zh ? "可用车位" : "Usable spaces", ValueKind.INTEGER, zh ? "个" : "", 0),
                                Optional.of(489L)),
                        new KeyNumber(
                                column("share", zh ? "占比" : "Share", ValueKind.PERCENT, "", 1),
                                Optional.of(new BigDecimal("0.2826"))),
                        new KeyNumber(
                                column("none", zh ? "未知" : "Unknown", ValueKind.INTEGER, "", 0), Optional.empty())),
                List.of(bars(zh), empty(zh)));
    }

    private static ResultSection bars(boolean zh) {
        return new ResultSection(
                zh ? "各社区" : "By community",
                List.of(
                        column("community", zh ? "社区" : "Community", ValueKind.TEXT, "", -1),
                        column("spaces", zh ? "车位" : "Spaces", ValueKind.INTEGER, zh ? "个" : "", 0),
                        column("vehicles", zh ? "车辆" : "Vehicles", ValueKind.INTEGER, zh ? "辆" : "", 0),
                        column("per", zh ? "每车车位" : "Spaces for each vehicle", ValueKind.DECIMAL, "", 2),
                        column("share", zh ? "占比" : "Share", ValueKind.PERCENT, "", 1),
                        column("fee", zh ? "月费" : "Monthly fee", ValueKind.MONEY, zh ? "元" : "yuan", 2),
                        column("since", zh ? "启用" : "Since", ValueKind.DATE, "", -1)),
                List.of(
                        Arrays.asList(
                                "月湖社区",
                                120L,
                                430L,
                                new BigDecimal("0.28"),
                                new BigDecimal("0.279"),
                                new BigDecimal("300.00"),
                                LocalDate.of(2024, 3, 5)),
                        Arrays.asList(
                                "=柳锦社区", 369L, 1300L, new BigDecimal("0.28"), new BigDecimal("0.284"), null, null)),
                Optional.of(
                        Arrays.asList(null, 489L, 1730L, new BigDecimal("0.28"), new BigDecimal("0.283"), null, null)),
                Optional.of(new Chart(ChartType.BAR, "community", List.of("spaces", "vehicles"), "", "")),
                zh ? "只计启用的车位。" : "Only spaces that are in use.");
    }

    private static ResultSection empty(boolean zh) {
        return new ResultSection(
                zh ? "道闸/故障" : "Barriers/faults",
                List.of(column("asset", zh ? "设备" : "Device", ValueKind.TEXT, "", -1)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                zh ? "当月的故障。" : "Faults of the month.");
    }

    private static ResultColumn column(String name, String title, ValueKind kind, String unit, int digits) {
        return new ResultColumn(name, title, kind, unit, digits);
    }
}
