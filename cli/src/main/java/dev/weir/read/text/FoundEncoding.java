package dev.weir.read.text;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The encoding of a text file and how sure it is.
 *
 * @param markLength bytes of the byte order mark before the text
 * @param note a sentence for people
 * @param lines tells the encoding of each line, where they differ; {@code charset} is UTF-8 then
 */
public record FoundEncoding(
        Charset charset, int markLength, Certainty certainty, String note, Optional<LineEncoding> lines) {

    /** All lines are in one encoding. */
    FoundEncoding(Charset charset, int markLength, Certainty certainty, String note) {
        this(charset, markLength, certainty, note, Optional.empty());
    }

    /** How the encoding is known. */
    public enum Certainty {
        /** The file's mark, or UTF-8 without a fault. */
        CERTAIN,
        /** The mapping says so. */
        DECLARED,
        /** The characters are those of Chinese text, or spell the mapping's column names. */
        DETECTED,
        /** The likeliest of several; the text is too short or too unusual to tell. */
        AMBIGUOUS
    }

    /** The text from its beginning. Undecodable bytes stop it with their line and place. */
    public StrictReader reader(TextBytes bytes) {
        InputStream in = bytes.open();
        return new StrictReader(
                lines.<InputStream>map(found -> new LinesInUtf8(in, found)).orElse(in), this, bytes.file());
    }

    /** As people know it. */
    public String name() {
        return Encodings.shown(charset);
    }
}
