package dev.weir.read.text;

import dev.weir.problem.WeirException;
import dev.weir.read.text.FoundEncoding.Certainty;
import dev.weir.read.text.LegacyDetector.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds the encoding of a text file, step by step: its byte order mark; UTF-8 if every byte is; what the mapping declares; what the characters
 * show. It passes over the whole file once and decides once.
 */
public final class EncodingLadder {

    /** Damaged UTF-8 has mostly well-formed characters; other encodings hardly ever have any. */
    private static final int WELL_FORMED_PER_MALFORMED = 4;

    /** A text with fewer characters beyond ASCII can be well-formed UTF-8 by chance. */
    private static final int FEW = 32;

    private static final String REMEDY = "name it in the mapping (input: encoding), such as gb18030 or big5";

    private final TextBytes bytes;
    private final Optional<Charset> declared;
    private final Collection<String> names;
    private final String by;

    /**
     * @param declared the mapping's encoding, known to this Java
     * @param names the column names that the mapping expects; may be empty
     */
    public EncodingLadder(TextBytes bytes, Optional<String> declared, Collection<String> names) {
        this(bytes, declared, names, "the mapping");
    }

    private EncodingLadder(TextBytes bytes, Optional<String> declared, Collection<String> names, String by) {
        this.bytes = bytes;
        this.declared = declared.map(Encodings::named);
        this.names = names;
        this.by = by;
    }

    /** @param declared the encoding that a page names in its own text */
    public static EncodingLadder ofPage(TextBytes bytes, Optional<String> declared, Collection<String> names) {
        return new EncodingLadder(bytes, declared, names, "the page itself");
    }

