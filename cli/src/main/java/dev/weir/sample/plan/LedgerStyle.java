package dev.weir.sample.plan;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.District;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a community draws its ledger: each has its own words and its own lines above the header. */
public enum LedgerStyle {
    /** A title, the submitter's line, one header line. */
    PLAIN(3, "序号 户号 户主姓名 性别 出生日期 身份证号码 联系电话 家庭住址 保障人数 月保障金额(元) 享受起始时间", 0),
    /** Groups of columns stand in a line of merged cells above the header. */
    GROUPED(4, "序号 户口簿号 户主 性别 户主出生日期 身份证号 电话 住址 享受人数 月保障金 起始日期", 0),
    /** An empty line below the title; the total stands under the names. */
    SPACED(4, "编号 户口编号 申请人姓名 性别 出生年月日 公民身份号码 手机号码 居住地址 人数 补助金额(元) 开始享受时间", 0),
    /** The family's members stand beside the head. */
    MEMBERS(3, "序号 户号 户主姓名 性别 出生日期 身份证号码 联系电话 家庭住址 保障人数 月保障金额(元) 享受起始时间", 3);

    private static final List<String> COLUMNS = List.of(
            "line_no",
            "hukou_no",
            "head",
            "sex",
            "born_on",
            "id_card",
            "phone",
            "address",
            "people",
            "amount",
            "since");

    private final int headerRow;
    private final List<String> labels;
    private final int members;

    LedgerStyle(int headerRow, String labels, int members) {
        this.headerRow = headerRow;
        this.labels = List.of(labels.split(" "));
        this.members = members;
    }

    static LedgerStyle of(Community community) {
        if (community.index() >= 7 && community.index() < District.TRAP_COMMUNITIES) {
            return MEMBERS;
        }
        return values()[community.index() % 3];
    }

    /** The row of the header's last line, from 1. */
    public int headerRow() {
        return headerRow;
    }

    /** Our column name to the community's label, in order. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int index = 0; index < COLUMNS.size(); index++) {
            headers.put(COLUMNS.get(index), labels.get(index));
        }
        for (int member = 1; member <= members; member++) {
            headers.put("member_name_" + member, "成员%d姓名".formatted(member));
            headers.put("member_id_" + member, "成员%d身份证号".formatted(member));
            headers.put("member_relation_" + member, "成员%d与户主关系".formatted(member));
        }
        return headers;
    }

    /** The column in which 合计 stands. */
    public String totalColumn() {
        return this == SPACED ? "head" : "line_no";
    }
}
