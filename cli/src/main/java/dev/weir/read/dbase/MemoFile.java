package dev.weir.read.dbase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The long texts of a table, in the file beside it: FoxPro's .fpt, or a .dbt of dBase III or IV. */
final class MemoFile implements AutoCloseable {

    private static final int OLD_BLOCK = 512;
    private static final int END = 0x1A;
    private static final int LONGEST = 8_000_000;
    private static final int TEXT = 1;
    private static final int DBASE4 = 0xFFFF0800;
    private static final int PREFIX = 8;

    private final SeekableByteChannel file;
    private final boolean foxPro;
    private final int blockSize;

    MemoFile(Path path, DbaseHeader header) throws IOException {
        this.file = Files.newByteChannel(path);
        this.foxPro = header.visualFoxPro() || header.version() == 0xF5 || header.version() == 0xFB;
        ByteBuffer head = read(0, 24);
        int size = 0;
        if (foxPro && head.limit() >= 8) {
            size = head.getShort(6) & 0xFFFF;
        } else if (!foxPro && header.version() == 0x8B && head.limit() >= 22) {
            size = (head.get(20) & 0xFF) | (head.get(21) & 0xFF) << 8;
        }
        this.blockSize = size == 0 ? foxPro ? 1 : OLD_BLOCK : size;
    }

    /**
     * The bytes of a memo; null for a picture or object.
     *
     * @param block its number, above 0
     * @throws IOException when there is no such memo
     */
    byte[] memo(long block) throws IOException {
        long position = block * blockSize;
        ByteBuffer prefix = read(position, PREFIX);
        if (prefix.limit() < PREFIX && (foxPro || prefix.limit() == 0)) {
            throw new IOException("its memo file ends before block " + block);
        }
        if (foxPro) {
            return prefix.getInt(0) == TEXT ? whole(position + PREFIX, prefix.getInt(4) & 0xFFFFFFFFL) : null;
        }
        if (prefix.limit() == PREFIX && prefix.getInt(0) == DBASE4) {
            long length = Integer.reverseBytes(prefix.getInt(4)) & 0xFFFFFFFFL;
            return whole(position + PREFIX, Math.max(0, length - PREFIX));
        }
        return untilEnd(position);
    }

    private byte[] whole(long position, long length) throws IOException {
        if (length > LONGEST) {
            throw new IOException("a memo has more than " + LONGEST + " bytes");
        }
        ByteBuffer memo = read(position, (int) length);
        if (memo.limit() < length) {
            throw new IOException("its memo file is cut off");
        }
        return memo.array();
    }

    private byte[] untilEnd(long from) throws IOException {
        ByteArrayOutputStream memo = new ByteArrayOutputStream();
        for (long position = from; memo.size() <= LONGEST; position += OLD_BLOCK) {
            ByteBuffer block = read(position, OLD_BLOCK);
            for (int i = 0; i < block.limit(); i++) {
                if (block.get(i) == END) {
                    memo.write(block.array(), 0, i);
                    return memo.toByteArray();
                }
            }
            memo.write(block.array(), 0, block.limit());
            if (block.limit() < OLD_BLOCK) {
                return memo.toByteArray();
            }
        }
        throw new IOException("a memo has more than " + LONGEST + " bytes");
    }

    /** The bytes at a position, fewer where the file ends; the limit says how many. */
    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(position);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            continue;
        }
        bytes.flip();
        return bytes.limit() == length ? bytes : ByteBuffer.wrap(Arrays.copyOf(bytes.array(), bytes.limit()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
