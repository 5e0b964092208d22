package dev.weir.read.shown;

/** Numbers in Chinese characters, as {@code [DBNum1]} (二十), {@code [DBNum2]} (贰拾) and {@code [DBNum3]} (２十) ask. */
final class ChineseNumerals {

    private static final String[] DIGITS = {"〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"};
    private static final String[] UNITS = {" 十百千", " 拾佰仟", " 十百千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private ChineseNumerals() {}

    /** Each digit by itself; other signs stay. */
    static String digits(String text, int form) {
        StringBuilder shown = new StringBuilder();
        for (char sign : text.toCharArray()) {
            shown.append(sign >= '0' && sign <= '9' ? DIGITS[form - 1].charAt(sign - '0') : sign);
        }
        return shown.toString();
    }

    /** A number in decimal notation, read as people say it. */
    static String spoken(String plain, int form) {
        int point = plain.indexOf('.');
        boolean negative = plain.startsWith("-");
        String whole = plain.substring(negative ? 1 : 0, point < 0 ? plain.length() : point);
        if (whole.length() > 16 || !whole.matches("[0-9]+")) {
            return digits(plain, form);
        }
        return (negative ? "-" : "") + whole(whole, form) + (point < 0 ? "" : digits(plain.substring(point), form));
    }

    /** @param digits of a whole number of at most 16 digits */
    static String whole(String digits, int form) {
        StringBuilder shown = new StringBuilder();
        boolean gap = false;
        boolean any = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                if (gap && !shown.isEmpty()) {
                    shown.append(zero(form));
                }
                gap = false;
                any = true;
                boolean ten = form == 1 && digit == 1 && place % 4 == 1 && shown.isEmpty();
                shown.append(ten ? "" : DIGITS[form - 1].charAt(digit));
                shown.append(place % 4 == 0 ? "" : UNITS[form - 1].charAt(place % 4));
            }
            if (place % 4 == 0) {
                shown.append(any ? GROUPS[place / 4] : "");
                any = false;
            }
        }
        return shown.isEmpty() ? String.valueOf(zero(form)) : shown.toString();
    }

    private static char zero(int form) {
        return DIGITS[form - 1].charAt(0);
    }
}
