package dev.weir.read.grid;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** One of several tables of a sheet: the lines above its header whole, from there on the cells of its columns. */
final class TableWindow implements GridRows {

    /** Rows that are held because the next table's title may stand in them. */
    private static final int HELD = 5;

    private final InputFile file;
    private final String place;
    private final GridRows rows;
    private final TableAddress address;
    private final List<String> header;
    private final ArrayDeque<GridRow> ready = new ArrayDeque<>();
    private final ArrayDeque<GridRow> sparse = new ArrayDeque<>();
    private final GridRow read = new GridRow();
    private int from = -1;
    private int until;
    private long headerRow;
    private boolean ended;
    private Merges merges;

    /** @param place of the sheet, for messages */
    TableWindow(InputFile file, String place, GridRows rows, TableAddress address) {
        this.file = file;
        this.place = place;
        this.rows = rows;
        this.address = address;
        this.header = address.header().stream().map(HeaderText::fold).toList();
    }

    /** @throws StoppedException H003 when two tables stand side by side and the address does not say which */
    @Override
    public boolean next(GridRow row) {
        if (from < 0 && !ended) {
            find();
        }
        while (ready.isEmpty() && !ended) {
            advance();
        }
        if (ready.isEmpty()) {
            return false;
        }
        GridRow next = ready.poll();
        row.begin(next.number());
        row.take(next);
        return true;
    }

    /** Goes to the header that is meant, and keeps the lines above it. */
    private void find() {
        List<GridRow> above = new ArrayList<>();
        int seen = 0;
        while (rows.next(read)) {
            List<Integer> starts = starts(read);
            if (starts.size() > 1 && address.occurrence().isEmpty()) {
                throw file.stopped(
                        HeldCode.HEADER_DUPLICATE,
                        place + "row " + read.number() + ": the header of the table stands there " + starts.size()
                                + " times; say which is meant, such as table: {header: [...], occurrence: 1}");
            }
            int wanted = address.occurrence().orElse(1);
            if (wanted <= seen + starts.size()) {
                from = starts.get(wanted - seen - 1);
                until = from + header.size();
                headerRow = read.number();
                ready.addAll(above);
                ready.add(window(read));
                return;
            }
            seen += starts.size();
            if (!starts.isEmpty()
                    || seen > 0 && read.filled() > RowClassifier.FEW
                    || above.size() > HeaderFinder.LAST_START) {
                above.clear();
            }
            if (starts.isEmpty() && (seen == 0 || read.filled() <= RowClassifier.FEW)) {
                above.add(read.copy());
            }
        }
        ended = true;
    }

    private void advance() {
        if (!rows.next(read)) {
            ready.addAll(sparse);
            sparse.clear();
            ended = true;
            return;
        }
        if (address.occurrence().isPresent() && starts(read).contains(from)) {
            sparse.clear();
            ended = true;
            return;
        }
        GridRow row = window(read);
        if (row.isBlank()) {
            return;
        }
        if (read.filled() <= 1 && sparse.size() < HELD) {
            sparse.add(row);
            return;
        }
        ready.addAll(sparse);
        sparse.clear();
        ready.add(row);
    }

    private GridRow window(GridRow row) {
        GridRow window = new GridRow();
        window.begin(row.number());
        window.setLastLine(row.lastLine());
        window.setWidth(row.width() == 0 ? 0 : header.size());
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            if (column >= from && column < until) {
                window.set(column, row.staged(column));
                window.mark(column, row.mark(column));
            }
        }
        if (row.isHidden()) {
            window.hide();
        }
        return window;
    }

    /** The columns in which the header begins in a row. */
    private List<Integer> starts(GridRow row) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (begins(row, row.column(i))) {
                starts.add(row.column(i));
            }
        }
        return starts;
    }

    private boolean begins(GridRow row, int column) {
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).equals(HeaderText.fold(row.text(column + i)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Merges merges() {
        if (from < 0) {
            return rows.merges();
        }
        if (merges == null) {
            merges = rows.merges().within(headerRow, from, until);
        }
        return merges;
    }

    @Override
    public HiddenParts hidden() {
        return rows.hidden();
    }

    @Override
    public CellComments comments() {
        return rows.comments();
    }

    @Override
    public void close() {
        rows.close();
    }
}
