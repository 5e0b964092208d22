package dev.weir.sample.property;

import java.util.List;

/** How a company draws its ledger. */
public enum LedgerStyle {
    /** The sheet's name says which community it is of; doors in a hurry, phones as numbers; a subtotal below each building. */
    SHEET_NAMES("序号 幢号 房号 建筑面积(㎡) 用途 产权性质 业主姓名 联系电话 入住情况 租户 租户电话 交房日期", "住宅", "商铺"),
    /** A column says it; doors in full, phones as text; one total. */
    COLUMN("序号 所属社区 楼幢 房屋坐落 面积(平方米) 房屋用途 房屋性质 产权人 手机号码 状态 承租人 承租人电话 交付日期", "居住", "店面");

    private final List<String> headers;
    private final String dwelling;
    private final String shop;

    LedgerStyle(String headers, String dwelling, String shop) {
        this.headers = List.of(headers.split(" "));
        this.dwelling = dwelling;
        this.shop = shop;
    }

    public List<String> headers() {
        return headers;
    }

    String use(House house) {
        return house.isShop() ? shop : dwelling;
    }

    /** The row of the header's last line, from 1. */
    public int headerRow() {
        return this == SHEET_NAMES ? 4 : 3;
    }

    /** The column of the building, from 1; the door, the area and the rest follow. */
    int buildingColumn() {
        return this == SHEET_NAMES ? 2 : 3;
    }
}
