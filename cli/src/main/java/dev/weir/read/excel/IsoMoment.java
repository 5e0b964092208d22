package dev.weir.read.excel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates that a workbook writes in ISO 8601. */
final class IsoMoment {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final double DAY = 86_400_000_000_000d;

    private IsoMoment() {}

    /** As we write it: a date alone at midnight, else date and time without fraction or zone. */
    static String text(String moment) {
        return moment.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T00:00(:00(\\.0+)?)?Z?$", "$1")
                .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?Z?$", "$1 $2");
    }

    /** The number by which Excel counts it in the system of 1900; empty when it is no date. */
    static Optional<Double> serial(String moment) {
        String text = moment.replaceFirst("Z$", "").replace(' ', 'T');
        try {
            if (text.length() == 10) {
                return Optional.of((double) ChronoUnit.DAYS.between(EPOCH, LocalDate.parse(text)));
            }
            if (text.indexOf('T') < 0) {
                return Optional.of(LocalTime.parse(text).toNanoOfDay() / DAY);
            }
            LocalDateTime time = LocalDateTime.parse(text);
            return Optional.of(ChronoUnit.DAYS.between(EPOCH, time.toLocalDate())
                    + time.toLocalTime().toNanoOfDay() / DAY);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
