package dev.weir.read.shown;

import java.text.DateFormatSymbols;
import java.util.Locale;
import org.apache.poi.util.LocaleID;

/** Names of months, days and halves of a day in the language of a format. English where a format names none, whatever the system's is. */
final class CalendarNames {

    private static final int CHINESE = 0x04;
    private static final int LANGUAGE = 0x3FF;
    private static final String DAYS = "日一二三四五六";
    private static final String[] MONTHS = {"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"};
    private static final CalendarNames ENGLISH = new CalendarNames(false, Locale.ENGLISH);

    private final boolean chinese;
    private final DateFormatSymbols symbols;

    private CalendarNames(boolean chinese, Locale locale) {
        this.chinese = chinese;
        this.symbols = DateFormatSymbols.getInstance(locale);
    }

    /** @param language as Windows numbers it; 0 for none */
    static CalendarNames of(int language) {
        if ((language & LANGUAGE) == CHINESE) {
            return new CalendarNames(true, Locale.ENGLISH);
        }
        LocaleID known = language == 0 ? null : LocaleID.lookupByLcid(language);
        return known == null ? ENGLISH : new CalendarNames(false, Locale.forLanguageTag(known.getLanguageTag()));
    }

    /** @param length 3 for the short name, 5 for its first letter */
    String month(int month, int length) {
        if (chinese) {
            return length == 5 ? MONTHS[month - 1].substring(0, MONTHS[month - 1].length() - 1) : MONTHS[month - 1];
        }
        String name = symbols.getMonths()[month - 1];
        return switch (length) {
            case 3 -> symbols.getShortMonths()[month - 1];
            case 5 -> name.substring(0, 1);
            default -> name;
        };
    }

    /** @param weekday from 0 for Sunday @param length 3 for the short name */
    String day(int weekday, int length) {
        if (chinese) {
            return (length == 3 ? "周" : "星期") + DAYS.charAt(weekday);
        }
        return length == 3 ? symbols.getShortWeekdays()[weekday + 1] : symbols.getWeekdays()[weekday + 1];
    }

    /** {@code aaa} and {@code aaaa}: the names of China and Japan. */
    String weekday(int weekday, int length) {
        return (length == 3 ? "" : "星期") + DAYS.charAt(weekday);
    }

    String halfDay(boolean afternoon) {
        if (chinese) {
            return afternoon ? "下午" : "上午";
        }
        return afternoon ? "PM" : "AM";
    }
}
