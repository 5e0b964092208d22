package dev.weir.sample.plan;

import dev.weir.sample.district.Community;
import dev.weir.sample.input.Row;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * One subsidy workbook as a community sends it.
 *
 * @param fileName without folder
 * @param issue the month in its title
 * @param rows cells by our column names
 */
public record LedgerFile(Community community, String fileName, YearMonth issue, List<Row> rows) {

    public static final String MAPPING = "civil-affairs-subsidy";
    public static final String SHEET = "低保台账";

    public LedgerFile {
        rows = rows.stream().map(Row::copy).toList();
    }

    /** The usual file of an issue. */
    public static LedgerFile of(Community community, YearMonth issue, List<Row> rows) {
        return new LedgerFile(community, "低保台账-" + issue + ".xlsx", issue, rows);
    }

    public LedgerFile named(String otherName) {
        return new LedgerFile(community, otherName, issue, rows);
    }

    public LedgerStyle style() {
        return LedgerStyle.of(community);
    }

    /** The path in the workspace. */
    public String path() {
        return "inbox/civil-affairs/" + community.name() + "/" + fileName;
    }

    public String title() {
        return "%s%d年%d月低保家庭台账".formatted(community.name(), issue.getYear(), issue.getMonthValue());
    }

    /** The row in the sheet, from 1, of the data row of that index. */
    public long rowNumber(int index) {
        return style().headerRow() + 1L + index;
    }

    /** What the total row says: the sum of everything that is a number, as a spreadsheet adds it up. */
    public long total() {
        return rows.stream()
                .map(row -> row.get("amount"))
                .mapToLong(LedgerFile::amount)
                .sum();
    }

    /** Households the file states in rows that can be recorded. */
    public long households() {
        return rows.stream()
                .filter(Row::recorded)
                .map(row -> row.get("hukou_no"))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** What a row pays, in yuan with two decimals. */
    public String amount(int index) {
        return yuan(index) + ".00";
    }

    /** What a row pays; 0 if it says nothing that can be read. */
    long yuan(int index) {
        return amount(rows.get(index).get("amount"));
    }

    /** Whether it only adds to the ledger of its month. */
    boolean isAddition() {
        return fileName.contains("补报");
    }

    private static long amount(String text) {
        String digits = text == null ? "" : text.replaceAll("[,元]|\\.00", "");
        return digits.matches("[0-9]+") ? Long.parseLong(digits) : 0;
    }
}
