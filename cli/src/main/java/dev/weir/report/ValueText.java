package dev.weir.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as people read them: 1,241 · 28.5 % · 2024年3月5日. */
public final class ValueText {

    /** What stands where there is no value. */
    public static final String NONE = "–";

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    private ValueText() {}

    /** @param value of the column's kind, a number between two of them, or a text as it is; null where there is none */
    public static String of(Object value, ResultColumn column, ReportLanguage language) {
        if (value == null) {
            return NONE;
        }
        if (value instanceof String text) {
            return text;
        }
        return switch (column.kind()) {
            case TEXT -> throw new IllegalArgumentException(column.name() + " is no text");
            case INTEGER -> grouped(value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value, 0);
            case DECIMAL, MONEY -> grouped((BigDecimal) value, column.digits());
            case PERCENT -> grouped(((BigDecimal) value).movePointRight(2), column.digits()) + "%";
            case DATE -> day((LocalDate) value, language);
        };
    }

    /** The day in the language's own form. */
    public static String day(LocalDate day, ReportLanguage language) {
        return (language == ReportLanguage.ZH ? CHINESE : ENGLISH).format(day);
    }

    /** The number with thousands apart and a minus sign, not a hyphen. */
    private static String grouped(BigDecimal number, int digits) {
        String text =
                String.format(Locale.ENGLISH, "%,." + digits + "f", number.setScale(digits, RoundingMode.HALF_UP));
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
