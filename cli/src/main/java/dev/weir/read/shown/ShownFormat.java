package dev.weir.read.shown;

import dev.weir.read.shown.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One number format. */
final class ShownFormat {

    /** What the format says of texts stands in the fourth section. */
    private static final int MOST_NUMERIC = 3;

    private final List<Shape> shapes = new ArrayList<>();
    private final Section texts;
    private final boolean general;

    /** A section with what shows numbers by it. */
    private record Shape(Section section, Showing showing) {}

    /** Shows a number that is not negative, unless the section is of a date. */
    private interface Showing {
        String of(BigDecimal number, boolean from1904);
    }

    private ShownFormat(List<Section> numeric, Section texts) {
        numeric.forEach(section -> shapes.add(new Shape(section, showing(section))));
        this.texts = texts;
        this.general = numeric.size() == 1
                && numeric.get(0).tokens().size() == 1
                && numeric.get(0).has(Kind.GENERAL)
                && numeric.get(0).condition().isEmpty()
                && numeric.get(0).numerals() == 0;
    }

    static ShownFormat of(String code) {
        List<Section> sections = SectionParser.split(code.isEmpty() ? "General" : code).stream()
                .map(SectionParser::parse)
                .collect(Collectors.toCollection(ArrayList::new));
        int last = sections.size() - 1;
        Section texts = null;
        if (sections.size() > MOST_NUMERIC) {
            texts = sections.get(MOST_NUMERIC);
            sections.subList(MOST_NUMERIC, sections.size()).clear();
        } else if (sections.get(last).isText()) {
            texts = sections.remove(last);
        }
        if (sections.isEmpty()) {
            sections.add(SectionParser.parse("General"));
        }
        return new ShownFormat(sections, texts);
    }

    private static Showing showing(Section section) {
        List<Token> tokens = section.tokens();
        if (section.isDate()) {
            DateShape shape = new DateShape(section);
            return shape::shown;
        }
        if (section.has(Kind.GENERAL)) {
            return (number, from1904) -> tokens.stream()
                    .map(token -> token.is(Kind.GENERAL) ? general(number, section) : token.text())
                    .collect(Collectors.joining());
        }
        if (section.has(Kind.EXPONENT) && section.has(Kind.DIGIT)) {
            ExponentShape shape = new ExponentShape(tokens);
            return (number, from1904) -> shape.shown(number);
        }
        if (section.has(Kind.SLASH) && section.has(Kind.DIGIT) && isFraction(tokens)) {
            FractionShape shape = new FractionShape(tokens);
            return (number, from1904) -> shape.shown(number);
        }
        NumberShape shape = new NumberShape(tokens);
        return (number, from1904) -> section.numerals() == 0
                ? shape.shown(number)
                : ChineseNumerals.digits(shape.shown(number), section.numerals());
    }

    private static boolean isFraction(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.SLASH) && tokens.get(i - 1).is(Kind.DIGIT)) {
                Token next = tokens.get(i + 1);
                return next.is(Kind.DIGIT) || next.text().matches("[0-9]");
            }
        }
        return false;
    }

    private static String general(BigDecimal number, Section section) {
        return section.numerals() == 0
                ? GeneralNumber.shown(number)
                : ChineseNumerals.spoken(number.stripTrailingZeros().toPlainString(), section.numerals());
    }

    /** Whether it is {@code General} and nothing more. */
    boolean isGeneral() {
        return general;
    }

    /** @param number of at most 15 digits */
    String number(BigDecimal number, boolean from1904) {
        Shape shape = choose(number);
        if (shape == null) {
            return shapes.size() == 1 ? GeneralNumber.shown(number) : DateShape.NONE;
        }
        if (shape.section().isDate()) {
            return shape.showing().of(number, from1904);
        }
        boolean minus = number.signum() < 0 && !sectionShowsSign();
        return (minus ? "-" : "") + shape.showing().of(number.abs(), from1904);
    }

    /** Null when no section is for such a number. */
    private Shape choose(BigDecimal number) {
        Shape first = shapes.get(0);
        int count = shapes.size();
        if (first.section()
                .condition()
                .map(condition -> condition.holds(number))
                .orElse(isFirst(number, count))) {
            return first;
        }
        if (count == 1) {
            return null;
        }
        Shape second = shapes.get(1);
        boolean bySign = count == 2 || number.signum() < 0;
        if (second.section()
                .condition()
                .map(condition -> condition.holds(number))
                .orElse(bySign)) {
            return second;
        }
        return count == 2 ? null : shapes.get(2);
    }

    private static boolean isFirst(BigDecimal number, int count) {
        return count == 1 || number.signum() > 0 || count == 2 && number.signum() == 0;
    }

    /** Whether the format's own signs say that a number is negative. */
    private boolean sectionShowsSign() {
        return switch (shapes.size()) {
            case 1 -> false;
            case 2 ->
                shapes.stream().allMatch(shape -> shape.section().condition().isEmpty());
            default -> shapes.get(1).section().condition().isEmpty();
        };
    }

    String text(String text) {
        if (texts == null) {
            return text;
        }
        return texts.tokens().stream()
                .map(token -> token.is(Kind.TEXT) || token.is(Kind.GENERAL) ? text : token.text())
                .collect(Collectors.joining());
    }
}
