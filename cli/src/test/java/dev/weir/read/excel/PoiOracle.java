package dev.weir.read.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What POI's own model says the texts of a workbook's cells are, by our rules of text. */
final class PoiOracle {

    private PoiOracle() {}

    /** Sheet name and cell reference ({@code Tabelle1!B7}) to text, of cells that are not empty. */
    static Map<String, String> texts(Path file) throws Exception {
        return file.toString().endsWith(".xls") ? binary(file) : ofPackage(file);
    }

    private static Map<String, String> binary(Path file) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            Map<String, String> texts = new TreeMap<>();
            for (Sheet sheet : workbook) {
                add(sheet, workbook.getInternalWorkbook().isUsing1904DateWindowing(), texts);
            }
            return texts;
        }
    }

    private static Map<String, String> ofPackage(Path file) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(zip)) {
            for (Sheet sheet : workbook) {
                if (!(sheet instanceof XSSFSheet cells) || cells.getCTWorksheet() == null) {
                    continue;
                }
                add(sheet, workbook.isDate1904(), texts);
            }
            zip.revert();
        }
        return texts;
    }

    private static void add(Sheet sheet, boolean from1904, Map<String, String> texts) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = text(cell, from1904);
                if (text != null && !text.isEmpty()) {
                    texts.put(sheet.getSheetName() + "!" + cell.getAddress(), text);
                }
            }
        }
    }

    private static String text(Cell cell, boolean from1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> kept(cell).replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "");
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC -> number(cell, from1904);
            default -> null;
        };
    }

    /** The text without the runs that are struck out. */
    private static String kept(Cell cell) {
        if (!(cell.getRichStringCellValue() instanceof XSSFRichTextString text) || text.numFormattingRuns() == 0) {
            return cell.getStringCellValue();
        }
        StringBuilder kept = new StringBuilder();
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            XSSFFont font = text.getFontOfFormattingRun(run);
            if (font == null || !font.getStrikeout()) {
                int from = text.getIndexOfFormattingRun(run);
                kept.append(text.getString(), from, from + text.getLengthOfFormattingRun(run));
            }
        }
        return kept.isEmpty() ? text.getString() : kept.toString();
    }

    private static String number(Cell cell, boolean from1904) {
        double value = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        if (DateUtil.isCellDateFormatted(cell) && (value > 0 || from1904)) {
            if (format.matches("(?i).*\\[(h+|m+|s+)\\].*")) {
                long seconds = Math.round(value * 86_400);
                return String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
            }
            LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
            if (value < 1 && (!from1904 || !format.matches("(?i).*[yd].*"))) {
                return moment.toLocalTime()
                                        .format(DateTimeFormatter.ISO_LOCAL_TIME)
                                        .length()
                                == 5
                        ? moment.toLocalTime() + ":00"
                        : moment.toLocalTime().toString();
            }
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? LocalDate.from(moment).toString()
                    : moment.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
        }
        BigDecimal decimal = new BigDecimal(value).round(new MathContext(15));
        String plain =
                decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        if (format != null && format.contains("%")) {
            BigDecimal hundred = decimal.movePointRight(2).stripTrailingZeros();
            return (decimal.signum() == 0 ? "0" : hundred.toPlainString()) + "%";
        }
        if (format != null && format.replace("[$-", "").matches("[^;]*(\"\\$\"|\\\\\\$|\\[\\$\\$|^\\$|[^\\[]\\$).*")) {
            return decimal.signum() < 0 ? "-$" + plain.substring(1) : "$" + plain;
        }
        boolean padded = format != null && format.matches("00+") && plain.matches("\\d+");
        return padded ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain : plain;
    }
}
