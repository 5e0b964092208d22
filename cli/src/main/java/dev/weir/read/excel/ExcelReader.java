package dev.weir.read.excel;

import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.html.HtmlBook;
import java.util.List;

/** Opens .xlsx and .xls workbooks, and the web pages that some systems write under these names. */
public final class ExcelReader {

    private ExcelReader() {}

    /**
     * A book of the workbook's sheets. What the file is, is decided by its content, not its name.
     *
     * @param expected names that may stand in the header: evidence of a web page's encoding
     * @throws WeirException when it is no workbook, is damaged or protected by a password
     */
    public static GridBook open(InputFile file, List<String> expected) {
        ContentKind kind = file.kind();
        return switch (kind) {
            case OOXML -> new Workbook(file);
            case HTML -> new HtmlBook(file, expected);
            case XLS -> new XlsWorkbook(file);
            default -> throw new Refusals(file).notAWorkbook(kind);
        };
    }
}
