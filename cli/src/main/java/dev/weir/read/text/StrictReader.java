package dev.weir.read.text;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/**
 * Decodes bytes and replaces nothing: bytes that are no character of the encoding stop it with their line and place. NUL and the end mark of
 * DOS (1A) are left out and counted; a database cannot search past them.
 */
public final class StrictReader extends Reader {

    private static final int BLOCK = 1 << 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final InputStream in;
    private final FoundEncoding encoding;
    private final InputFile file;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private long before;
    private boolean ended;
    private boolean flushed;
    private boolean afterReturn;
    private boolean first = true;
    private long line = 1;
    private long removed;

    StrictReader(InputStream in, FoundEncoding encoding, InputFile file) {
        this.in = in;
        this.encoding = encoding;
        this.file = file;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.limit(0);
    }

    /**
     * @throws WeirException at bytes that are no character
     */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(target, offset, length);
        while (!flushed) {
            int begin = characters.position();
            CoderResult result = step(characters);
            characters.position(accept(target, begin, characters.position()));
            if (result.isError()) {
                throw undecodable(result.length());
            }
            if (result.isOverflow() && characters.position() > offset || !characters.hasRemaining()) {
                break;
            }
            if (result.isOverflow() && begin == offset && length < 2) {
                throw new IllegalArgumentException("a buffer of one char cannot take every character");
            }
        }
        int read = characters.position() - offset;
        return read == 0 && length > 0 ? -1 : read;
    }

    private CoderResult step(CharBuffer characters) throws IOException {
        CoderResult result = decoder.decode(bytes, characters, ended);
        if (!result.isUnderflow()) {
            return result;
        }
        if (ended) {
            flushed = decoder.flush(characters).isUnderflow();
            return result;
        }
        fill();
        return result;
    }

    private void fill() throws IOException {
        before += bytes.position();
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        if (first) {
            first = false;
            skipMark();
        }
    }

    private void skipMark() throws IOException {
        while (bytes.remaining() < encoding.markLength() && !ended) {
            fill();
        }
        bytes.position(Math.min(bytes.limit(), encoding.markLength()));
    }

    /** Counts lines and moves what is kept together; gives the place after it. */
    private int accept(char[] target, int from, int to) {
        int kept = from;
        for (int i = from; i < to; i++) {
            char sign = target[i];
            if (sign < ' ') {
                if (sign == 0 || sign == 0x1A) {
                    removed++;
                    continue;
                }
                line += sign == '\r' || sign == '\n' && !afterReturn ? 1 : 0;
            }
            afterReturn = sign == '\r';
            target[kept++] = sign;
        }
        return kept;
    }

    private WeirException undecodable(int length) {
        byte[] wrong = new byte[Math.min(length, 8)];
        bytes.get(bytes.position(), wrong);
        String place = "line " + line + ", byte " + (before + bytes.position());
        return file.refused(place + ": " + HEX.formatHex(wrong) + " is no character of " + encoding.name()
                + " (bytes counted from 0); put the line right where the file was written, or name the file's"
                + " encoding in the mapping (input: encoding)");
    }

    /** NUL characters and end marks left out so far. */
    public long removed() {
        return removed;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
