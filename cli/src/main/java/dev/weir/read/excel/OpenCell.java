package dev.weir.read.excel;

/**
 * A cell of an .ods workbook as it is written.
 *
 * @param type {@code float}, {@code percentage}, {@code currency}, {@code date}, {@code time}, {@code boolean} or {@code string}; null for none
 * @param value of a type but {@code string}; null for none
 * @param shown what the cell displays, with the marks of {@link RichText}
 * @param displays whether the file says what is displayed, and be it nothing; some programs write values only
 * @param formula null for none
 */
record OpenCell(String type, String value, String shown, boolean displays, String formula) {

    boolean isText() {
        return type == null || type.equals("string") || value == null;
    }
}
