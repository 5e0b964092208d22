package dev.weir.read.excel;

import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.html.HtmlBook;

/** Opens workbooks of all kinds, and the web pages that some systems write under their names. */
public final class ExcelReader {

    private ExcelReader() {}

    /**
     * A book of the workbook's sheets. What the file is, is decided by its content, not its name.
     *
     * @throws WeirException when it is no workbook, is damaged or protected by a password
     */
    public static GridBook open(InputFile file, BookOptions options) {
        ContentKind kind = file.kind();
        return switch (kind) {
            case OOXML -> {
                WorkbookPackage parts = new WorkbookPackage(file, new Refusals(file));
                yield parts.isBinary() ? new BinaryWorkbook(file, parts, options) : new Workbook(file, parts, options);
            }
            case ENCRYPTED_OOXML -> new EncryptedBook(file, options);
            case ODS -> new OpenDocument(file, options);
            case EXCEL_XML -> new ExcelXml(file, options);
            case HTML -> new HtmlBook(file, options.expected());
            case XLS -> new XlsWorkbook(file, options);
            default -> throw new Refusals(file).notAWorkbook(kind);
        };
    }
}
