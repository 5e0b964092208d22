package dev.weir.returned;

import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import dev.weir.returned.NumberedRows.SheetNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sheets of a book that have receipt numbers, as they were before the numbers were added. */
final class WithoutNumbers implements GridBook {

    private final GridBook book;
    private final Map<String, SheetNumbers> numbers;
    private final List<Integer> places = new ArrayList<>();

    WithoutNumbers(GridBook book, Map<String, SheetNumbers> numbers) {
        this.book = book;
        this.numbers = numbers;
        for (int i = 0; i < book.sheets().size(); i++) {
            if (numbers.containsKey(book.sheets().get(i).name())) {
                places.add(i);
            }
        }
    }

    @Override
    public List<Sheet> sheets() {
        return places.stream()
                .map(place -> new Sheet(book.sheets().get(place).name(), false))
                .toList();
    }

    @Override
    public GridRows open(int sheet) {
        int place = places.get(sheet);
        return new Rows(
                book.open(place), numbers.get(book.sheets().get(place).name()).column());
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        book.close();
    }

    private static final class Rows implements GridRows {

        private final GridRows rows;
        private final int column;
        private final GridRow read = new GridRow();

        Rows(GridRows rows, int column) {
            this.rows = rows;
            this.column = column;
        }

        @Override
        public boolean next(GridRow row) {
            if (!rows.next(read)) {
                return false;
            }
            row.begin(read.number());
            for (int i = 0; i < read.size(); i++) {
                int place = read.column(i);
                if (place == column) {
                    continue;
                }
                if (read.isValue(place)) {
                    row.setValue(place, read.staged(place));
                } else {
                    row.set(place, read.staged(place));
                }
                row.mark(place, read.mark(place));
            }
            return true;
        }

        @Override
        public Merges merges() {
            return rows.merges();
        }

        @Override
        public HiddenParts hidden() {
            return HiddenParts.NONE;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
