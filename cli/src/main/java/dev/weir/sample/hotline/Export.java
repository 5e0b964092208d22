package dev.weir.sample.hotline;

import dev.weir.sample.input.Sheet;
import dev.weir.sample.input.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A day's export of the hotline as a workbook.
 *
 * @param day the issue: the requests of this day, and earlier ones that have moved
 * @param name between 诉求 and the day; empty for the usual export
 */
record Export(LocalDate day, String name, List<Request> requests) {

    static final String SHEET = "诉求工单";

    private static final List<String> HEADERS = List.of(
            "序号", "工单编号", "诉求渠道", "诉求类别", "诉求时间", "办理期限", "办结时间", "办理状态", "诉求人", "联系电话", "事发地址", "诉求内容", "承办单位", "满意度");
    private static final List<Integer> WIDTHS = List.of(5, 17, 9, 10, 19, 19, 19, 9, 9, 13, 30, 40, 14, 9);
    private static final List<String> CHANNELS = List.of("81890", "12345", "浙里办");
    private static final List<String> CATEGORIES = List.of("停车管理", "供水", "物业管理", "噪声扰民", "环境卫生");
    private static final List<String> OFFICES = List.of("月湖街道办事处", "区综合执法局", "区住建局", "甬水营业所");
    private static final List<DateTimeFormatter> FORMS =
            List.of("yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm", "yyyy年M月d日 H:mm", "yyyy.M.d H:mm", "yyyyMMddHHmmss")
                    .stream()
                    .map(DateTimeFormatter::ofPattern)
                    .toList();
    private static final int HEADER_ROW = 2;

    /** In how many ways it writes a time: as text in one of several forms, and as a date of the spreadsheet. */
    static final int WAYS = FORMS.size() + 1;

    String path() {
        return "inbox/hotline/81890/诉求-%s%s.xlsx".formatted(name, day);
    }

    /** The row in the sheet, from 1, of the request of that index. */
    static long rowOf(int index) {
        return HEADER_ROW + 1L + index;
    }

    void save(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = new Sheet(workbook, SHEET);
            sheet.across(1, 1, HEADERS.size(), "海曙区热线诉求工单（%s）".formatted(day));
            for (int column = 1; column <= HEADERS.size(); column++) {
                sheet.text(HEADER_ROW, column, HEADERS.get(column - 1));
                sheet.width(column, WIDTHS.get(column - 1));
            }
            for (int index = 0; index < requests.size(); index++) {
                write(sheet, (int) rowOf(index), index);
            }
            Workbooks.save(workbook, file);
        }
    }

    private void write(Sheet sheet, int row, int index) {
        Request request = requests.get(index);
        int choice = Math.floorMod(request.number().hashCode(), 60);
        sheet.number(row, 1, index + 1);
        sheet.text(row, 2, request.number());
        sheet.text(row, 3, CHANNELS.get(choice % CHANNELS.size()));
        sheet.text(row, 4, CATEGORIES.get(choice % CATEGORIES.size()));
        time(sheet, row, 5, request.openedAt(), index);
        time(sheet, row, 6, request.dueAt(), index);
        if (request.closedAt() != null) {
            time(sheet, row, 7, request.closedAt(), index);
        }
        sheet.text(row, 8, request.status());
        sheet.text(row, 9, request.caller());
        sheet.text(row, 10, request.phone());
        sheet.text(row, 11, request.address());
        sheet.wrapped(row, 12, request.description());
        sheet.text(row, 13, OFFICES.get(choice % OFFICES.size()));
        sheet.text(row, 14, request.rating());
    }

    private static void time(Sheet sheet, int row, int column, LocalDateTime value, int index) {
        int way = index % WAYS;
        if (way < FORMS.size()) {
            sheet.text(row, column, FORMS.get(way).format(value));
        } else {
            sheet.moment(row, column, value);
        }
    }
}
