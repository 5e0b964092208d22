package dev.weir.read.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * How a sample reads in one encoding.
 *
 * @param faults places that are no character of it
 * @param torn whether the last character is cut off
 * @param letters characters that tell something
 * @param common those of them that Chinese text consists of
 */
record LegacyCandidate(Charset charset, String text, int faults, boolean torn, int letters, int common) {

    /** @param sample may end within a character */
    static LegacyCandidate of(Charset charset, byte[] sample) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(sample);
        CharBuffer characters = CharBuffer.allocate(sample.length + 1);
        int faults = 0;
        for (CoderResult result = decoder.decode(bytes, characters, false);
                result.isError();
                result = decoder.decode(bytes, characters, false)) {
            if (Encodings.isEuro(charset, bytes.get(bytes.position()), result.length())) {
                characters.put(Encodings.EURO);
            } else {
                faults++;
                characters.put('\uFFFD');
            }
            bytes.position(bytes.position() + result.length());
        }
        String text = characters.flip().toString();
        int letters = (int) text.codePoints()
                .filter(sign -> !CommonCharacters.isNeutral(sign))
                .count();
        int common = (int) text.codePoints().filter(CommonCharacters::contains).count();
        return new LegacyCandidate(charset, text, faults, bytes.hasRemaining(), letters, common);
    }

    /** Whether no byte is wrong. */
    boolean fits() {
        return faults == 0;
    }

    /** The share of common characters among those that tell something and the places that are none, from 0 to 1. */
    double likelihood() {
        int told = letters + faults + (torn ? 1 : 0);
        return told == 0 ? 0 : (double) common / told;
    }

    /** The share of common characters, from 0 to 1. */
    double share() {
        return letters == 0 ? 0 : (double) common / letters;
    }
}
