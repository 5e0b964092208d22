package dev.weir.feed.portal;

import dev.weir.report.ReportLanguage;

/** What the portal itself says, in both languages. Places are those of {@link String#format}. */
enum PortalText {
    SEARCH("Search by title or keyword", "按名称或关键词搜索"),
    NOTHING("No feed fits.", "没有符合条件的数据。"),
    CATALOGUES("The whole catalogue", "完整目录"),
    SHEET("Catalogue sheet (xlsx)", "政务信息资源目录（xlsx）"),
    SHEET_JSON("Catalogue sheet (JSON)", "政务信息资源目录（JSON）"),
    DCAT("DCAT-AP 3.0.1 (JSON-LD)", "DCAT-AP 3.0.1（JSON-LD）"),
    PACKAGE("Data Package (JSON)", "数据包描述 Data Package（JSON）"),
    SUMS("Checksums", "校验和"),
    FACTS("%s rows, as of %s:", "%s行，数据日期%s："),
    ALL("All data", "全部数据"),
    VERSION("Version", "版本"),
    MODIFIED("Data of", "数据日期"),
    ISSUED("First published", "首次发布"),
    RHYTHM("Updated", "更新周期"),
    NEXT("Next release", "下次发布"),
    NEXT_FROM("from %s on", "%s起"),
    LICENCE("Licence", "许可协议"),
    PROVIDER("Provider", "提供单位"),
    CONTACT("Contact", "联系方式"),
    CODE("Catalogue code", "信息资源代码"),
    ROWS("Rows", "行数"),
    WITHDRAWN("Withdrawn since the first release", "首次发布以来撤回"),
    DOWNLOADS("Downloads", "下载"),
    FILE("File", "文件"),
    SIZE("Size", "大小"),
    FIRST_ROWS("The first rows", "数据预览"),
    FIRST_ROWS_OF("The first %s of %s rows; the files have them all.", "前%s行，共%s行；完整数据见下载文件。"),
    ALL_ROWS("All %s rows.", "共%s行。"),
    DICTIONARY("What the columns say", "字段说明"),
    COLUMN("Column", "字段"),
    TITLE("Title", "名称"),
    TYPE("Type", "类型"),
    DESCRIPTION("Description", "说明"),
    SAME_COLUMNS("The columns stay the same in all releases %s.x.", "%s.x 各版本字段保持不变。"),
    MAP("Where they are", "位置分布"),
    POINTS("Rows with coordinates, WGS 84. %s rows have none.", "有坐标的数据（WGS 84）；%s行无坐标。"),
    CHANGES("Changes", "变更记录"),
    CHANGE("What has changed", "变更内容"),
    FIRST_RELEASE("First release", "首次发布"),
    NEW_SERIES("New columns", "字段调整"),
    DIFFERENCE("%s new, %s changed, %s gone", "新增%s行，变更%s行，减少%s行"),
    CORRECTION("Correction: %s", "更正：%s"),
    ALL_CHANGES("All releases so far.", "迄今全部版本。"),
    LAST_CHANGES("The last %s of %s releases; release.json lists them all.", "最近%s次发布，共%s次；全部记录见 release.json。"),
    OTHER_LANGUAGE("中文", "English");

    private final String english;
    private final String chinese;

    PortalText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(ReportLanguage language, Object... values) {
        return language.say(english, chinese, values);
    }
}
