package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A range of the column by which a result is divided.
 *
 * @param from the first value in it; null for no bound
 * @param until the first value behind it; null for no bound
 * @param nulls whether it is the rows without a value, and they alone
 */
record KeyRange(Object from, Object until, boolean nulls) {

    /** The whole result. */
    static final KeyRange ALL = new KeyRange(null, null, false);

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /**
     * Ranges of equal width, of which each row of the result belongs to exactly one: the first and the last are open, and rows without a
     * value have a range of their own.
     *
     * @param least of the column, as the driver gives it; null when no row has a value
     * @param most how many ranges there may be besides that of the nulls
     * @throws WeirException when the column is neither a number nor a date
     */
    static List<KeyRange> divide(PartitionQuery query, Object least, Object greatest, int most) {
        if (least == null) {
            return List.of(ALL);
        }
        if (isExact(least) && isExact(greatest)) {
            return between(number(least), number(greatest), most, KeyRange::plain);
        }
        if (least instanceof Date first && greatest instanceof Date last) {
            return between(
                    BigInteger.valueOf(within(first.toLocalDate()).toEpochDay()),
                    BigInteger.valueOf(within(last.toLocalDate()).toEpochDay()),
                    most,
                    day -> Date.valueOf(LocalDate.ofEpochDay(day.longValue())));
        }
        if (least instanceof Timestamp first && greatest instanceof Timestamp last) {
            return between(seconds(first), seconds(last), most, KeyRange::time);
        }
        throw new WeirException(
                Stage.PULL,
                query.route(),
                "the partitionColumn \"" + query.column() + "\" comes as "
                        + (isExact(least) ? greatest : least).getClass().getSimpleName()
                        + ", which cannot be divided; name a column with whole numbers, decimals, dates or times");
    }

    /** PostgreSQL gives NaN, the greatest of its numerics, as a Double. */
    private static boolean isExact(Object bound) {
        return bound instanceof Number && !(bound instanceof Double) && !(bound instanceof Float);
    }

    private static List<KeyRange> between(
            BigInteger first, BigInteger last, int most, Function<BigInteger, Object> value) {
        BigInteger width = last.subtract(first);
        int count = width.min(BigInteger.valueOf(most - 1L)).intValueExact() + 1;
        List<Object> borders = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            borders.add(
                    value.apply(first.add(width.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(count)))));
        }
        List<KeyRange> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object from = i == 0 ? null : borders.get(i - 1);
            Object until = i == count - 1 ? null : borders.get(i);
            ranges.add(new KeyRange(from, until, false));
        }
        // a single range without bounds holds the rows without a value as well
        return count == 1
                ? List.of(ALL)
                : Stream.concat(ranges.stream(), Stream.of(new KeyRange(null, null, true)))
                        .toList();
    }

    private static BigInteger number(Object number) {
        return new BigDecimal(number.toString()).setScale(0, RoundingMode.FLOOR).toBigInteger();
    }

    /** As a whole number where it is one: PostgreSQL uses no index of an integer column for a decimal. */
    private static Object plain(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : new BigDecimal(number);
    }

    /** PostgreSQL has dates that are infinite. */
    private static LocalDate within(LocalDate date) {
        LocalDate notEarlier = date.isBefore(EARLIEST) ? EARLIEST : date;
        return notEarlier.isAfter(LATEST) ? LATEST : notEarlier;
    }

    private static BigInteger seconds(Timestamp timestamp) {
        LocalDateTime time = timestamp.toLocalDateTime();
        LocalDate day = within(time.toLocalDate());
        return BigInteger.valueOf(day.atTime(time.toLocalTime()).toEpochSecond(ZoneOffset.UTC));
    }

    private static Timestamp time(BigInteger seconds) {
        return Timestamp.valueOf(LocalDateTime.ofEpochSecond(seconds.longValue(), 0, ZoneOffset.UTC));
    }
}
