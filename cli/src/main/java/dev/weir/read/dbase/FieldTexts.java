package dev.weir.read.dbase;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.JulianFields;

/** The text of a field of a record: numbers as their value, dates as ISO, yes and no as true and false. */
final class FieldTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final long DAY = 86_400_000;

    private final Charset charset;
    private final CharsetDecoder strict;
    private final MemoFile memos;
    private final boolean visualFoxPro;
    private boolean memoMissing;
    private long undecodable;
    private long rubbish;

    /** @param memos null when there is no memo file */
    FieldTexts(Charset charset, MemoFile memos, boolean visualFoxPro) {
        this.charset = charset;
        this.strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.memos = memos;
        this.visualFoxPro = visualFoxPro;
    }

    /** Whether a record has a memo, but the memo file was not handed in. */
    boolean memoMissing() {
        return memoMissing;
    }

    /** Texts in which bytes were no text of the encoding; those became U+FFFD. */
    long undecodable() {
        return undecodable;
    }

    /** Texts behind whose end, a NUL, other bytes stood; those were left out. */
    long rubbish() {
        return rubbish;
    }

    /** The text; null where the field is empty. */
    String of(DbaseField field, byte[] record) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(record, field.offset(), field.length()).slice().order(ByteOrder.LITTLE_ENDIAN);
        return switch (field.type()) {
            case 'N', 'F' -> ascii(bytes);
            case 'D' -> date(ascii(bytes));
            case 'L' -> truth((char) bytes.get(0));
            case 'M' -> memo(field, bytes);
            case 'I', '+' -> String.valueOf(bytes.getInt(0));
            case 'Y' -> plain(BigDecimal.valueOf(bytes.getLong(0), 4));
            case 'O' -> floating(bytes.getDouble(0));
            case 'B' -> visualFoxPro ? floating(bytes.getDouble(0)) : null;
            case 'T', '@' -> moment(bytes.getInt(0), bytes.getInt(4));
            case 'G', 'P', 'Q', 'W', '0' -> null;
            default -> field.binary() ? null : text(record, field.offset(), field.length());
        };
    }

    /** A text without its padding, and without what programs in C leave behind the NUL that ends it. */
    String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        for (int i = end; i < from + length; i++) {
            if (bytes[i] != 0 && bytes[i] != ' ') {
                rubbish++;
                break;
            }
        }
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        if (end == from) {
            return null;
        }
        try {
            return strict.decode(ByteBuffer.wrap(bytes, from, end - from)).toString();
        } catch (CharacterCodingException wrong) {
            undecodable++;
            return new String(bytes, from, end - from, charset);
        }
    }

    private static String ascii(ByteBuffer bytes) {
        String text = new String(bytes.array(), bytes.arrayOffset(), bytes.capacity(), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    private static String date(String digits) {
        if (digits == null || digits.equals("00000000")) {
            return null;
        }
        return digits.matches("[0-9]{8}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : digits;
    }

    private static String truth(char sign) {
        return switch (sign) {
            case 'T', 't', 'Y', 'y' -> "true";
            case 'F', 'f', 'N', 'n' -> "false";
            default -> null;
        };
    }

    private String memo(DbaseField field, ByteBuffer bytes) throws IOException {
        String digits = field.length() == Integer.BYTES ? String.valueOf(bytes.getInt(0)) : ascii(bytes);
        if (digits == null || !digits.matches("[0-9]+") || Long.parseLong(digits) == 0) {
            return null;
        }
        if (memos == null) {
            memoMissing = true;
            return null;
        }
        byte[] memo = memos.memo(Long.parseLong(digits));
        return memo == null || field.binary() ? null : text(memo, 0, memo.length);
    }

    private static String floating(double number) {
        return Double.isFinite(number) ? plain(new BigDecimal(Double.toString(number))) : null;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** @param day a Julian day number @param milliseconds of the day */
    private static String moment(int day, int milliseconds) {
        if (day == 0) {
            return null;
        }
        LocalDateTime midnight = LocalDateTime.of(1970, 1, 1, 0, 0).with(JulianFields.JULIAN_DAY, day);
        long rounded = Math.min(Math.round(milliseconds / 1000.0) * 1000, DAY - 1000);
        return midnight.plusSeconds(rounded / 1000).format(MOMENT);
    }
}
