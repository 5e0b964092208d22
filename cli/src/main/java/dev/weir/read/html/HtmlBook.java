package dev.weir.read.html;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import dev.weir.read.text.EncodingLadder;
import dev.weir.read.text.FoundEncoding;
import dev.weir.read.text.TextBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a web page as sheets called {@code Table 1}, {@code Table 2}, …; a table within a table is text of its cell. */
public final class HtmlBook implements GridBook {

    private static final int HEAD = 16 * 1024;
    private static final int MOST_TABLES = 200;
    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)");

    private final TextBytes bytes;
    private final FoundEncoding encoding;
    private final List<Merges> merges = new ArrayList<>();
    private PageRows page;

    /**
     * @param expected names that may stand in the page: evidence of its encoding
     * @throws WeirException when the page cannot be read, or has no table
     */
    public HtmlBook(InputFile file, List<String> expected) {
        this.bytes = TextBytes.of(file);
        this.encoding = EncodingLadder.ofPage(bytes, declared(), expected).find();
        findMerges();
        if (merges.isEmpty()) {
            throw bytes.file()
                    .refused("the web page has no table; save the list itself from the system, as .xlsx if it can");
        }
    }

    /** What the page says of its own encoding, if Java knows it. */
    private Optional<String> declared() {
        try (InputStream in = bytes.open()) {
            Matcher charset = DECLARED.matcher(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
            return charset.find() && Charset.isSupported(charset.group(1))
                    ? Optional.of(charset.group(1))
                    : Optional.empty();
        } catch (IllegalCharsetNameException noName) {
            return Optional.empty();
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
    }

    private void findMerges() {
        Merges.Builder builder = new Merges.Builder();
        try (PageRows rows = rows()) {
            GridRow row = new GridRow();
            while (rows.next(row)) {
                if (rows.table() > merges.size() + 1) {
                    merges.add(builder.build());
                    builder = new Merges.Builder();
                }
                for (PageRows.Span span : rows.spans()) {
                    if (!builder.add(row.number(), span.lastRow(), span.firstColumn(), span.lastColumn())) {
                        throw bytes.file()
                                .refused("a table of the web page has more joined cells than any list;"
                                        + " save the list itself from the system, as .xlsx if it can");
                    }
                }
                if (rows.table() > MOST_TABLES) {
                    throw bytes.file()
                            .refused("the web page has more than " + MOST_TABLES
                                    + " tables; save the list itself from the system, as .xlsx if it can");
                }
            }
            if (rows.table() > 0) {
                merges.add(builder.build());
            }
        }
    }

    private PageRows rows() {
        return new PageRows(bytes, encoding.reader(bytes));
    }

    @Override
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (int table = 1; table <= merges.size(); table++) {
            sheets.add(new Sheet("Table " + table, false));
        }
        return sheets;
    }

    @Override
    public GridRows open(int sheet) {
        if (page == null || page.table() > sheet + 1) {
            close();
            page = rows();
        }
        return new TableRows(page, sheet + 1, merges.get(sheet));
    }

    @Override
    public List<String> notes() {
        return List.of("The file is a web page, not a workbook.", encoding.note());
    }

    @Override
    public void close() {
        if (page != null) {
            page.close();
        }
    }
}
