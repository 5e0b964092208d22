package dev.weir.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Which values a spreadsheet takes in the columns of a form, and what it says of them. */
final class FormRules {

    /** Spreadsheets allow so much in a list that is written out, and in the text of a box. */
    private static final int LONGEST = 255;

    private static final int LONGEST_TITLE = 32;
    private static final int ROWS = 10_000;

    private final XSSFSheet sheet;
    private final XSSFSheet choices;
    private final BlankForm.Guide guide;
    private final int firstRow;
    private int lists;

    /** @param choices a hidden sheet of which the first 17 rows are there for their numbers @param firstRow from 0 */
    FormRules(XSSFSheet sheet, XSSFSheet choices, BlankForm.Guide guide, int firstRow) {
        this.sheet = sheet;
        this.choices = choices;
        this.guide = guide;
        this.firstRow = firstRow;
    }

    void add(int place, FormColumn column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = constraint(helper, place, column);
        DataValidation rule =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, firstRow + ROWS, place, place));
        boolean sure = column.entry() != FormEntry.PHONE
                && column.entry() != FormEntry.PLATE
                && column.entry() != FormEntry.TEXT
                && !column.entry().isWrapped();
        rule.setErrorStyle(sure ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        rule.setEmptyCellAllowed(true);
        rule.setSuppressDropDownArrow(true);
        rule.setShowPromptBox(true);
        rule.createPromptBox(cut(column.heading(), LONGEST_TITLE), cut(column.hint(), LONGEST));
        rule.setShowErrorBox(true);
        rule.createErrorBox(cut(guide.refusal(), LONGEST_TITLE), cut(column.hint(), LONGEST));
        sheet.addValidationData(rule);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, int place, FormColumn column) {
        String cell = new CellReference(firstRow, place, false, false).formatAsString();
        return switch (column.entry()) {
            case CHOICE -> choice(helper, column.choices());
            case WHOLE ->
                helper.createIntegerConstraint(
                        OperatorType.BETWEEN, or(column.least(), "-999999999"), or(column.most(), "999999999"));
            case DECIMAL, MONEY ->
                helper.createDecimalConstraint(
                        OperatorType.BETWEEN, or(column.least(), "-99999999999"), or(column.most(), "99999999999"));
            case DATE, MOMENT ->
                helper.createDateConstraint(OperatorType.BETWEEN, "=DATE(1900,1,1)", "=DATE(2150,12,31)", null);
            case RESIDENT_ID -> helper.createCustomConstraint(residentId(cell));
            case CREDIT_CODE -> helper.createCustomConstraint("LEN(" + cell + ")=18");
            case PHONE -> helper.createCustomConstraint("AND(LEN(" + cell + ")>6,LEN(" + cell + ")<40)");
            case PLATE -> helper.createCustomConstraint("AND(LEN(" + cell + ")>6,LEN(" + cell + ")<10)");
            case TEXT, ADDRESS, NOTE -> helper.createCustomConstraint("LEN(" + cell + ")<1000");
        };
    }

    /**
     * Fifteen digits, or eighteen of which the last is the check digit of GB 11643: the weights are powers of two, {@code 2^(18-i) mod 11}. The
     * numbers 1 to 17 are those of rows of the hidden sheet, in which nobody inserts any.
     */
    private String residentId(String cell) {
        String numbers = "ROW('" + choices.getSheetName() + "'!$1:$17)";
        // IF, since OR would take on the error that the sum is for other lengths
        return "IF(LEN(" + cell + ")=18,MID(\"10X98765432\",MOD(SUMPRODUCT(MID(" + cell + "," + numbers + ",1)*2^(18-"
                + numbers + ")),11)+1,1)=UPPER(RIGHT(" + cell + ",1)),LEN(" + cell + ")=15)";
    }

    private DataValidationConstraint choice(DataValidationHelper helper, List<String> texts) {
        boolean isShort = String.join(",", texts).length() <= LONGEST
                && texts.stream().noneMatch(text -> text.contains(",") || text.contains("\""));
        if (isShort) {
            return helper.createExplicitListConstraint(texts.toArray(new String[0]));
        }
        int place = lists++;
        for (int i = 0; i < texts.size(); i++) {
            FormSheets.row(choices, i).createCell(place).setCellValue(texts.get(i));
        }
        String letter = CellReference.convertNumToColString(place);
        return helper.createFormulaListConstraint(
                "'" + choices.getSheetName() + "'!$" + letter + "$1:$" + letter + "$" + texts.size());
    }

    private static String or(String said, String usual) {
        return said.isEmpty() ? usual : said;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
