package dev.weir.read.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One section of a number format: the digits' places and the signs between them. */
final class PictureSection {

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9]+(?:\\.[0-9]+)?)");

    /** The text of {@code [$¥-804]}. */
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-\\]]*)(?:-.*)?");

    /** 万, 万元, 百万元, 元. */
    private static final Pattern UNIT = Pattern.compile("([十百千]?)([万亿]?)元?");

    private static final Map<String, Integer> ZEROS = Map.of("十", 1, "百", 2, "千", 3, "万", 4, "亿", 8);
    private static final int NO_UNIT = -1;
    private static final int OTHER_UNIT = -2;

    private final PictureParts parts = new PictureParts();
    private String operator = "";
    private BigDecimal limit = BigDecimal.ZERO;
    private boolean general;
    private boolean text;
    private boolean other;

    private PictureSection() {}

    /** The place of the last character of the quoted text, bracket or escaped character that begins here. */
    static int endOf(String code, int begin) {
        char sign = code.charAt(begin);
        if (sign == '"' || sign == '[') {
            int end = code.indexOf(sign == '"' ? '"' : ']', begin + 1);
            return end < 0 ? code.length() - 1 : end;
        }
        boolean escape = sign == '\\' || sign == '!' || sign == '_' || sign == '*';
        return escape ? Math.min(begin + 1, code.length() - 1) : begin;
    }

    static PictureSection of(String code) {
        PictureSection section = new PictureSection();
        String plain = code.replaceFirst("(?i)General|G/通用格式", "\u0000");
        for (int i = 0; i < plain.length(); i++) {
            int end = endOf(plain, i);
            section.add(plain.charAt(i), plain.substring(i, end + 1));
            i = end;
        }
        return section;
    }

    private void add(char sign, String whole) {
        switch (sign) {
            case '"' ->
                parts.sign(
                        whole.length() < 2 ? "" : whole.substring(1, whole.length() - (whole.endsWith("\"") ? 1 : 0)));
            case '\\', '!' -> parts.sign(whole.substring(1));
            case '_', '*' -> {}
            case '[' -> bracket(whole.substring(1, whole.length() - (whole.endsWith("]") ? 1 : 0)));
            case '\0' -> general = true;
            case '@' -> {
                text = true;
                parts.place("@");
            }
            case '0', '#', '?', '.', ',', '%' -> parts.place(whole);
            case 'E', 'e', '/' -> other = true;
            default -> parts.sign(whole);
        }
    }

    private void bracket(String inside) {
        Matcher condition = CONDITION.matcher(inside);
        Matcher currency = CURRENCY.matcher(inside);
        if (condition.matches()) {
            operator = condition.group(1);
            limit = new BigDecimal(condition.group(2));
        } else if (currency.matches()) {
            parts.sign(currency.group(1));
        }
    }

    boolean isConditional() {
        return !operator.isEmpty();
    }

    boolean isText() {
        return text;
    }

    /** Whether its condition holds; true without one. */
    boolean holds(BigDecimal number) {
        int order = number.compareTo(limit);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            case "<>" -> order != 0;
            default -> true;
        };
    }

    /** Whether it shows more than the number: letters, units, per cent, a scale, signs between digits. */
    boolean isTelling() {
        if (other) {
            return false;
        }
        return !before().isEmpty()
                || !behind().isEmpty()
                || parts.has("%")
                || parts.scale() > 0
                || parts.digits().size() > 1 && parts.between()
                || !general && parts.digits().isEmpty() && !parts.has("@") && tells(parts.joined());
    }

    /** What stands before the number; without meaning are signs alone, such as brackets of negative numbers. */
    String before() {
        int end = parts.firstPlace();
        String signs = parts.joined(0, end < 0 ? 0 : end).strip();
        // the sign of a negative number, which is told from the number itself
        String meant = signs.replaceFirst("^[-+]", "");
        return tells(meant) ? meant.contains(")") ? meant : meant.replace("(", "") : "";
    }

    /** What stands behind the number. */
    String behind() {
        int begin = parts.lastPlace();
        String signs = begin < 0 ? general ? parts.joined() : "" : parts.joined(begin + 1, parts.size());
        return tells(signs) ? (signs.contains("(") ? signs : signs.replace(")", "")).strip() : "";
    }

    /** Letters, digits and signs of currencies say something. */
    private static boolean tells(String signs) {
        return signs.codePoints()
                .anyMatch(sign -> Character.isLetterOrDigit(sign)
                        || Character.getType(sign) == Character.CURRENCY_SYMBOL
                        || sign == '%'
                        || sign == '‰'
                        || sign == '#');
    }

    /** What a cell with that number shows. */
    String shown(BigDecimal number) {
        if (parts.digits().isEmpty() && !general) {
            return parts.joined().strip();
        }
        BigDecimal size = number.abs();
        if (parts.has("%")) {
            size = size.movePointRight(2);
        }
        if (parts.scale() > 0 && !parts.has("%")) {
            int unit = unit();
            if (unit == NO_UNIT) {
                // the format only makes the number look smaller
                return NumberPicture.plain(number);
            }
            if (unit >= 0 && unit != parts.scale()) {
                return NumberPicture.plain(number) + " ≠ " + NumberPicture.plain(size.movePointLeft(parts.scale()))
                        + behind();
            }
        }
        size = size.movePointLeft(parts.scale());
        String sign = number.signum() < 0 ? "-" : "";
        String middle = parts.digits().size() > 1 && parts.between() && parts.scale() == 0 && !parts.has(".")
                ? filled(size)
                : padded(size);
        // the per cent sign of a section stands behind its digits
        return sign + before() + middle + (parts.has("%") ? "%" : "") + behind();
    }

    /** Of which power of ten the unit behind the digits is; less than nothing for a word that is no unit of money. */
    private int unit() {
        String unit = behind().strip();
        if (unit.isEmpty()) {
            return NO_UNIT;
        }
        Matcher known = UNIT.matcher(unit);
        return known.matches()
                ? ZEROS.getOrDefault(known.group(1), 0) + ZEROS.getOrDefault(known.group(2), 0)
                : OTHER_UNIT;
    }

    private String padded(BigDecimal size) {
        String plain = NumberPicture.plain(size);
        int point = plain.indexOf('.');
        int found = point < 0 ? plain.length() : point;
        return "0".repeat(Math.max(0, parts.zeros() - found)) + plain;
    }

    /** The digits of a whole number put into their places from the right, with the signs between them. */
    private String filled(BigDecimal size) {
        StringBuilder digits = new StringBuilder(NumberPicture.rounded(size).toPlainString());
        List<Integer> places = parts.digits();
        StringBuilder shown = new StringBuilder();
        for (int i = places.get(places.size() - 1); i >= places.get(0); i--) {
            PictureParts.Part part = parts.get(i);
            if (part.literal()) {
                shown.insert(0, part.text());
            } else if (part.isDigit() && !digits.isEmpty()) {
                shown.insert(0, digits.charAt(digits.length() - 1));
                digits.setLength(digits.length() - 1);
            } else if (part.text().equals("0")) {
                shown.insert(0, '0');
            }
        }
        return digits.append(shown).toString();
    }

    /** What a cell with that text shows, in a section for texts. */
    String around(String value) {
        return before() + value + behind();
    }
}
