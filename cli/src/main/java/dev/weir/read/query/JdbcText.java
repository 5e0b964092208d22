package dev.weir.read.query;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The text of a value that a JDBC driver gives, the same whatever the driver, so that a register moved to another database does not look
 * changed.
 *
 * <table>
 * <caption>JDBC value to text</caption>
 * <tr><th>value</th><th>text</th></tr>
 * <tr><td>text, XML, long text</td><td>without the spaces at its end, which are padding of {@code CHAR}; null when nothing is left</td></tr>
 * <tr><td>whole number</td><td>its digits</td></tr>
 * <tr><td>decimal, floating</td><td>plain digits without zeros at the end: 10.50, 10.5 and 1.05E1 are {@code 10.5}, 10.0 is {@code 10}: SQLite
 * stores a decimal as a floating number and has no scale to keep. A floating number beyond 2^53 has lost digits and is marked
 * ({@link LostValue})</td></tr>
 * <tr><td>boolean</td><td>{@code true} or {@code false}; a database without booleans gives its own 1 or 0</td></tr>
 * <tr><td>date</td><td>{@code 2026-03-05}; {@code infinity} and {@code -infinity} of PostgreSQL are these words</td></tr>
 * <tr><td>time</td><td>{@code 08:05:09}, with a fraction only if there is one</td></tr>
 * <tr><td>timestamp</td><td>{@code 2026-03-05 08:05:09}, with a fraction only if there is one; one with a zone is turned into the
 * workspace's zone. A space stands between, as in SQL, so that a watermark compares rightly where times are texts</td></tr>
 * <tr><td>bytes</td><td>their text if they are UTF-8 beyond doubt; else marked ({@link LostValue}), in hexadecimal</td></tr>
 * <tr><td>array</td><td>the texts in braces with commas between: {@code {a,b}}</td></tr>
 * <tr><td>UUID, JSON and all else</td><td>as the driver writes it</td></tr>
 * </table>
 *
 * <p>NUL characters are removed: DuckDB's text cannot be searched past them.
 */
public final class JdbcText {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
            .appendPattern("-MM-dd")
            .toFormatter();
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter();

    /** Up to here a floating number is exact. */
    private static final double EXACT = 0x1p53;

    /** Some day of the year 1. */
    private static final long BEFORE_ALL_REGISTERS = -62_120_000_000_000L;

    /** By these PostgreSQL's driver says that a date or time is infinite (org.postgresql.PGStatement). */
    private static final Map<Long, String> INFINITE =
            Map.of(9_223_372_036_825_200_000L, "infinity", -9_223_372_036_832_400_000L, "-infinity");

    private final ZoneId zone;
    private final UnaryOperator<String> decoding;
    private long cleaned;

    /** @param zone of the workspace, for values that name an instant */
    public JdbcText(ZoneId zone) {
        this(zone, UnaryOperator.identity());
    }

    /** @param decoding makes of a text that the database gives the one that was meant */
    JdbcText(ZoneId zone, UnaryOperator<String> decoding) {
        this.zone = zone;
        this.decoding = decoding;
    }

    /** The texts from which NUL characters were removed so far. */
    public long cleaned() {
        return cleaned;
    }

    /**
     * @param value as {@link java.sql.ResultSet#getObject} gives it; may be null
     * @return null for null and for a text of nothing but spaces
     * @throws SQLException when a long text or array cannot be fetched
     */
    public String of(Object value) throws SQLException {
        return value == null ? null : trimmed(text(value));
    }

    private String text(Object value) throws SQLException {
        if (value instanceof String string) {
            return decoding.apply(string);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof java.util.Date || value instanceof java.time.temporal.TemporalAccessor) {
            return time(value);
        }
        if (value instanceof byte[] bytes) {
            return text(bytes);
        }
        if (value instanceof Clob clob) {
            return decoding.apply(clob.getSubString(1, Math.toIntExact(clob.length())));
        }
        if (value instanceof SQLXML xml) {
            return xml.getString();
        }
        return value instanceof Array array ? array(array.getArray()) : value.toString();
    }

    /** Characters of two bytes in UTF-8 are more often one of GBK; control characters are no text. */
    private static boolean isSure(int sign) {
        return sign < 0x80 ? sign >= 0x20 && sign < 0x7F || Character.isWhitespace(sign) : sign >= 0x800;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.codePoints().allMatch(JdbcText::isSure)) {
                return text;
            }
        } catch (CharacterCodingException noText) {
            // shown below
        }
        return LostValue.of(FaultCode.NOT_TEXT, HexFormat.of().formatHex(bytes));
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return plain(decimal);
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                return Double.isNaN(number.doubleValue()) ? "" : number.toString();
            }
            String plain = plain(new BigDecimal(number.toString()));
            return Math.abs(number.doubleValue()) > EXACT ? LostValue.of(FaultCode.DIGITS_LOST, plain) : plain;
        }
        return number.toString();
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private String time(Object value) {
        if (value instanceof java.util.Date date) {
            String infinite = INFINITE.get(date.getTime());
            return infinite == null ? time(date) : infinite;
        }
        if (value instanceof Instant instant) {
            return TIMESTAMP.format(instant.atZone(zone));
        }
        if (value instanceof OffsetDateTime time) {
            return TIMESTAMP.format(time.atZoneSameInstant(zone));
        }
        if (value instanceof ZonedDateTime time) {
            return TIMESTAMP.format(time.withZoneSameInstant(zone));
        }
        if (value instanceof LocalDateTime time) {
            return TIMESTAMP.format(time);
        }
        return value instanceof LocalTime time ? TIME.format(time) : value.toString();
    }

    private String time(java.util.Date value) {
        if (value instanceof Date date) {
            return DATE.format(date.toLocalDate()) + era(date);
        }
        if (value instanceof Time time) {
            // toLocalTime forgets the fraction
            return TIME.format(new Timestamp(time.getTime()).toLocalDateTime());
        }
        if (value instanceof Timestamp timestamp) {
            return TIMESTAMP.format(timestamp.toLocalDateTime()) + era(timestamp);
        }
        return TIMESTAMP.format(value.toInstant().atZone(zone));
    }

    /** The year alone would be that of our era. */
    private static String era(java.util.Date value) {
        if (value.getTime() > BEFORE_ALL_REGISTERS) {
            return "";
        }
        Calendar calendar = new GregorianCalendar();
        calendar.setTime(value);
        return calendar.get(Calendar.ERA) == GregorianCalendar.BC ? " BC" : "";
    }

    private String array(Object elements) throws SQLException {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < java.lang.reflect.Array.getLength(elements); i++) {
            Object element = java.lang.reflect.Array.get(elements, i);
            boolean nested = element instanceof Object[];
            text.append(i == 0 ? "" : ",").append(nested ? array(element) : of(element));
        }
        return text.append('}').toString();
    }

    private String trimmed(String text) {
        String clean = text;
        if (text.indexOf('\0') >= 0) {
            clean = text.replace("\0", "");
            cleaned++;
        }
        int end = clean.length();
        while (end > 0 && clean.charAt(end - 1) == ' ') {
            end--;
        }
        return end == 0 ? null : clean.substring(0, end);
    }
}
