package dev.weir.sample.property;

import dev.weir.sample.input.Sheet;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Draws one sheet: title, header, the houses of a few buildings with merged cells beside them, and sums of their areas. */
final class HouseSheet {

    private final Sheet sheet;
    private final LedgerStyle style;
    private final int building;
    private final int area;
    private int row;
    private int line;

    HouseSheet(Sheet sheet, LedgerStyle style) {
        this.sheet = sheet;
        this.style = style;
        this.building = style.buildingColumn();
        this.area = building + 2;
    }

    void head(String title, String company) {
        List<String> headers = style.headers();
        sheet.across(1, 1, headers.size(), title);
        sheet.text(2, 1, "填报单位：" + company);
        sheet.text(2, headers.size() - 1, "面积单位：平方米");
        if (style == LedgerStyle.SHEET_NAMES) {
            sheet.across(3, building, area + 2, "房屋信息");
            sheet.across(3, area + 3, area + 4, "业主信息");
            sheet.across(3, area + 5, headers.size(), "使用情况");
        }
        row = style.headerRow();
        for (int column = 1; column <= headers.size(); column++) {
            sheet.text(row, column, headers.get(column - 1));
            sheet.width(column, headers.get(column - 1).contains("电话") || column == area - 1 ? 16 : 12);
        }
    }

    /** The houses of a building, below those before. */
    void building(List<House> houses) {
        int first = row + 1;
        houses.forEach(this::house);
        sheet.down(first, row, building, houses.get(0).building() + "幢");
        if (style == LedgerStyle.COLUMN) {
            sheet.down(first, row, building - 1, houses.get(0).community().name());
        } else {
            total("小计", first, houses.stream().mapToLong(House::area).sum());
        }
    }

    private void house(House house) {
        row++;
        line++;
        sheet.number(row, 1, line);
        sheet.text(row, building + 1, style == LedgerStyle.COLUMN ? house.longDoor() : house.shortDoor());
        sheet.plainNumber(row, area, house.area() / 100.0);
        sheet.text(row, area + 1, style.use(house));
        sheet.text(row, area + 2, house.tenure());
        party(house.owner(), area + 3);
        sheet.text(row, area + 5, house.empty() ? "空置" : house.tenant() == null ? "自用" : "出租");
        party(house.tenant(), area + 6);
        if (house.handedOverOn() != null) {
            sheet.date(row, area + 8, house.handedOverOn());
        }
    }

    /** Phones are numbers to a spreadsheet, unless somebody took the pain to part their digits. */
    private void party(Party party, int column) {
        sheet.text(row, column, party == null ? "/" : party.name());
        if (party == null) {
            return;
        }
        if (style == LedgerStyle.SHEET_NAMES) {
            sheet.plainNumber(row, column + 1, party.number());
        } else {
            sheet.text(row, column + 1, party.phone().replaceFirst("^(...)(....)(....)$", "$1 $2 $3"));
        }
    }

    /**
     * The sum of everything on the sheet.
     *
     * @param error what a hand that overwrote the formula added, in hundredths
     */
    void foot(long hundredths, long error) {
        int first = style.headerRow() + 1;
        if (style == LedgerStyle.COLUMN && error == 0) {
            total("合  计", first, hundredths);
        } else {
            row++;
            sheet.text(row, 1, "合计");
            sheet.plainNumber(row, area, (hundredths + error) / 100.0);
        }
        sheet.text(row + 2, 1, "制表人：            审核人：            ");
    }

    private void total(String word, int first, long hundredths) {
        String letter = CellReference.convertNumToColString(area - 1);
        row++;
        sheet.across(row, 1, building, word);
        sheet.sum(row, area, "SUM(%s%d:%s%d)".formatted(letter, first, letter, row - 1), hundredths / 100.0);
    }
}
