package dev.weir.sample.subsidy;

import dev.weir.sample.input.Row;
import dev.weir.sample.input.Sheet;
import dev.weir.sample.input.Workbooks;
import dev.weir.sample.plan.LedgerFile;
import dev.weir.sample.plan.LedgerStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws a subsidy ledger: title, submitter, header, data, total, signatures, and a sheet of instructions nobody reads. */
final class LedgerWorkbook {

    private static final List<DateTimeFormatter> DATE_FORMS =
            List.of("yyyy.M.d", "yyyy年M月d日", "yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd").stream()
                    .map(DateTimeFormatter::ofPattern)
                    .toList();

    private final LedgerFile ledger;
    private final List<String> columns;

    LedgerWorkbook(LedgerFile ledger) {
        this.ledger = ledger;
        this.columns = new ArrayList<>(ledger.style().headers().keySet());
    }

    void save(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = new Sheet(workbook, LedgerFile.SHEET);
            head(sheet);
            for (int index = 0; index < ledger.rows().size(); index++) {
                data(sheet, index);
            }
            foot(sheet);
            Sheet instructions = new Sheet(workbook, "填表说明");
            instructions.text(1, 1, "一、本表由社区填报，每月28日前报送。");
            instructions.text(2, 1, "二、金额以元为单位，日期填写到日。");
            Workbooks.save(workbook, file);
        }
    }

    private void head(Sheet sheet) {
        LedgerStyle style = ledger.style();
        sheet.across(1, 1, columns.size(), ledger.title());
        int submitterRow = style == LedgerStyle.SPACED ? 3 : 2;
        sheet.text(submitterRow, 1, "填报单位：" + ledger.community().name());
        sheet.text(submitterRow, columns.size() - 1, "单位：元");
        if (style == LedgerStyle.GROUPED) {
            sheet.across(3, at("hukou_no"), at("phone"), "户主信息");
            sheet.across(3, at("people"), at("since"), "保障信息");
        }
        style.headers().forEach((column, label) -> {
            sheet.text(style.headerRow(), at(column), label);
            sheet.width(at(column), column.equals("address") ? 24 : column.contains("id") ? 21 : 13);
        });
    }

    private void data(Sheet sheet, int index) {
        int row = (int) ledger.rowNumber(index);
        Row cells = ledger.rows().get(index);
        // a row pasted twice keeps its number and the form of its dates
        int form = cells.repeated() ? index - 1 : index;
        sheet.number(row, 1, form + 1);
        for (String column : columns.subList(1, columns.size())) {
            String value = cells.get(column);
            switch (column) {
                case "since" -> date(sheet, row, at(column), value, form);
                case "born_on" -> date(sheet, row, at(column), value, form % 2 == 0 ? 1 : 2);
                case "amount", "people" -> numberOrText(sheet, row, at(column), value, "[0-9]+");
                case "id_card" -> numberOrText(sheet, row, at(column), value, "[0-9]{15}");
                default -> sheet.text(row, at(column), value);
            }
        }
    }

    /** As text in one of the forms people use, every sixth as a real date; what is no date stays as it is. */
    private static void date(Sheet sheet, int row, int column, String value, int form) {
        Optional<LocalDate> date = day(value);
        if (date.isEmpty()) {
            sheet.text(row, column, value);
        } else if (form % (DATE_FORMS.size() + 1) == DATE_FORMS.size()) {
            sheet.date(row, column, date.get());
        } else {
            sheet.text(row, column, date.get().format(DATE_FORMS.get(form % (DATE_FORMS.size() + 1))));
        }
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.ofNullable(value).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void numberOrText(Sheet sheet, int row, int column, String value, String number) {
        if (value != null && value.matches(number)) {
            sheet.number(row, column, Double.parseDouble(value));
        } else {
            sheet.text(row, column, value);
        }
    }

    private void foot(Sheet sheet) {
        int row = (int) ledger.rowNumber(ledger.rows().size());
        sheet.text(row, at(ledger.style().totalColumn()), ledger.style() == LedgerStyle.PLAIN ? "合  计" : "合计");
        sheet.number(row, at("amount"), ledger.total());
        sheet.text(
                row + 2,
                1,
                "审核人：            填表人：            填报日期：%d年%d月28日"
                        .formatted(ledger.issue().getYear(), ledger.issue().getMonthValue()));
    }

    private int at(String column) {
        return columns.indexOf(column) + 1;
    }
}
