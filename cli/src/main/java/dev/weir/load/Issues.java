package dev.weir.load;

import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.LedgerRule.Period;
import dev.weir.read.title.PatternFinder;
import dev.weir.read.title.TitleChoice;
import dev.weir.read.title.TitleChoice.Found;
import dev.weir.rows.TitleLine;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the issue (期) of a ledger in its titles, a file name or another text, and orders issues as text. */
final class Issues {

    private Issues() {}

    /** The issue that lines of titles name, as {@code 2026}, {@code 2026-03} or {@code 2026-03-01}. @param own what the register is called */
    static TitleChoice of(List<TitleLine> lines, Origin origin, List<String> own) {
        Function<String, List<Found>> patterns = new PatternFinder(origin.pattern());
        Optional<PeriodFinder> periods = origin.period().map(PeriodFinder::new);
        if (periods.isEmpty()) {
            return TitleChoice.of(lines, patterns, own);
        }
        if (origin.pattern().isEmpty()) {
            return TitleChoice.of(lines.stream().map(Issues::plain).toList(), periods.get(), own);
        }
        return TitleChoice.of(
                lines,
                text -> patterns.apply(text).stream()
                        .flatMap(part -> periods.get().apply(plain(part.value())).stream()
                                .map(found -> new Found(found.value(), part.begin(), part.end())))
                        .toList(),
                own);
    }

    private static TitleLine plain(TitleLine line) {
        return new TitleLine(
                line.row(), line.texts().stream().map(Issues::plain).toList());
    }

    private static String plain(String text) {
        return PeriodFinder.inDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** The issue that a single text names, such as a file's name. */
    static TitleChoice of(String text, Origin origin, List<String> own) {
        return of(List.of(new TitleLine(0, List.of(text))), origin, own);
    }

    /**
     * Whether lines that name no issue name another year than that of the arrival, or a part of one such as 9月份 or 三季度: then the arrival says
     * nothing of the issue.
     */
    static boolean speakOfOthers(List<TitleLine> lines, Origin origin, List<String> own, LocalDateTime arrivedAt) {
        if (origin.period().isEmpty() || origin.period().get() == Period.YEAR) {
            return false;
        }
        List<TitleLine> plain = lines.stream().map(Issues::plain).toList();
        return names(plain, new PeriodFinder(Period.YEAR), own, String.valueOf(arrivedAt.getYear()))
                || names(plain, PeriodFinder::parts, own, String.valueOf(arrivedAt.getMonthValue()));
    }

    private static boolean names(
            List<TitleLine> lines, Function<String, List<Found>> finder, List<String> own, String arrival) {
        TitleChoice choice = TitleChoice.of(lines, finder, own);
        return !choice.rivals().isEmpty()
                || choice.value().filter(value -> !value.equals(arrival)).isPresent();
    }

    /** The period in which an input arrived, for one that names none. Empty where issues are no periods, or where each row names its own. */
    static Optional<String> ofArrival(LocalDateTime arrivedAt, Origin origin) {
        if (origin.from() == From.COLUMN) {
            return Optional.empty();
        }
        String date = arrivedAt.toLocalDate().toString();
        return origin.period().map(period -> switch (period) {
            case YEAR -> date.substring(0, 4);
            case MONTH -> date.substring(0, 7);
            case DATE -> date;
        });
    }

    /** The first moment of an issue that is a period; empty for other names. */
    static Optional<LocalDateTime> begin(String issue) {
        if (!issue.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
            return Optional.empty();
        }
        try {
            String date = (issue + "-01-01").substring(0, 10);
            return Optional.of(LocalDate.parse(date).atStartOfDay());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
