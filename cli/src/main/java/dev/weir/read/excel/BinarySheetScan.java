package dev.weir.read.excel;

import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.util.BitSet;

/** What must be known of a sheet of an .xlsb workbook before its cells are read. */
record BinarySheetScan(Merges merges, HiddenParts hidden, int columns, boolean isInOrder) {

    private static final int HIDDEN = 1;

    /** Merges are null when there are more than {@link Merges#LIMIT}. */
    static BinarySheetScan of(BinaryRecords records) throws IOException {
        Merges.Builder merges = new Merges.Builder();
        BitSet hidden = new BitSet();
        int columns = 0;
        long row = -1;
        boolean inOrder = true;
        boolean tooMany = false;
        while (records.next()) {
            switch (records.kind()) {
                case BinaryRecords.ROW -> {
                    int next = records.integer();
                    inOrder &= next > row;
                    row = next;
                }
                case BinaryRecords.DIMENSIONS -> {
                    records.skip(12);
                    columns = records.integer() + 1;
                }
                case BinaryRecords.COLUMNS -> {
                    int first = records.integer();
                    int last = Math.min(CellReference.COLUMNS - 1, records.integer());
                    records.skip(8);
                    if ((records.twoOctets() & HIDDEN) != 0 && first >= 0 && last >= first) {
                        hidden.set(first, last + 1);
                    }
                }
                case BinaryRecords.MERGE -> {
                    int firstRow = records.integer() + 1;
                    int lastRow = records.integer() + 1;
                    tooMany |= !merges.add(firstRow, lastRow, records.integer(), records.integer());
                }
                default -> {}
            }
        }
        return new BinarySheetScan(tooMany ? null : merges.build(), new HiddenParts(hidden, false), columns, inOrder);
    }
}
