package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.optional;
import static dev.weir.read.grid.LedgerMappings.required;

import dev.weir.load.Readers;
import dev.weir.mapping.Mapping;
import dev.weir.read.InputFile;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.nio.file.Path;

/** A program that reads a workbook to its end and says how many rows there were and how fast they came. */
final class ReadToEnd {

    private ReadToEnd() {}

    public static void main(String[] arguments) {
        Mapping mapping = LedgerMappings.mapping(
                required("no", "户号"),
                required("head", "户主"),
                optional("a2", "金额2"),
                optional("a3", "金额3"),
                optional("a4", "金额4"),
                optional("a5", "金额5"),
                optional("a6", "金额6"),
                optional("a7", "金额7"));
        long start = System.nanoTime();
        long rows = 0;
        String last = "";
        try (RowSource source = Readers.open(new InputFile(Path.of(arguments[0]), "large.xlsx"), mapping)) {
            RowBatch batch = new RowBatch(source.columns().size(), 2048);
            for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
                rows += filled;
                last = batch.text(0, filled - 1) + "|" + batch.text(1, filled - 1);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("rows=%d seconds=%.1f rows/s=%.0f last=%s %n", rows, seconds, rows / seconds, last);
    }
}
