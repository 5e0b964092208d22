package dev.weir.read.query;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts of another encoding whose bytes an old system wrote into columns that the database takes for Latin-1: the database gives each byte
 * as a character of its own, and this makes the bytes and their text again.
 *
 * <p>MySQL, MariaDB and SQL Server mean windows-1252 by Latin-1, where 27 of the bytes from 0x80 to 0x9F are other characters; PostgreSQL
 * means ISO 8859-1. No character stands for different bytes in the two, so both are undone.
 */
final class LatinText {

    private static final Map<Character, Byte> WINDOWS = windows();

    private final CharsetDecoder decoder;
    private long undecodable;

    LatinText(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The texts so far that no bytes of the charset can have become. */
    long undecodable() {
        return undecodable;
    }

    /**
     * The text that was meant.
     *
     * @param text as the database gives it; one with other characters than Latin-1's, from a column that is not Latin-1, is right already
     * @return the text as it was if its bytes are none of the charset
     */
    String of(String text) {
        byte[] bytes = new byte[text.length()];
        boolean ascii = true;
        for (int i = 0; i < bytes.length; i++) {
            char character = text.charAt(i);
            ascii &= character < 0x80;
            Byte windows = WINDOWS.get(character);
            if (windows == null && character > 0xFF) {
                return text;
            }
            bytes[i] = windows == null ? (byte) character : windows;
        }
        return ascii ? text : decoded(text, bytes);
    }

    private String decoded(String text, byte[] bytes) {
        try {
            CharBuffer decoded = decoder.decode(ByteBuffer.wrap(bytes));
            return decoded.toString();
        } catch (CharacterCodingException e) {
            undecodable++;
            return text;
        }
    }

    private static Map<Character, Byte> windows() {
        Charset charset = Charset.forName("windows-1252");
        Map<Character, Byte> bytes = new HashMap<>();
        for (int each = 0x80; each < 0xA0; each++) {
            char character = new String(new byte[] {(byte) each}, charset).charAt(0);
            if (character > 0xFF && character != '\uFFFD') {
                bytes.put(character, (byte) each);
            }
        }
        return Map.copyOf(bytes);
    }
}
