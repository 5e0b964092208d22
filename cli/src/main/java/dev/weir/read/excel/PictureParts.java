package dev.weir.read.excel;

import java.util.ArrayList;
import java.util.List;

/** What a section of a number format consists of, from the left: places for digits, and signs that are shown as they are. */
final class PictureParts {

    /** A place of a digit, point, comma or per cent ({@code literal} false), or signs that are shown as they are. */
    record Part(boolean literal, String text) {
        boolean isDigit() {
            return !literal && "0#?".contains(text);
        }
    }

    private static final Part COMMA = new Part(false, ",");
    private static final Part POINT = new Part(false, ".");

    private final List<Part> parts = new ArrayList<>();

    /** Adds a place of a digit, point, comma, per cent or text. */
    void place(String sign) {
        parts.add(new Part(false, sign));
    }

    /** Adds signs that are shown; none if they are empty. */
    void sign(String signs) {
        if (!signs.isEmpty()) {
            parts.add(new Part(true, signs));
        }
    }

    Part get(int i) {
        return parts.get(i);
    }

    int size() {
        return parts.size();
    }

    /** All signs. */
    String joined() {
        return joined(0, parts.size());
    }

    boolean has(String sign) {
        return parts.contains(new Part(false, sign));
    }

    int firstPlace() {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).literal()) {
                return i;
            }
        }
        return -1;
    }

    int lastPlace() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!parts.get(i).literal()) {
                return i;
            }
        }
        return -1;
    }

    /** The signs of a range of parts. */
    String joined(int from, int until) {
        StringBuilder signs = new StringBuilder();
        parts.subList(from, until).stream().filter(Part::literal).forEach(part -> signs.append(part.text()));
        return signs.toString();
    }

    List<Integer> digits() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isDigit()) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether signs stand between two digits. */
    boolean between() {
        List<Integer> digits = digits();
        return parts.subList(digits.get(0), digits.get(digits.size() - 1)).stream()
                .anyMatch(Part::literal);
    }

    /** Powers of ten by which the shown number is smaller: three for each comma behind its digits, one for each place behind a quoted point. */
    int scale() {
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

    /** Zeros before the point; a scaled number has none to keep. */
    int zeros() {
        int zeros = 0;
        for (Part part : parts) {
            if (part.equals(POINT)) {
                break;
            }
            zeros += part.equals(new Part(false, "0")) ? 1 : 0;
        }
        return scale() > 0 ? 0 : Math.min(zeros, 64);
    }
}
