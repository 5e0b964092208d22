package dev.weir.read.shown;

import dev.weir.read.shown.Section.Condition;
import dev.weir.read.shown.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        int place = choose(number);
        if (place < 0) {
            return shapes.size() == 1 ? GeneralNumber.shown(number) : DateShape.NONE;
        }
        Shape shape = shapes.get(place);
        String shown = shape.showing().of(shape.section().isDate() ? number : number.abs(), from1904);
        boolean minus = number.signum() < 0 && !showsSign(place) && !shown.equals(DateShape.NONE);
        return (minus ? "-" : "") + shown;
    }

    /** The section for a number; -1 when none is. */
    private int choose(BigDecimal number) {
        int count = shapes.size();
        if (condition(0).map(condition -> condition.holds(number)).orElse(isFirst(number, count))) {
            return 0;
        }
        if (count == 1) {
            return -1;
        }
        boolean bySign = count == 2 || number.signum() < 0;
        if (condition(1).map(condition -> condition.holds(number)).orElse(bySign)) {
            return 1;
        }
        return count == 2 ? -1 : 2;
    }

    private Optional<Condition> condition(int place) {
        return shapes.get(place).section().condition();
    }

    private static boolean isFirst(BigDecimal number, int count) {
        return count == 1 || number.signum() > 0 || count == 2 && number.signum() == 0;
    }

    /** Whether a section is for negative numbers only: then its own signs say so. */
    private boolean showsSign(int place) {
        Optional<Condition> own = condition(place);
        if (own.isPresent()) {
            return own.get().isNegativeOnly();
        }
        return place == 1
                && (shapes.size() > 2
                        || condition(0).map(Condition::leavesNegatives).orElse(true));
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
