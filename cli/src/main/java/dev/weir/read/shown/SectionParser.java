package dev.weir.read.shown;

import dev.weir.read.shown.Section.Condition;
import dev.weir.read.shown.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.util.LocaleID;

/** Takes one section of a number format apart. */
final class SectionParser {

    private static final Pattern GENERAL = Pattern.compile("(?i)General|G/通用格式|Standard");
    private static final Pattern CONDITION =
            Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)");
    private static final Pattern LOCALE = Pattern.compile("\\$([^-]*)(?:-([0-9A-Fa-f]+)(?:,.*)?)?");
    private static final Pattern LANGUAGE = Pattern.compile("\\$([^-]*)-([A-Za-z]{2,8}(?:-[A-Za-z0-9]+)*)(?:,.*)?");
    private static final Pattern NUMERALS = Pattern.compile("(?i)DBNum([1-3])");
    private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
    private static final Pattern HALF_DAY = Pattern.compile("(?i)am/pm|a/p|上午/下午");
    private static final String DATE_LETTERS = "ymdhsaegb";

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private Optional<Condition> condition = Optional.empty();
    private int language;
    private int numerals;
    private int at;

    private SectionParser(String code) {
        this.code = code;
    }

    static Section parse(String code) {
        SectionParser parser = new SectionParser(code);
        while (parser.at < code.length()) {
            parser.step();
        }
        return new Section(DateTokens.resolved(parser.tokens), parser.condition, parser.language, parser.numerals);
    }

    /** The sections of a format, parted by semicolons that are neither quoted nor in brackets. */
    static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '"', '[' -> i = end(code, i);
                case '\\', '_', '*', '!' -> i++;
                case ';' -> {
                    sections.add(code.substring(begin, i));
                    begin = i + 1;
                }
                default -> {}
            }
        }
        sections.add(code.substring(begin));
        return sections;
    }

    /** Where the quoted text or bracket that begins here ends. */
    private static int end(String code, int begin) {
        int end = code.indexOf(code.charAt(begin) == '"' ? '"' : ']', begin + 1);
        return end < 0 ? code.length() : end;
    }

    private void step() {
        char sign = code.charAt(at);
        switch (sign) {
            case '"' -> {
                int end = end(code, at);
                literal(code.substring(at + 1, Math.min(end, code.length())));
                at = end + 1;
            }
            case '\\', '!' -> {
                literal(code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length())));
                at += 2;
            }
            case '_' -> {
                literal(" ");
                at += 2;
            }
            // what fills the cell has no width of its own
            case '*' -> at += 2;
            case '[' -> {
                int end = end(code, at);
                bracket(code.substring(at + 1, Math.min(end, code.length())));
                at = end + 1;
            }
            case '0', '#', '?' -> add(Kind.DIGIT, 1);
            case '.' -> add(Kind.POINT, 1);
            case ',' -> add(Kind.COMMA, 1);
            case '%' -> add(Kind.PERCENT, 1);
            case '/' -> add(Kind.SLASH, 1);
            case '@' -> add(Kind.TEXT, 1);
            default -> letters(sign);
        }
    }

    private void letters(char sign) {
        if (matches(GENERAL)) {
            return;
        }
        char next = at + 1 < code.length() ? code.charAt(at + 1) : ' ';
        if ((sign == 'E' || sign == 'e') && (next == '+' || next == '-')) {
            tokens.add(new Token(Kind.EXPONENT, "E" + next));
            at += 2;
            return;
        }
        Matcher halfDay = HALF_DAY.matcher(code).region(at, code.length());
        if (halfDay.lookingAt()) {
            add(Kind.HALF_DAY, halfDay.group().length());
            return;
        }
        char letter = Character.toLowerCase(sign);
        if (DATE_LETTERS.indexOf(letter) < 0 || letter == 'a' && !isRun("aaa")) {
            literal(code.substring(at, at + 1));
            at++;
            return;
        }
        int end = at + 1;
        while (end < code.length() && Character.toLowerCase(code.charAt(end)) == letter) {
            end++;
        }
        tokens.add(new Token(Kind.DATE, code.substring(at, end).toLowerCase(Locale.ROOT)));
        at = end;
    }

    private boolean isRun(String letters) {
        return code.regionMatches(true, at, letters, 0, letters.length());
    }

    private boolean matches(Pattern general) {
        Matcher found = general.matcher(code).region(at, code.length());
        if (!found.lookingAt()) {
            return false;
        }
        add(Kind.GENERAL, found.group().length());
        return true;
    }

    private void bracket(String inside) {
        Matcher found = CONDITION.matcher(inside);
        if (found.matches()) {
            condition = Optional.of(new Condition(found.group(1), new BigDecimal(found.group(2))));
            return;
        }
        found = LOCALE.matcher(inside);
        if (found.matches()) {
            literal(found.group(1));
            setLanguage(found.group(2));
            return;
        }
        found = LANGUAGE.matcher(inside);
        if (found.matches()) {
            literal(found.group(1));
            LocaleID known = LocaleID.lookupByLanguageTag(found.group(2));
            language = known == null ? 0 : known.getLcid();
            return;
        }
        found = NUMERALS.matcher(inside);
        if (found.matches()) {
            numerals = Integer.parseInt(found.group(1));
            return;
        }
        if (ELAPSED.matcher(inside).matches()) {
            tokens.add(new Token(Kind.ELAPSED, inside.toLowerCase(Locale.ROOT)));
        }
    }

    private void setLanguage(String hexadecimal) {
        if (hexadecimal != null && hexadecimal.length() <= 8) {
            language = (int) (Long.parseLong(hexadecimal, 16) & 0xFFFF);
        }
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            tokens.add(Token.literal(text));
        }
    }

    private void add(Kind kind, int length) {
        tokens.add(new Token(kind, code.substring(at, at + length)));
        at += length;
    }
}
