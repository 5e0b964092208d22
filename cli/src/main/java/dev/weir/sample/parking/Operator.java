package dev.weir.sample.parking;

import java.util.List;

/** Who runs car parks: a submitter, and the scope of its registers and logs. Each has its own words and its own kind of CSV. */
enum Operator {
    YUEHU(
            "月湖停车服务部",
            "YH",
            new CsvStyle(",", false, "\r\n", ""),
            List.of("车牌号", "品牌型号", "车主姓名", "联系电话", "户号", "住址", "登记日期"),
            List.of("车位编号", "车位位置", "状态", "承租户号", "承租车牌", "启用日期")),
    TIANYI(
            "天一停车管理所",
            "TY",
            new CsvStyle(",", true, "\n", ""),
            List.of("号牌号码", "车型", "车主", "手机", "户口簿号", "家庭住址", "办理日期"),
            List.of("泊位号", "位置", "车位状态", "租用户号", "租用车牌", "启用日期")),
    HAISHU(
            "海曙停车公司",
            "HS",
            new CsvStyle(";", false, "\r\n", "海曙停车公司 居民停车登记"),
            List.of("车牌", "车型", "车主姓名", "联系电话", "户号", "住址", "办理日期"),
            List.of("车位号", "车位位置", "状态", "承租户号", "承租车牌", "启用日期"));

    private final String title;
    private final String code;
    private final CsvStyle style;
    private final List<String> vehicleHeaders;
    private final List<String> spaceHeaders;

    Operator(String title, String code, CsvStyle style, List<String> vehicleHeaders, List<String> spaceHeaders) {
        this.title = title;
        this.code = code;
        this.style = style;
        this.vehicleHeaders = vehicleHeaders;
        this.spaceHeaders = spaceHeaders;
    }

    /** The operator that has the thing of that index. */
    static Operator of(int index) {
        return values()[index % values().length];
    }

    /** How many of so many things it has. */
    int share(int count) {
        return (count - ordinal() + values().length - 1) / values().length;
    }

    /** Its name: its folder in the inbox and the scope of its records. */
    String title() {
        return title;
    }

    /** With which its gates begin. */
    String code() {
        return code;
    }

    CsvStyle style() {
        return style;
    }

    List<String> vehicleHeaders() {
        return vehicleHeaders;
    }

    List<String> spaceHeaders() {
        return spaceHeaders;
    }

    String path(String fileName) {
        return "inbox/parking/" + title + "/" + fileName;
    }
}
