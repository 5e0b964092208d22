package dev.weir.read.excel;

import dev.weir.read.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The table of texts that cells refer to, as UTF-8: at most about 60 MB of heap, the rest in temporary files. */
final class SharedStrings implements AutoCloseable {

    private static final int CACHE = 1 << 14;
    private static final int LONGEST_CACHED = 256;

    private final PagedBytes texts;
    private final PagedBytes ends;
    private final byte[] longs = new byte[Long.BYTES * 2];
    private final String[] cached = new String[CACHE];
    private final int[] cachedIndex = new int[CACHE];
    private int size;

    /** @param file beside which what does not fit on the heap lies */
    SharedStrings(InputFile file) {
        this.texts = new PagedBytes(file, 32);
        this.ends = new PagedBytes(file, 16);
    }

    /** Reads the table of a part; an empty table is made without one. */
    void read(InputStream in, Escapes escapes) throws XMLStreamException, IOException {
        XMLStreamReader xml = XmlParts.open(in);
        while (XmlParts.nextElement(xml)) {
            if (xml.getLocalName().equals("si")) {
                add(XmlParts.richText(xml, escapes));
            }
        }
        xml.close();
    }

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        texts.append(bytes, bytes.length);
        ByteBuffer.wrap(longs).putLong(0, texts.size());
        ends.append(longs, Long.BYTES);
        size++;
    }

    int size() {
        return size;
    }

    /** The text at an index from 0 to {@link #size} - 1. */
    String get(int index) {
        int slot = index & CACHE - 1;
        if (cached[slot] != null && cachedIndex[slot] == index) {
            return cached[slot];
        }
        long start = 0;
        if (index > 0) {
            ends.read((index - 1L) * Long.BYTES, longs, Long.BYTES * 2);
            start = ByteBuffer.wrap(longs).getLong(0);
        } else {
            ends.read(0, longs, Long.BYTES);
            ByteBuffer.wrap(longs).putLong(Long.BYTES, ByteBuffer.wrap(longs).getLong(0));
        }
        byte[] bytes = new byte[(int) (ByteBuffer.wrap(longs).getLong(Long.BYTES) - start)];
        texts.read(start, bytes, bytes.length);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.length() <= LONGEST_CACHED) {
            cached[slot] = text;
            cachedIndex[slot] = index;
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        texts.close();
        ends.close();
    }
}
