package dev.weir.read.excel;

import dev.weir.read.grid.Merges;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RecordInputStream;

/** Finds the merged ranges of a sheet, which stand behind its cells, before the cells are read. */
final class XlsMergeScan {

    private XlsMergeScan() {}

    /** The ranges, or null when there are more than {@link Merges#LIMIT}. */
    static Merges scan(XlsRecords records) {
        Merges.Builder found = new Merges.Builder();
        while (records.next()) {
            if (records.sid() != MergeCellsRecord.sid) {
                continue;
            }
            RecordInputStream fields = records.fields();
            for (int left = fields.readUShort(); left > 0; left--) {
                int firstRow = fields.readUShort() + 1;
                int lastRow = fields.readUShort() + 1;
                int firstColumn = fields.readUShort();
                if (!found.add(firstRow, lastRow, firstColumn, fields.readUShort())) {
                    return null;
                }
            }
        }
        return found.build();
    }
}
