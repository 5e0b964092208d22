package dev.weir.read.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One section of a number format: the digits' places and the signs between them. */
final class PictureSection {

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9]+(?:\\.[0-9]+)?)");

    /** The text of {@code [$¥-804]}. */
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-\\]]*)(?:-.*)?");

    /** A place of a digit, point, comma or per cent ({@code literal} false), or signs that are shown as they are. */
    private record Part(boolean literal, String text) {
        boolean isDigit() {
            return !literal && "0#?".contains(text);
        }
    }

    private static final Part COMMA = new Part(false, ",");
    private static final Part POINT = new Part(false, ".");

    private final List<Part> parts = new ArrayList<>();
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
                literal(whole.length() < 2 ? "" : whole.substring(1, whole.length() - (whole.endsWith("\"") ? 1 : 0)));
            case '\\', '!' -> literal(whole.substring(1));
            case '_', '*' -> {}
            case '[' -> bracket(whole.substring(1, whole.length() - (whole.endsWith("]") ? 1 : 0)));
            case '\0' -> general = true;
            case '@' -> {
                text = true;
                parts.add(new Part(false, "@"));
            }
            case '0', '#', '?', '.', ',', '%' -> parts.add(new Part(false, whole));
            case 'E', 'e', '/' -> other = true;
            default -> literal(whole);
        }
    }

    private void bracket(String inside) {
        Matcher condition = CONDITION.matcher(inside);
        Matcher currency = CURRENCY.matcher(inside);
        if (condition.matches()) {
            operator = condition.group(1);
            limit = new BigDecimal(condition.group(2));
        } else if (currency.matches()) {
            literal(currency.group(1));
        }
    }

    private void literal(String signs) {
        if (!signs.isEmpty()) {
            parts.add(new Part(true, signs));
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
                || has("%")
                || scale() > 0
                || digits().size() > 1 && between()
                || !general && digits().isEmpty() && !has("@") && tells(joined(0, parts.size()));
    }

    private boolean has(String sign) {
        return parts.contains(new Part(false, sign));
    }

    /** What stands before the number; without meaning are signs alone, such as brackets of negative numbers. */
    String before() {
        int end = firstPlace();
        String signs = joined(0, end < 0 ? 0 : end).strip();
        // the sign of a negative number, which is told from the number itself
        String meant = signs.replaceFirst("^[-+]", "");
        return tells(meant) ? meant.contains(")") ? meant : meant.replace("(", "") : "";
    }

    /** What stands behind the number. */
    String behind() {
        int begin = lastPlace();
        String signs = begin < 0 ? general ? joined(0, parts.size()) : "" : joined(begin + 1, parts.size());
        return tells(signs) ? (signs.contains("(") ? signs : signs.replace(")", "")).strip() : "";
    }

    private int firstPlace() {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).literal()) {
                return i;
            }
        }
        return -1;
    }

    private int lastPlace() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!parts.get(i).literal()) {
                return i;
            }
        }
        return -1;
    }

    private String joined(int from, int until) {
        StringBuilder signs = new StringBuilder();
        parts.subList(from, until).stream().filter(Part::literal).forEach(part -> signs.append(part.text()));
        return signs.toString();
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

    private List<Integer> digits() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isDigit()) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether signs stand between two digits. */
    private boolean between() {
        List<Integer> digits = digits();
        return parts.subList(digits.get(0), digits.get(digits.size() - 1)).stream()
                .anyMatch(Part::literal);
    }

    /** Powers of ten by which the shown number is smaller: three for each comma behind its digits, one for each place behind a quoted point. */
    private int scale() {
        List<Integer> digits = digits();
        if (digits.isEmpty()) {
            return 0;
        }
        int scale = 0;
        for (int place : digits) {
            for (int i = place + 1; i < parts.size() && parts.get(i).equals(COMMA) && isLast(i, digits); i++) {
                scale += 3;
            }
        }
        int quoted = parts.indexOf(new Part(true, "."));
        return scale
                + (int) digits.stream()
                        .filter(place -> quoted >= 0 && place > quoted)
                        .count();
    }

    /** Whether no digit, or the decimals alone, stand behind a place: there a comma is a scale, elsewhere it parts thousands. */
    private boolean isLast(int comma, List<Integer> digits) {
        int point = parts.indexOf(POINT);
        return digits.stream().noneMatch(place -> place > comma && (point < comma || place < point));
    }

    /** What a cell with that number shows. */
    String shown(BigDecimal number) {
        if (digits().isEmpty() && !general) {
            return joined(0, parts.size()).strip();
        }
        BigDecimal size = number.abs();
        if (has("%")) {
            size = size.movePointRight(2);
        }
        size = size.movePointLeft(scale());
        String sign = number.signum() < 0 ? "-" : "";
        String middle = digits().size() > 1 && between() && scale() == 0 && !has(".") ? filled(size) : padded(size);
        // the per cent sign of a section stands behind its digits
        return sign + before() + middle + (has("%") ? "%" : "") + behind();
    }

    private String padded(BigDecimal size) {
        String plain = NumberPicture.plain(size);
        int point = plain.indexOf('.');
        int found = point < 0 ? plain.length() : point;
        return "0".repeat(Math.max(0, zeros() - found)) + plain;
    }

    /** Zeros before the point; a scaled number has none to keep. */
    private int zeros() {
        int zeros = 0;
        for (Part part : parts) {
            if (part.equals(POINT)) {
                break;
            }
            zeros += part.equals(new Part(false, "0")) ? 1 : 0;
        }
        return scale() > 0 ? 0 : Math.min(zeros, 64);
    }

    /** The digits of a whole number put into their places from the right, with the signs between them. */
    private String filled(BigDecimal size) {
        StringBuilder digits = new StringBuilder(NumberPicture.rounded(size).toPlainString());
        List<Integer> places = digits();
        StringBuilder shown = new StringBuilder();
        for (int i = places.get(places.size() - 1); i >= places.get(0); i--) {
            Part part = parts.get(i);
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
