package dev.weir.sample.access;

import dev.weir.sample.district.Night;
import dev.weir.sample.input.Sheet;
import dev.weir.sample.input.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The register of door controllers as a workbook. It is sent in the first night and, completed, in the second. */
record ControllerRegister(List<Controller> controllers, int night) {

    static final String MAPPING = "access-control-controllers";
    private static final List<String> HEADERS =
            List.of("序号", "设备编号", "设备名称", "生产厂家", "型号", "序列号", "安装日期", "安装位置", "使用状态");
    private static final int HEADER_ROW = 3;

    ControllerRegister {
        int upTo = night;
        controllers = controllers.stream()
                .filter(controller -> controller.registeredFrom() <= upTo)
                .toList();
    }

    String path() {
        return "inbox/access-control/设备科/门禁控制器台账-%s.xlsx".formatted(Night.issue(night));
    }

    void save(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = new Sheet(workbook, "控制器");
            YearMonth issue = Night.issue(night);
            sheet.across(1, 1, HEADERS.size(), "门禁控制器台账（%d年%d月）".formatted(issue.getYear(), issue.getMonthValue()));
            sheet.text(2, 1, "填报单位：设备科");
            for (int column = 1; column <= HEADERS.size(); column++) {
                sheet.text(HEADER_ROW, column, HEADERS.get(column - 1));
            }
            for (int index = 0; index < controllers.size(); index++) {
                write(sheet, HEADER_ROW + 1 + index, index);
            }
            Workbooks.save(workbook, file);
        }
    }

    private void write(Sheet sheet, int row, int index) {
        Controller controller = controllers.get(index);
        boolean old = controller.dialect() == Controller.Dialect.RFC_3164;
        sheet.number(row, 1, index + 1);
        sheet.text(row, 2, controller.number());
        sheet.text(row, 3, "单元门禁");
        sheet.text(row, 4, old ? "甬安" : "海安");
        sheet.text(row, 5, old ? "MJ-100" : "MJ-400");
        sheet.text(row, 6, "SN%s".formatted(controller.number().substring(3).replace("-", "7")));
        sheet.date(row, 7, LocalDate.of(old ? 2012 : 2021, 1 + index % 12, 1 + index % 28));
        sheet.text(row, 8, controller.place());
        sheet.text(row, 9, index % 23 == 22 ? "停用" : "在用");
    }
}
