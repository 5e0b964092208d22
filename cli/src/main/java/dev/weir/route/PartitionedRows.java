package dev.weir.route;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.RuntimeCamelException;

/**
 * The rows of all ranges of a query as one stream, in no certain order. Each connection has a thread that reads one range after another;
 * between them and the load stand a few blocks of rows, so that memory is bounded. The first reader that fails stops the others.
 */
final class PartitionedRows implements Iterator<Map<String, Object>>, RowsClosing.Open {

    private static final int BLOCKS_FOR_EACH = 2;
    private static final int LONGEST_GOODBYE_MILLIS = 5_000;

    private final Queue<KeyRange> ranges;
    private final BlockingQueue<List<Map<String, Object>>> blocks;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<PartitionReader> readers = new ArrayList<>();
    private Iterator<Map<String, Object>> block = List.<Map<String, Object>>of().iterator();
    private int ended;

    /** @param connections which are closed with these rows */
    PartitionedRows(
            PartitionQuery query, List<KeyRange> ranges, List<Connection> connections, int fetchSize, int timeout) {
        this.ranges = new ConcurrentLinkedQueue<>(ranges);
        this.blocks = new ArrayBlockingQueue<>(connections.size() * BLOCKS_FOR_EACH);
        for (Connection connection : connections) {
            readers.add(new PartitionReader(query, connection, fetchSize, timeout, this));
        }
    }

    void begin() {
        readers.forEach(PartitionReader::start);
    }

    /** The next range that nobody reads yet; null when there is none. */
    KeyRange nextRange() {
        return failure.get() == null ? ranges.poll() : null;
    }

    /** Takes a block of rows from a reader, and waits while there are enough. An empty one is the reader's last. */
    void put(List<Map<String, Object>> rows) throws InterruptedException {
        blocks.put(rows);
    }

    /** What the first reader that fails has met is what counts; the others only fail because they are stopped. */
    void failed(Throwable thrown) {
        failure.compareAndSet(null, thrown);
    }

    @Override
    public boolean hasNext() {
        try {
            while (!block.hasNext() && ended < readers.size()) {
                List<Map<String, Object>> next = blocks.take();
                throwFailure();
                if (next.isEmpty()) {
                    ended++;
                }
                block = next.iterator();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new RuntimeCamelException(e);
        }
        return block.hasNext();
    }

    private void throwFailure() {
        if (failure.get() != null) {
            close();
            throw new RuntimeCamelException(failure.get());
        }
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return block.next();
    }

    /** Stops the readers that still read, all at once, and closes their connections. Does nothing the second time. */
    @Override
    public void close() {
        ranges.clear();
        List<Thread> goodbyes = readers.stream().map(PartitionReader::stopping).toList();
        goodbyes.forEach(Thread::start);
        try {
            for (Thread goodbye : goodbyes) {
                goodbye.join(LONGEST_GOODBYE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
