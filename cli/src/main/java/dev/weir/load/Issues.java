package dev.weir.load;

import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.LedgerRule.Period;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the issue (期) of a ledger in a title, a file name or another text, and orders issues as text. */
final class Issues {

    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)[0-9]{2})(?:年|[-./])?\\s*(?:(1[0-2]|0?[1-9])(?:月|[-./])?\\s*(?:(3[01]|[12][0-9]|0?[1-9])日?)?)?");

    private Issues() {}

    /** The issue that the text names, as {@code 2026}, {@code 2026-03} or {@code 2026-03-01}; empty if it names none. */
    static Optional<String> of(String text, Origin origin) {
        Optional<String> part = extract(text, origin.pattern());
        if (origin.period().isEmpty()) {
            return part;
        }
        return part.flatMap(found -> period(found, origin.period().get()));
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

    /** The pattern's first group, or its whole match; the whole text without a pattern. */
    static Optional<String> extract(String text, Optional<String> pattern) {
        if (pattern.isEmpty()) {
            return Optional.of(text).filter(value -> !value.isBlank());
        }
        Matcher matcher = Pattern.compile(pattern.get()).matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group())
                .filter(value -> !value.isBlank());
    }

    private static Optional<String> period(String text, Period period) {
        Matcher matcher = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            String year = matcher.group(1);
            String month = matcher.group(2);
            String day = matcher.group(3);
            switch (period) {
                case YEAR -> {
                    return Optional.of(year);
                }
                case MONTH -> {
                    if (month != null) {
                        return Optional.of(year + "-" + twoDigits(month));
                    }
                }
                case DATE -> {
                    if (day != null) {
                        return Optional.of(year + "-" + twoDigits(month) + "-" + twoDigits(day));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
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
