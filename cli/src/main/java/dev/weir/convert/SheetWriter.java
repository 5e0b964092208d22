package dev.weir.convert;

import dev.weir.read.grid.GridRow;
import java.io.IOException;

/** Writes the rows of one sheet, each in its place; rows that hold nothing are passed over by their numbers. */
interface SheetWriter {

    /** @param columns how many the sheet says it has, 0 where it does not say */
    void begin(int columns) throws IOException;

    /** Writes a row that stands below those before. */
    void row(GridRow row) throws IOException;

    void end() throws IOException;
}
