package dev.weir.report;

import dev.weir.table.CellValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of the database in the type of its column's kind. */
final class TypedValue {

    /** Digits of a share of one that its per cent form does not show. */
    private static final int PERCENT_SHIFT = 2;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    private TypedValue() {}

    /**
     * Rounded half up to the digits that are shown: sums of floating numbers differ in the last digits from run to run.
     *
     * @return null where there is none: also for what division by zero gives
     */
    static Object of(Object value, ValueKind kind, int digits) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> shown(CellValue.text(value));
            case DATE -> date(value);
            case INTEGER -> rounded(value, 0).map(BigDecimal::longValueExact).orElse(null);
            case PERCENT -> rounded(value, digits + PERCENT_SHIFT).orElse(null);
            case DECIMAL, MONEY -> rounded(value, digits).orElse(null);
        };
    }

    /** Line breaks stay; a control character, which no page or workbook may hold, is seen as one. */
    private static String shown(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }

    private static Optional<BigDecimal> rounded(Object value, int digits) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number)
                    ? Optional.of(BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP))
                    : Optional.empty();
        }
        BigDecimal exact = value instanceof BigDecimal decimal
                ? decimal
                : value instanceof BigInteger integer
                        ? new BigDecimal(integer)
                        : BigDecimal.valueOf(((Number) value).longValue());
        return Optional.of(exact.setScale(digits, RoundingMode.HALF_UP));
    }

    private static LocalDate date(Object value) {
        if (value instanceof LocalDate day) {
            return day;
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime().toLocalDate();
        }
        return value instanceof OffsetDateTime time ? time.toLocalDate() : ((LocalDateTime) value).toLocalDate();
    }
}
