package dev.weir.read.grid;

import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers the parts of a book while its rows are given: one for each sheet, and one for each title that is printed again with other words. */
final class Parts {

    /** A name that the program gave says nothing. */
    private static final Pattern DEFAULT_NAME = Pattern.compile("(?i)(sheet|工作表)\\s*\\d+");

    private final List<TitledPart> ended = new ArrayList<>();
    private final List<TitleLine> printed = new ArrayList<>();
    private String sheet = "";
    private long firstRow;
    private long rows;
    private List<TitleLine> lines = List.of();
    private boolean open;

    /**
     * A sheet with a header of its own. The second page of a list may have no title.
     *
     * @param before the sheet before
     * @param above the lines above the sheet's header
     */
    void beginSheet(String before, String name, List<TitleLine> above) {
        if (above.isEmpty() && open && !DEFAULT_NAME.matcher(name).matches() && ContinuedSheet.goesOn(before, name)) {
            continueSheet(name);
            return;
        }
        end();
        begin(name, 0, above);
    }

    /** A sheet that goes on where the one before ended: what stands above that one's header stands above its rows. */
    void continueSheet(String name) {
        List<TitleLine> above = lines;
        end();
        begin(name, 0, above);
    }

    /** Takes the next row below the header. @return whether it is the first one below a title that was printed again with other words */
    boolean add(LedgerSheet read) {
        RowClass rowClass = read.rowClass();
        if (rowClass == RowClass.TITLE) {
            printed.add(read.line());
            return false;
        }
        boolean begins = !printed.isEmpty() && printedAgain();
        rows += rowClass == RowClass.DATA ? 1 : 0;
        return begins;
    }

    /** What stands above the header of the part that the last row belongs to. */
    List<TitleLine> lines() {
        return lines;
    }

    /** Page numbers and (续) begin nothing. */
    private boolean printedAgain() {
        List<TitleLine> above = printed.stream()
                .filter(line -> !line.texts().stream().allMatch(text -> FootLine.isPage(HeaderText.fold(text))))
                .toList();
        printed.clear();
        if (above.isEmpty() || texts(above).equals(texts(lines))) {
            return false;
        }
        end();
        begin(sheet, above.get(0).row(), above);
        return true;
    }

    private static List<String> texts(List<TitleLine> lines) {
        return lines.stream()
                .flatMap(line -> line.texts().stream())
                .map(TitleLines::plain)
                .filter(text -> !text.isEmpty() && !FootLine.isPage(text))
                .toList();
    }

    private void begin(String name, long row, List<TitleLine> above) {
        sheet = name;
        firstRow = row;
        rows = 0;
        lines = List.copyOf(above);
        open = true;
    }

    private void end() {
        if (open) {
            ended.add(new TitledPart(sheet, firstRow, rows, lines));
        }
        open = false;
        printed.clear();
    }

    /** All parts so far. */
    List<TitledPart> all() {
        List<TitledPart> all = new ArrayList<>(ended);
        if (open) {
            all.add(new TitledPart(sheet, firstRow, rows, lines));
        }
        return all;
    }
}
