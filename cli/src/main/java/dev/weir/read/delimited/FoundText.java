package dev.weir.read.delimited;

import dev.weir.read.text.FoundEncoding;
import dev.weir.read.text.StrictReader;
import dev.weir.read.text.TextBytes;

/** A delimited text and how it is to be read. */
record FoundText(TextBytes bytes, FoundEncoding encoding, Dialect dialect) {

    /** The characters, from the beginning. */
    StrictReader characters() {
        return encoding.reader(bytes);
    }

    /** The records, from the beginning. */
    DelimitedRows rows() {
        return new DelimitedRows(bytes, characters(), dialect);
    }
}
