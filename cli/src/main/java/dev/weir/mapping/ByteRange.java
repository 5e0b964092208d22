package dev.weir.mapping;

/**
 * The bytes of a record in which a column stands, as descriptions of such files count them: from 1, both ends included.
 *
 * @param first from 1
 * @param last at least {@code first}
 */
public record ByteRange(int first, int last) {

    public ByteRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("the range " + first + "-" + last + " holds no byte");
        }
    }

    /** @param text such as {@code 1-18}, or {@code 7} for one byte */
    static ByteRange parse(String text) {
        int dash = text.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        return new ByteRange(first, dash < 0 ? first : Integer.parseInt(text.substring(dash + 1)));
    }
}
