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
 * Decodes bytes. Those that are no character of the encoding become U+FFFD, which is a fault of the value that has it; many of them stop the
 * reading with the line and place, for the encoding is then another. The euro sign as Windows writes it into GBK (80) is read, as browsers do
 * (WHATWG Encoding Standard, 10.2.1). NUL and the end mark of DOS (1A) are left out and counted; a database cannot search past them.
 */
public final class StrictReader extends Reader {

    private static final int BLOCK = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    /** Fewer damaged characters than these never stop the reading. */
    private static final int MOST_DAMAGED = 20;

    /** A file of the right encoding has far more characters beyond ASCII than damaged ones. */
    private static final int CHARACTERS_PER_DAMAGED = 10;

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
    private long damaged;
    private long beyondAscii;

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
     * @throws WeirException at bytes that are no character, when there are many
     */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(target, offset, length);
        while (!flushed) {
            int begin = characters.position();
            CoderResult result = step(characters);
            characters.position(accept(target, begin, characters.position()));
            if (result.isError()) {
                replace(result.length(), characters);
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

    private void replace(int length, CharBuffer characters) {
        boolean euro = Encodings.isEuro(encoding.charset(), bytes.get(bytes.position()), length);
        if (!euro && ++damaged > MOST_DAMAGED && damaged * CHARACTERS_PER_DAMAGED > beyondAscii) {
            throw undecodable(length);
        }
        if (characters.hasRemaining()) {
            bytes.position(bytes.position() + length);
            characters.put(euro ? Encodings.EURO : REPLACEMENT);
        } else if (!euro) {
            damaged--;
        }
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
            beyondAscii += sign >= 0x80 ? 1 : 0;
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

    /** Characters that could not be decoded so far. */
    public long damaged() {
        return damaged;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
