package dev.weir.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The characters of which nearly all Chinese text consists, simplified and traditional, with those of names and addresses. Bytes that are read
 * in a wrong encoding give rare ones.
 */
final class CommonCharacters {

    private static final BitSet COMMON = load();

    private CommonCharacters() {}

    static boolean contains(int character) {
        return COMMON.get(character);
    }

    /** Whether the character tells nothing: ASCII, and the signs and letters that all East Asian encodings share. */
    static boolean isNeutral(int character) {
        return character < 0x80
                || character >= 0x2000 && character <= 0x303F
                || character >= 0xFF00 && character <= 0xFF65
                || character == 0xB7
                || character == 0xFFFD;
    }

    private static BitSet load() {
        try (InputStream in = CommonCharacters.class.getResourceAsStream("common-characters.txt")) {
            BitSet common = new BitSet(1 << 16);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .chars()
                    .filter(sign -> sign > ' ')
                    .forEach(common::set);
            return common;
        } catch (IOException missing) {
            throw new UncheckedIOException("common-characters.txt cannot be read", missing);
        }
    }
}
