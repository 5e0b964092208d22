package dev.weir.read.excel;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.ReadRequest;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.LedgerSource;
import dev.weir.read.html.HtmlBook;
import dev.weir.rows.RowSource;
import java.io.IOException;

/** Reads ledgers from .xlsx and .xls workbooks, and from the web pages that some systems write under these names. */
public final class ExcelReader {

    private ExcelReader() {}

    /**
     * Opens a workbook for its mapping. What the file is, is decided by its content, not its name.
     *
     * @throws WeirException when it is no workbook, is damaged or protected by a password
     * @throws dev.weir.problem.StoppedException H008 when the mapping's sheets are not there; while reading H001, H002, H003
     */
    public static RowSource open(ReadRequest request) {
        GridBook book = book(request, kind(request));
        try {
            return new LedgerSource(request, book);
        } catch (WeirException refusal) {
            book.close();
            throw refusal;
        }
    }

    private static GridBook book(ReadRequest request, ContentKind kind) {
        return switch (kind) {
            case OOXML -> new Workbook(request.file(), request.name());
            case HTML -> new HtmlBook(request);
            case XLS -> new XlsWorkbook(request.file(), request.name());
            default -> throw new Refusals(request.name()).notAWorkbook(kind);
        };
    }

    private static ContentKind kind(ReadRequest request) {
        try {
            return ContentKind.of(request.file());
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.READ, request.name(), "the file cannot be read: " + failure.getMessage(), failure);
        }
    }
}
