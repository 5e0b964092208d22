package dev.weir.returned;

import dev.weir.load.Readers;
import dev.weir.mapping.Mapping;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.returned.ReceiptNumber.Written;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The receipt numbers of a file, by which it is known as corrected rows, whatever it is called and whoever saved it.
 *
 * @param sheets the sheets that have receipt numbers
 * @param returned whether the file says in another way that it was returned: by its name, its first sheet or its properties
 * @param mark what its first sheet says of who has returned it
 * @param answers whether it holds questions of the district, which somebody has answered
 */
public record NumberedRows(
        Map<String, SheetNumbers> sheets, boolean returned, Optional<ReturnMark> mark, boolean answers) {

    /** Rows in which the column of receipt numbers begins. */
    private static final int TOP = 80;

    private static final int LONGEST_LINE = 200;
    private static final long LARGEST_TEXT = 8_000_000;
    private static final Pattern MARK =
            Pattern.compile("(" + ReturnedWorkbook.MARK + "|" + ReturnedWorkbook.RECEIPT_MARK + ")[0-9]+");
    private static final List<String> PROPERTIES = List.of("docProps/custom.xml", "xl/workbook.xml", "meta.xml");

    /**
     * @param column from 0
     * @param rows the numbers, by row
     */
    public record SheetNumbers(int column, Map<Long, Written> rows) {}

    /** Whether it is anything that Weir has written for somebody to fill in and send back. */
    public boolean hasNumbers() {
        return answers || !sheets.isEmpty();
    }

    /** Whether it is one that was returned, with its numbers or without them. */
    public boolean isReturned() {
        return returned || !sheets.isEmpty();
    }

    /**
     * Looks through a file.
     *
     * @param fileName without folders
     * @param mapping of the route that brought it
     * @return nothing found where the file cannot be read, which the load will tell
     */
    public static NumberedRows of(InputFile file, String fileName, Mapping mapping) {
        boolean named = ReturnedName.is(fileName);
        try {
            ContentKind kind = file.kind();
            if (!ReturnedWorkbook.isPossible(mapping)
                    || kind == ContentKind.TEXT && Files.size(file.path()) > LARGEST_TEXT) {
                return nothing(named);
            }
            Map<String, SheetNumbers> sheets = new LinkedHashMap<>();
            Optional<ReturnMark> mark = Optional.empty();
            boolean answers = false;
            boolean marked = named || hasProperty(file, kind);
            try (GridBook book = Readers.book(file, mapping)) {
                for (int i = 0; i < book.sheets().size(); i++) {
                    Looked looked = new Looked();
                    try (GridRows rows = book.open(i)) {
                        looked.look(rows);
                    }
                    marked |= looked.marked;
                    mark = mark.or(() -> looked.mark);
                    answers |= looked.answers;
                    if (!looked.numbers.isEmpty()) {
                        sheets.put(book.sheets().get(i).name(), new SheetNumbers(looked.column, looked.numbers));
                    }
                }
            }
            return new NumberedRows(sheets, marked, mark, answers);
        } catch (StoppedException | IOException unreadable) {
            return nothing(named);
        } catch (WeirException unreadable) {
            return nothing(named);
        }
    }

    private static NumberedRows nothing(boolean named) {
        return new NumberedRows(Map.of(), named, Optional.empty(), false);
    }

    private static boolean hasProperty(InputFile file, ContentKind kind) throws IOException {
        if (kind != ContentKind.OOXML && kind != ContentKind.ODS) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            for (String name : PROPERTIES) {
                ZipEntry entry = zip.getEntry(name);
                if (entry == null) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    if (new String(in.readNBytes(1_000_000), StandardCharsets.UTF_8).contains("WeirReturned")) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** What has been seen of one sheet. */
    private static final class Looked {

        private final Map<Long, Written> numbers = new HashMap<>();
        private int column = -1;
        private boolean marked;
        private boolean answers;
        private Optional<ReturnMark> mark = Optional.empty();

        void look(GridRows rows) {
            GridRow row = new GridRow();
            for (int seen = 0; (seen < TOP || column >= 0) && rows.next(row); seen++) {
                if (column < 0) {
                    column = column(row).orElse(-1);
                }
                if (column >= 0) {
                    ReceiptNumber.find(row.text(column)).ifPresent(number -> numbers.put(row.number(), number));
                }
            }
        }

        private OptionalInt column(GridRow row) {
            OptionalInt found = OptionalInt.empty();
            for (int i = 0; i < row.size(); i++) {
                String text = row.text(row.column(i));
                if (text.length() < LONGEST_LINE && MARK.matcher(text).find()) {
                    marked = true;
                    mark = mark.or(() -> ReturnMark.find(text));
                }
                answers |= QuestionNumber.find(text).isPresent();
                if (ReturnedText.COLUMN.is(text)) {
                    found = OptionalInt.of(row.column(i));
                }
            }
            // the first sheet lists numbers, too; there they stand in the first column, beside no row
            return marked || found.isPresent() || row.size() < 2 ? found : numbered(row);
        }

        /** A column that has lost its title. */
        private static OptionalInt numbered(GridRow row) {
            for (int i = 0; i < row.size(); i++) {
                if (ReceiptNumber.find(row.text(row.column(i))).isPresent()) {
                    return OptionalInt.of(row.column(i));
                }
            }
            return OptionalInt.empty();
        }
    }
}
