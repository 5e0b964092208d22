package dev.weir.read.excel;

import java.util.Optional;

/**
 * What a number format makes of a value, as far as the value's text depends on it.
 *
 * @param kind how the number is understood
 * @param digits for {@link Kind#PADDED} the number of digits
 * @param picture for {@link Kind#PICTURE} what is shown
 * @param texts what is shown of a text, if more than the text
 * @param code as the workbook writes it; empty for one that it names by number alone
 */
record NumberFormat(
        Kind kind, int digits, Optional<NumberPicture> picture, Optional<PictureSection> texts, String code) {

    private NumberFormat(Kind kind, int digits) {
        this(kind, digits, Optional.empty(), Optional.empty(), "");
    }

    /** The kinds of formats. */
    enum Kind {
        PLAIN,
        /** Only zeros: the number is a code with leading zeros. */
        PADDED,
        /** The cell shows more than the number: letters, a unit, per cent. */
        PICTURE,
        /** A calendar date, with or without a time. */
        DATE,
        /** A time of day alone. */
        TIME,
        /** Hours, minutes or seconds that run past a day: {@code [h]:mm:ss}. */
        ELAPSED
    }

    static final NumberFormat PLAIN = new NumberFormat(Kind.PLAIN, 0);
    private static final NumberFormat DATE = new NumberFormat(Kind.DATE, 0);
    private static final NumberFormat TIME = new NumberFormat(Kind.TIME, 0);
    private static final NumberFormat ELAPSED = new NumberFormat(Kind.ELAPSED, 0);
    private static final NumberFormat PERCENT =
            new NumberFormat(Kind.PICTURE, 0, NumberPicture.of("0%"), Optional.empty(), "");

    /** A format by its number, of those that are never written out; 27 to 36 and 50 to 58 are those of Chinese Excel. */
    static NumberFormat builtIn(int id) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54) {
            return DATE;
        }
        if (id == 57 || id == 58) {
            return DATE;
        }
        if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id == 45 || id == 47 || id == 55 || id == 56) {
            return TIME;
        }
        if (id == 9 || id == 10) {
            return PERCENT;
        }
        return id == 46 ? ELAPSED : PLAIN;
    }

    /** A format by its code, such as {@code yyyy"年"m"月"d"日";@}; of dates and times the first section counts. */
    static NumberFormat of(String code) {
        NumberFormat format = ofNumbers(code);
        boolean number = format.kind == Kind.PLAIN || format.kind == Kind.PADDED;
        Optional<NumberPicture> picture = number ? NumberPicture.of(code) : Optional.empty();
        return new NumberFormat(
                picture.isPresent() ? Kind.PICTURE : format.kind,
                picture.isPresent() ? 0 : format.digits,
                picture,
                number ? NumberPicture.ofTexts(code) : Optional.empty(),
                code);
    }

    /** What a cell with that text shows. */
    String around(String text) {
        return texts.isEmpty() ? text : texts.get().around(text);
    }

    private static NumberFormat ofNumbers(String code) {
        StringBuilder signs = new StringBuilder();
        boolean elapsed = false;
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char sign = code.charAt(i);
            if (sign == '"') {
                int end = code.indexOf('"', i + 1);
                i = end < 0 ? code.length() : end;
            } else if (sign == '\\' || sign == '_' || sign == '*') {
                i++;
            } else if (sign == '[') {
                int end = code.indexOf(']', i);
                elapsed |= end > 0 && code.substring(i + 1, end).matches("(?i)h+|m+|s+");
                i = end < 0 ? code.length() : end;
            } else {
                signs.append(Character.toLowerCase(sign));
            }
        }
        return elapsed ? ELAPSED : of(signs);
    }

    private static NumberFormat of(StringBuilder signs) {
        String text = signs.toString().replace("general", "").replace("g/通用格式", "");
        boolean seconds = text.contains("s");
        String letters = text.replace("am/pm", "h").replace("a/p", "h").replaceAll("s\\.0+", "s");
        if (letters.matches(".*[yd].*") || letters.contains("aaa")) {
            return DATE;
        }
        if (letters.contains("h") || seconds) {
            return TIME;
        }
        if (letters.contains("m") && !letters.matches(".*[0#?].*")) {
            return DATE;
        }
        String digits = text.strip();
        return digits.matches("00+") ? new NumberFormat(Kind.PADDED, Math.min(digits.length(), 64)) : PLAIN;
    }
}
