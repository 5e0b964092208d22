package dev.weir.sample.property;

import dev.weir.sample.district.Community;
import dev.weir.sample.district.Night;
import dev.weir.sample.input.Sheet;
import dev.weir.sample.input.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * The workbook that a company sends in a night: a cover, a sheet for each group of buildings, and instructions.
 *
 * @param areaError what somebody added to the total of the first sheet, in hundredths of a square metre
 */
record HouseLedger(Company company, int night, Houses houses, long areaError) {

    static final String MAPPING = "property-houses";

    private static final int BUILDINGS_OF_A_SHEET = 4;

    /** The buildings that stand on one sheet. */
    record Group(Community community, List<Integer> buildings) {}

    String path() {
        return "inbox/property/%s/房屋台账-%s.xls".formatted(company.name(), Night.issue(night));
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Community community : company.communities()) {
            for (int first = 1; first <= community.buildings(); first += BUILDINGS_OF_A_SHEET) {
                int last = Math.min(community.buildings(), first + BUILDINGS_OF_A_SHEET - 1);
                groups.add(new Group(
                        community, IntStream.rangeClosed(first, last).boxed().toList()));
            }
        }
        return groups;
    }

    /** Rows that state a total. */
    long totals() {
        return groups().stream()
                .mapToLong(group -> 1
                        + (company.style() == LedgerStyle.SHEET_NAMES
                                ? group.buildings().size()
                                : 0))
                .sum();
    }

    List<House> houses(Community community, int building) {
        return houses.of(community, building, night);
    }

    void save(Path file) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet cover = new Sheet(workbook, "封面");
            cover.across(5, 2, 8, title());
            cover.across(8, 2, 8, "填报单位（盖章）：" + company.name() + "服务有限公司");
            for (Group group : groups()) {
                draw(workbook, group);
            }
            Sheet instructions = new Sheet(workbook, "填表说明");
            instructions.text(1, 1, "一、每月25日前报送，空置房屋也应填写。");
            instructions.text(2, 1, "二、面积为产权证上的建筑面积，单位：平方米。");
            Workbooks.save(workbook, file);
        }
    }

    private void draw(HSSFWorkbook workbook, Group group) {
        int first = group.buildings().get(0);
        int last = group.buildings().get(group.buildings().size() - 1);
        String buildings = (first == last ? "%d幢" : "%d-%d幢").formatted(first, last);
        String prefix =
                company.style() == LedgerStyle.SHEET_NAMES ? group.community().name() : "";
        HouseSheet sheet = new HouseSheet(new Sheet(workbook, prefix + buildings), company.style());
        sheet.head(title(), company.name());
        long area = 0;
        for (int building : group.buildings()) {
            List<House> houses = houses(group.community(), building);
            sheet.building(houses);
            area += houses.stream().mapToLong(House::area).sum();
        }
        sheet.foot(area, group.equals(groups().get(0)) ? areaError : 0);
    }

    private String title() {
        YearMonth issue = Night.issue(night);
        return "%s房屋台账（%d年%d月）".formatted(company.name(), issue.getYear(), issue.getMonthValue());
    }
}
