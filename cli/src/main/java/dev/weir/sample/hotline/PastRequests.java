package dev.weir.sample.hotline;

import dev.weir.sample.plan.Plan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The requests of the months before the first night, which come with it in one export for each half of a year. They are closed after
 * hours or after weeks; at the end of a year no desk keeps one, and those of the last days are still open.
 */
final class PastRequests {

    private static final YearMonth FIRST = YearMonth.of(2025, 7);
    private static final YearMonth LAST = YearMonth.of(2026, 7);
    private static final int MOST_OF_A_MONTH = 1500;

    /** More people call in summer and before the new year, in percent of the usual; from January. */
    private static final int[] SHARES = {108, 84, 92, 94, 98, 110, 116, 112, 100, 94, 96, 102};

    private static final int[] HOURS = {3, 7, 20, 30, 52, 70, 96, 140, 160, 220, 310};
    private static final int FIRST_ORDINAL = 10_000;

    private final Plan plan;
    private final int usual;

    /** @param usual how many requests an ordinary month has */
    PastRequests(Plan plan, int usual) {
        this.plan = plan;
        this.usual = Math.min(MOST_OF_A_MONTH, usual);
    }

    int size() {
        return months().mapToInt(this::size).sum();
    }

    /** In the order of their days. */
    List<Export> exports() {
        List<Export> exports = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        for (YearMonth month : months().toList()) {
            for (int ordinal = 0; ordinal < size(month); ordinal++) {
                requests.add(request(month, ordinal));
            }
            if (month.equals(lastOfHalf(month))) {
                exports.add(new Export(month.atEndOfMonth(), "", requests));
                requests = new ArrayList<>();
            }
        }
        return exports;
    }

    private static Stream<YearMonth> months() {
        return Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1));
    }

    /** The month with which the export ends that holds the month. */
    private static YearMonth lastOfHalf(YearMonth month) {
        return month.getYear() == LAST.getYear() ? LAST : YearMonth.of(month.getYear(), 12);
    }

    private int size(YearMonth month) {
        return usual * SHARES[month.getMonthValue() - 1] / 100;
    }

    private Request request(YearMonth month, int ordinal) {
        SplittableRandom random = new SplittableRandom(
                        (plan.options().seed() * 31 + month.getYear() * 12L + month.getMonthValue()) * 1_000_003
                                + ordinal)
                .split();
        LocalDate day = month.atDay(1 + ordinal * month.lengthOfMonth() / size(month));
        Request request = Requests.request(plan, random, day, FIRST_ORDINAL + ordinal);
        LocalDateTime closedAt = request.openedAt().plusHours(HOURS[random.nextInt(HOURS.length)]);
        LocalDateTime evening = lastOfHalf(month).atEndOfMonth().atTime(18, 0);
        if (closedAt.isBefore(evening)) {
            return request.closed(closedAt, Requests.rating(ordinal));
        }
        return lastOfHalf(month).equals(LAST)
                ? request.inStatus("办理中")
                : request.closed(evening, Requests.rating(ordinal));
    }
}
