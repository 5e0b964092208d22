package dev.weir.read.text;

import dev.weir.read.text.FoundEncoding.Certainty;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Brings each line of a text to UTF-8 by itself, since several devices and programs may have written the file: a line that is well-formed UTF-8
 * is UTF-8, any other is the legacy encoding. Bytes that are neither become U+FFFD, which is a fault of the value that has it. Where bytes could be
 * both, the reading with the more common characters counts.
 */
public final class LineEncoding {

    private static final int SAMPLE = 1 << 16;

    /** A damaged line of UTF-8 has mostly well-formed characters; text of another encoding hardly ever has any. */
    private static final int WELL_FORMED_PER_MALFORMED = 4;

    /** However a device damages UTF-8, it leaves more Chinese characters than these. */
    private static final int MOST_WRONG_PER_WIDE = 2;

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final Collection<String> names;
    private final boolean declared;
    private Charset legacy;
    private boolean sure;
    private long utf8;
    private long other;
    private long damaged;

    /** Nothing is known of the text. */
    public LineEncoding() {
        this(Optional.empty(), List.of());
    }

    /**
     * @param declared the legacy encoding, if the mapping names it
     * @param names the column names that the mapping expects; may be empty
     */
    LineEncoding(Optional<Charset> declared, Collection<String> names) {
        this.declared = declared.isPresent();
        this.sure = this.declared;
        this.legacy = declared.orElse(Encodings.GB18030);
        this.names = names;
    }

    /** Looks at a line; all lines are shown before the first is read. */
    public void learn(byte[] line) {
        Utf8Evidence evidence = evidence(line);
        if (isWellFormed(evidence)) {
            utf8 += evidence.wellFormed() > 0 && holdsIdeograph(line) ? 1 : 0;
        } else if (isDamagedUtf8(evidence, line)) {
            utf8++;
        } else {
            other++;
            sample.write(line, 0, Math.min(line.length, SAMPLE - sample.size()));
        }
    }

    /** Ends the looking: the legacy encoding is told by all the lines that are not UTF-8. */
    public LineEncoding learned() {
        if (!declared) {
            LegacyDetector.detect(sample.toByteArray(), names)
                    .filter(verdict -> verdict.certainty() == Certainty.DETECTED)
                    .ifPresent(verdict -> {
                        legacy = verdict.best().charset();
                        sure = true;
                    });
        }
        return this;
    }

    /** Whether lines in UTF-8 were seen and no others. */
    boolean isUtf8() {
        return utf8 > 0 && other == 0;
    }

    /** Whether the lines that are not UTF-8 can be Chinese. */
    boolean isLegacyChinese() {
        return declared || LegacyDetector.detect(sample.toByteArray(), names).isPresent();
    }

    /** Whether lines of both kinds were seen. */
    public boolean isMixed() {
        return utf8 > 0 && other > 0;
    }

    /** The line as UTF-8; the array itself where nothing is to be done. */
    public byte[] toUtf8(byte[] line) {
        if (isAscii(line)) {
            return line;
        }
        Utf8Evidence evidence = evidence(line);
        if (isWellFormed(evidence) && !isLegacyByChance(line)) {
            return line;
        }
        boolean damagedUtf8 = !isWellFormed(evidence) && isDamagedUtf8(evidence, line);
        LegacyCandidate read = LegacyCandidate.of(legacy, line);
        damaged += damagedUtf8 || !isWhole(read) ? 1 : 0;
        String text = damagedUtf8
                ? new String(line, StandardCharsets.UTF_8)
                : read.torn() ? read.text() + '\uFFFD' : read.text();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the lines were that are not UTF-8, where that is sure; complete after the last line. Who writes so does it every day. */
    public List<String> found() {
        return sure && other > 0 ? List.of(encoding()) : List.of();
    }

    /** What the lines were, if some are not UTF-8. */
    String encoding() {
        String what = isMixed()
                ? "Some lines are UTF-8 and " + other + " are not; those were read as "
                : "The text is not UTF-8 and was read as ";
        return what
                + Encodings.shown(legacy)
                + (sure ? "." : ", which is likely but not sure: they are too few to tell.");
    }

    /** What of the lines that are not UTF-8 a person should look at; complete after the last line. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!sure && other > 0) {
            notes.add(encoding());
        }
        if (damaged > 0) {
            notes.add("Bytes that are no characters stand in " + damaged + (damaged == 1 ? " line" : " lines")
                    + "; they were replaced by the character U+FFFD.");
        }
        return notes;
    }

    /** Some letters of GBK may be well-formed UTF-8; among legacy lines such a line is UTF-8 unless the other reading is more likely. */
    private boolean isLegacyByChance(byte[] line) {
        if (other == 0) {
            return false;
        }
        LegacyCandidate utf8Text = LegacyCandidate.of(StandardCharsets.UTF_8, line);
        if (holdsIdeograph(line) && utf8Text.letters() == utf8Text.common()) {
            return false;
        }
        LegacyCandidate read = LegacyCandidate.of(legacy, line);
        return isWhole(read) && read.likelihood() > utf8Text.likelihood();
    }

    private static boolean holdsIdeograph(byte[] line) {
        return new String(line, StandardCharsets.UTF_8)
                .codePoints()
                .anyMatch(sign -> Character.isIdeographic(sign) || sign >= 0x3000 && sign < 0x3040 || sign >= 0xFF00);
    }

    private static boolean isWellFormed(Utf8Evidence evidence) {
        return evidence.malformed() == 0 && !evidence.torn();
    }

    private boolean isDamagedUtf8(Utf8Evidence evidence, byte[] line) {
        if (evidence.wellFormed() == 0 && evidence.malformed() > 0) {
            return false;
        }
        long wrong = evidence.malformed() + (evidence.torn() ? 1 : 0);
        boolean few = evidence.wellFormed() >= WELL_FORMED_PER_MALFORMED * wrong;
        boolean mostlyWrong = evidence.malformed() > 0 && MOST_WRONG_PER_WIDE * evidence.wide() < wrong;
        if (mostlyWrong && !few) {
            return false;
        }
        LegacyCandidate read = LegacyCandidate.of(legacy, line);
        LegacyCandidate utf8Text = LegacyCandidate.of(StandardCharsets.UTF_8, line);
        boolean cutOnce = evidence.wide() > 1 && wrong == 1 && read.likelihood() < LegacyDetector.SURE;
        if (!cutOnce && utf8Text.likelihood() != read.likelihood()) {
            return utf8Text.likelihood() > read.likelihood();
        }
        return cutOnce || few || !isWhole(read) || evidence.malformed() == 0 && (utf8 > 0 || other == 0);
    }

    private static Utf8Evidence evidence(byte[] line) {
        Utf8Evidence evidence = new Utf8Evidence();
        evidence.accept(line, line.length);
        return evidence;
    }

    private static boolean isWhole(LegacyCandidate read) {
        return read.fits() && !read.torn();
    }

    private static boolean isAscii(byte[] line) {
        for (byte value : line) {
            if (value < 0) {
                return false;
            }
        }
        return true;
    }
}
