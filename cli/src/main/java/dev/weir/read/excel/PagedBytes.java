package dev.weir.read.excel;

import dev.weir.read.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Bytes written once in order and read anywhere: the first pages on the heap, the others in a temporary file that is mapped. */
final class PagedBytes implements AutoCloseable {

    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;

    private final InputFile file;
    private final int heapPages;
    private final List<ByteBuffer> pages = new ArrayList<>();
    private FileChannel spool;
    private long size;

    /**
     * @param file beside which the temporary file lies
     * @param heapPages how many pages of 1 MiB stay on the heap
     */
    PagedBytes(InputFile file, int heapPages) {
        this.file = file;
        this.heapPages = heapPages;
    }

    long size() {
        return size;
    }

    void append(byte[] bytes, int length) throws IOException {
        int from = 0;
        while (from < length) {
            int within = (int) (size & PAGE - 1);
            if (within == 0) {
                pages.add(newPage());
            }
            int part = Math.min(length - from, PAGE - within);
            pages.get(pages.size() - 1).put(within, bytes, from, part);
            from += part;
            size += part;
        }
    }

    /** Copies bytes that were appended earlier. */
    void read(long position, byte[] into, int length) {
        int from = 0;
        while (from < length) {
            long at = position + from;
            int within = (int) (at & PAGE - 1);
            int part = Math.min(length - from, PAGE - within);
            pages.get((int) (at >>> PAGE_BITS)).get(within, into, from, part);
            from += part;
        }
    }

    private ByteBuffer newPage() throws IOException {
        if (pages.size() < heapPages) {
            return ByteBuffer.allocate(PAGE);
        }
        if (spool == null) {
            spool = FileChannel.open(
                    file.besides(".texts"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        long at = spool.size();
        // Written, not only mapped: a full disk must fail here and not when the page is touched.
        ByteBuffer zeros = ByteBuffer.allocate(PAGE);
        while (zeros.hasRemaining()) {
            spool.write(zeros, at + zeros.position());
        }
        return spool.map(FileChannel.MapMode.READ_WRITE, at, PAGE);
    }

    @Override
    public void close() throws IOException {
        pages.clear();
        if (spool != null) {
            spool.close();
        }
    }
}