    /**
     * @throws WeirException when the file cannot be read or its encoding cannot be told
     */
    public FoundEncoding find() {
        ByteSurvey survey;
        try (InputStream in = bytes.open()) {
            survey = ByteSurvey.of(in);
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
        return ByteOrderMark.of(survey.head())
                .map(mark -> marked(mark, survey))
                .or(() -> declared.filter(Encodings::looksLikeAscii).map(this::asDeclared))
                .or(() -> Utf16.of(survey.head()).map(EncodingLadder::withoutMark))
                .or(() -> utf8(survey))
                .or(() -> declared.filter(charset -> !Encodings.isChinese(charset))
                        .map(this::asDeclared))
                .or(() -> byLines(survey, 0))
                .or(() -> declared.map(this::asDeclared))
                .orElseGet(() -> legacy(survey));
    }

    private FoundEncoding asDeclared(Charset charset) {
        return new FoundEncoding(
                charset, 0, Certainty.DECLARED, "Read as " + Encodings.shown(charset) + ", as " + by + " says.");
    }

    private FoundEncoding marked(ByteOrderMark mark, ByteSurvey survey) {
        boolean damaged = mark == ByteOrderMark.UTF_8 && isDamaged(survey);
        Optional<FoundEncoding> mixed = damaged
                ? byLines(survey, mark.length()).filter(found -> found.lines().isPresent())
                : Optional.empty();
        return mixed.orElseGet(() -> new FoundEncoding(
                mark.charset(),
                mark.length(),
                isDamaged(survey) ? Certainty.AMBIGUOUS : Certainty.CERTAIN,
                "Read as " + Encodings.shown(mark.charset()) + ", as its byte order mark says."));
    }

    /** What is not UTF-8 as a whole may be so in some lines, or but for some bytes; empty when no line is. */
    private Optional<FoundEncoding> byLines(ByteSurvey survey, int markLength) {
        if (!isDamaged(survey) || survey.utf8().wellFormed() == 0) {
            return Optional.empty();
        }
        LineEncoding lines = new LineEncoding(declared.filter(Encodings::isChinese), names);
        try (LineBytes text = new LineBytes(bytes.open())) {
            for (byte[] line = text.next(); line != null; line = text.next()) {
                lines.learn(line);
            }
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
        lines.learned();
        if (lines.isMixed() && lines.isLegacyChinese()) {
            return Optional.of(new FoundEncoding(
                    StandardCharsets.UTF_8, markLength, Certainty.AMBIGUOUS, lines.encoding(), Optional.of(lines)));
        }
        return lines.isUtf8() ? Optional.of(damagedUtf8()) : Optional.empty();
    }

    private static FoundEncoding damagedUtf8() {
        return new FoundEncoding(
                StandardCharsets.UTF_8, 0, Certainty.AMBIGUOUS, "Read as UTF-8, though some bytes are damaged.");
    }

    private static FoundEncoding withoutMark(Charset charset) {
        return new FoundEncoding(
                charset,
                0,
                Certainty.DETECTED,
                "Read as " + charset.name() + "; it has no byte order mark, but its bytes come in pairs.");
    }

    private Optional<FoundEncoding> utf8(ByteSurvey survey) {
        Utf8Evidence evidence = survey.utf8();
        if (isDamaged(survey)) {
            return Optional.empty();
        }
        if (evidence.wellFormed() == 0) {
            return Optional.of(ascii(survey));
        }
        if (evidence.wellFormed() < FEW && !holdsIdeograph(survey)) {
            if (declared.filter(charset -> fits(charset, survey)).isPresent()) {
                return Optional.empty();
            }
            Optional<Verdict> other = LegacyDetector.detect(survey.sample(), names);
            if (other.isPresent() && other.get().certainty() == Certainty.DETECTED) {
                return Optional.empty();
            }
            if (other.isPresent() && other.get().isAllCommon()) {
                return Optional.of(new FoundEncoding(
                        StandardCharsets.UTF_8,
                        0,
                        Certainty.AMBIGUOUS,
                        "Read as UTF-8, which is not sure: its few characters beyond ASCII could be Chinese in "
                                + Encodings.shown(other.get().best().charset()) + "; " + REMEDY + "."));
            }
        }
        return Optional.of(new FoundEncoding(StandardCharsets.UTF_8, 0, Certainty.CERTAIN, "Read as UTF-8."));
    }

    /** Whether few bytes that are well-formed UTF-8 are Chinese in the encoding that the mapping declares. */
    private static boolean fits(Charset charset, ByteSurvey survey) {
        LegacyCandidate read = LegacyCandidate.of(charset, survey.sample());
        return Encodings.isChinese(charset) && read.fits() && read.letters() == read.common();
    }

    private static boolean isDamaged(ByteSurvey survey) {
        return survey.utf8().malformed() > 0 || survey.utf8().torn();
    }

    private static boolean holdsIdeograph(ByteSurvey survey) {
        return new String(survey.sample(), StandardCharsets.UTF_8).codePoints().anyMatch(Character::isIdeographic);
    }

    private FoundEncoding ascii(ByteSurvey survey) {
        if (survey.switchesSets()) {
            throw refused("it holds the escape sequences of ISO 2022 or HZ; save it as UTF-8, or name its encoding in"
                    + " the mapping (input: encoding), such as iso-2022-jp");
        }
        return new FoundEncoding(StandardCharsets.UTF_8, 0, Certainty.CERTAIN, "Read as UTF-8 (all of it is ASCII).");
    }

    private FoundEncoding legacy(ByteSurvey survey) {
        Utf8Evidence evidence = survey.utf8();
        Optional<Verdict> verdict = LegacyDetector.detect(survey.sample(), names);
        boolean damaged =
                evidence.wellFormed() > 0 && evidence.wellFormed() >= WELL_FORMED_PER_MALFORMED * evidence.malformed();
        if (damaged && verdict.filter(found -> found.best().fits()).isEmpty()) {
            return damagedUtf8();
        }
        return verdict.map(EncodingLadder::told)
                .orElseThrow(() -> refused(
                        "its encoding cannot be told: it is not UTF-8, and in GB18030 and Big5 it is no Chinese; "
                                + REMEDY));
    }

    private static FoundEncoding told(Verdict verdict) {
        Charset charset = verdict.best().charset();
        String name = Encodings.shown(charset);
        String note;
        if (verdict.certainty() == Certainty.AMBIGUOUS) {
            note = "Read as " + name + ", which is likely but not sure: the text is too short or too unusual to tell; "
                    + REMEDY + ".";
        } else {
            note = verdict.byNames()
                    ? "Read as " + name + ", in which it holds the mapping's column names."
                    : "Read as " + name + ", in which its characters are usual ones.";
        }
        return new FoundEncoding(charset, 0, verdict.certainty(), note);
    }

    private WeirException refused(String why) {
        return bytes.file().refused("the text cannot be read: " + why);
    }
}
