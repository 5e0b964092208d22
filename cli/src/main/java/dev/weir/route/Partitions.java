package dev.weir.route;

/**
 * How a large result is divided among several connections.
 *
 * @param column of the result; a number or a date, as SQL writes its name
 * @param count of connections
 */
record Partitions(String column, int count) {

    /** More stretches than connections, so that one that reads few rows goes on with the next while another reads many. */
    private static final int STRETCHES_FOR_EACH = 4;

    int stretches() {
        return count * STRETCHES_FOR_EACH;
    }

    /** Rows that one connection fetches at once: all of them together as many as a single one would. */
    int fetchSize() {
        return EndpointSettings.FETCH_SIZE / count;
    }
}
