package dev.weir.load;

import dev.weir.mapping.LedgerRule.Period;
import dev.weir.read.title.TitleChoice.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the years, months or days that a text names: {@code 2026}, {@code 2026-03}, {@code 2026-03-01}. Of a range both ends. */
final class PeriodFinder implements Function<String, List<Found>> {

    private static final String YEAR = "(?<![0-9])((?:19|20)[0-9]{2})";
    private static final String MONTH = "(1[0-2]|0?[1-9])";
    private static final Pattern DATE = Pattern.compile(YEAR + "\\s*(?:年度?|[-./])?\\s*(?:" + MONTH
            + "(?![0-9]*\\s*[季期批次])\\s*(?:月|[-./])?\\s*(?:(3[01]|[12][0-9]|0?[1-9])(?!\\s*月)\\s*日?)?)?");
    private static final Pattern RANGE = Pattern.compile(YEAR + "\\s*年?[-./]?\\s*" + MONTH
            + "\\s*月?(?:份)?\\s*(?:[0-3]?[0-9]\\s*日\\s*)?(?:[-—–―~～－至到、和]|及)+\\s*(?:((?:19|20)[0-9]{2})\\s*年?[-./]?)?\\s*"
            + MONTH
            + "\\s*月");

    /** 2025/2026年度9月: the month of one of two years. */
    private static final Pattern TWO_YEARS =
            Pattern.compile(YEAR + "\\s*[-—–~～/／至]\\s*((?:19|20)[0-9]{2})\\s*(?:学?年度?)\\s*" + MONTH + "\\s*月");

    /** 9月份, 三季度, 上半年: a part of a year that is not said. */
    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "(?<![0-9])(1[0-2]|0?[1-9])\\s*月(?!\\s*[0-9]+\\s*日(?!\\s*[-—–―~～至到]))|季度|半年|[正冬腊]月|第\\s*[0-9一二三四五六七八九十]{1,3}\\s*[期批]");

    private static final Pattern CHINESE_YEAR = Pattern.compile("([〇零○一二三四五六七八九]{4})(?=\\s*年)");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("([一二三四五六七八九十拾]{1,3})(?=\\s*(月|日))");
    private static final String DIGITS = "〇一二三四五六七八九";

    private final Period period;

    PeriodFinder(Period period) {
        this.period = period;
    }

    /** Beside 2026年9月, the day 20261008 is no month that is meant: a finer date counts only where nothing else is found. */
    @Override
    public List<Found> apply(String text) {
        List<Found> exact = new ArrayList<>();
        List<Found> finer = new ArrayList<>();
        if (period == Period.MONTH) {
            TWO_YEARS.matcher(text).results().forEach(found -> {
                exact.add(new Found(name(found.group(1), found.group(3), null), found.start(), found.end()));
                exact.add(new Found(name(found.group(2), found.group(3), null), found.start(), found.end()));
            });
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        Matcher range = RANGE.matcher(text);
        int from = 0;
        while (period != Period.DATE && range.find()) {
            dates(text, from, range.start(), exact, finer);
            String until = range.group(3) == null ? range.group(1) : range.group(3);
            List<Found> found = period == Period.MONTH ? exact : finer;
            found.add(new Found(name(range.group(1), range.group(2), null), range.start(), range.end()));
            found.add(new Found(name(until, range.group(4), null), range.start(), range.end()));
            from = range.end();
        }
        dates(text, from, text.length(), exact, finer);
        return exact.isEmpty() ? finer : exact;
    }

    private void dates(String text, int from, int until, List<Found> exact, List<Found> finer) {
        Matcher date = DATE.matcher(text).region(from, until).useTransparentBounds(true);
        while (date.find()) {
            Period said = date.group(2) == null ? Period.YEAR : date.group(3) == null ? Period.MONTH : Period.DATE;
            if (said.compareTo(period) >= 0) {
                (said == period ? exact : finer)
                        .add(new Found(name(date.group(1), date.group(2), date.group(3)), date.start(), date.end()));
            }
        }
    }

    private String name(String year, String month, String day) {
        return switch (period) {
            case YEAR -> year;
            case MONTH -> year + "-" + twoDigits(month);
            case DATE -> year + "-" + twoDigits(month) + "-" + twoDigits(day);
        };
    }

    /** The text with 二〇二六年九月 in digits. */
    static String inDigits(String text) {
        String years = CHINESE_YEAR.matcher(text).replaceAll(PeriodFinder::digits);
        return CHINESE_NUMBER.matcher(years).replaceAll(found -> String.valueOf(number(found.group(1))));
    }

    private static String digits(MatchResult found) {
        StringBuilder digits = new StringBuilder();
        for (char sign : found.group(1).replace('零', '〇').replace('○', '〇').toCharArray()) {
            digits.append(DIGITS.indexOf(sign));
        }
        return digits.toString();
    }

    /** 九, 十, 十二, 二十一. */
    private static int number(String said) {
        String text = said.replace('拾', '十');
        int ten = text.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(text.charAt(text.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return tens * 10 + ones;
    }

    /** The months that a text names, be it without the year, as {@code 9}; a longer part of a year as it stands. */
    static List<Found> parts(String text) {
        return PART_OF_YEAR
                .matcher(text)
                .results()
                .map(part -> new Found(
                        part.group(1) == null ? part.group() : shortNumber(part.group(1)), part.start(), part.end()))
                .toList();
    }

    private static String shortNumber(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
