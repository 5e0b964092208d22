package dev.weir.read.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of another Unicode encoding as UTF-8. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final CharBuffer characters = CharBuffer.allocate(1 << 15);
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    Utf8Stream(InputStream in, Charset charset) {
        this.reader = new BufferedReader(new InputStreamReader(in, charset));
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, bytes.remaining());
        bytes.get(target, offset, given);
        return given;
    }

    private boolean fill() throws IOException {
        if (bytes.hasRemaining()) {
            return true;
        }
        characters.clear();
        // a pair of surrogates is not torn
        characters.limit(characters.capacity() - 1);
        if (reader.read(characters) < 0) {
            return false;
        }
        if (Character.isHighSurrogate(characters.get(characters.position() - 1))) {
            characters.limit(characters.capacity());
            int low = reader.read();
            if (low >= 0) {
                characters.put((char) low);
            }
        }
        bytes = StandardCharsets.UTF_8.encode(characters.flip());
        return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
