package dev.weir.read.excel;

/** Cell references such as {@code AB12}, also with dollar signs. */
final class CellReference {

    static final int COLUMNS = 16_384;
    static final int ROWS = 1_048_576;

    private CellReference() {}

    /** The column from 0, or -1 when the text is no reference into a sheet. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char sign = reference.charAt(i);
            int letter = sign >= 'A' && sign <= 'Z' ? sign - 'A' + 1 : sign >= 'a' && sign <= 'z' ? sign - 'a' + 1 : 0;
            if (letter > 0) {
                column = column * 26 + letter;
                if (column > COLUMNS) {
                    return -1;
                }
            } else if (sign != '$' || column > 0) {
                break;
            }
        }
        return column - 1;
    }

    /** The row from 1, or -1 when the text is no reference into a sheet. */
    static int row(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            char sign = reference.charAt(i);
            if (sign >= '0' && sign <= '9') {
                row = row * 10 + sign - '0';
                if (row > ROWS) {
                    return -1;
                }
            } else if (row > 0) {
                return -1;
            }
        }
        return row == 0 ? -1 : row;
    }
}
