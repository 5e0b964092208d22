package dev.weir.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites a regular expression with named groups; see {@link LinePattern#parse}. */
final class LinePatternParser {

    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<([^>=!]*)>");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[imsU]*(-[imsU]+)?[:)]");
    private static final Pattern POSIX_CLASS = Pattern.compile("\\[:\\^?[a-z]+:\\]");
    private static final String QUOTE_END = "\\E";

    private final String text;
    private final StringBuilder regex = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private int at;
    private int open;

    LinePatternParser(String text) {
        this.text = text;
        while (at < text.length()) {
            step();
        }
        if (open > 0) {
            throw wrong("a bracket ( is not closed", text.length());
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "the pattern names nothing; write (?<name>...) around each part of the line that a column takes");
        }
    }

    String regex() {
        return regex.toString();
    }

    List<String> names() {
        return names;
    }

    private void step() {
        switch (text.charAt(at)) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> group();
            case ')' -> close();
            case '*', '+', '?', '}' -> quantifier();
            default -> copy(1);
        }
    }

    private void escape() {
        if (at + 1 == text.length()) {
            throw wrong("a \\ stands at the end", at);
        }
        char escaped = text.charAt(at + 1);
        if (escaped == 'Q') {
            int end = text.indexOf(QUOTE_END, at);
            copy(end < 0 ? text.length() - at : end + QUOTE_END.length() - at);
            return;
        }
        if (escaped >= '1' && escaped <= '9' || escaped == 'k') {
            throw wrong("back-references are not supported", at);
        }
        copy(2);
    }

    private void characterClass() {
        int begin = at;
        copy(text.startsWith("[^", at) ? 2 : 1);
        boolean first = true;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == ']' && !first) {
                copy(1);
                return;
            }
            first = false;
            if (character == '\\') {
                escape();
            } else {
                copy(posixClassLength());
            }
        }
        throw wrong("a bracket [ is not closed", begin);
    }

    /** The length of {@code [:alpha:]} here, else 1. */
    private int posixClassLength() {
        Matcher posix = POSIX_CLASS.matcher(text).region(at, text.length());
        return posix.lookingAt() ? posix.end() - at : 1;
    }

    private void group() {
        Matcher named = NAMED_GROUP.matcher(text).region(at, text.length());
        Matcher flags = FLAGS.matcher(text).region(at, text.length());
        if (named.lookingAt()) {
            name(named.group(1));
            regex.append('(');
            at = named.end();
        } else if (!text.startsWith("(?", at)) {
            regex.append("(?:");
            at++;
        } else if (flags.lookingAt()) {
            boolean closed = text.charAt(flags.end() - 1) == ')';
            copy(flags.end() - at);
            open -= closed ? 1 : 0;
        } else {
            throw wrong(
                    "this kind of group is not supported (only (...), (?:...), (?<name>...) and flags such as (?i))",
                    at);
        }
        open++;
    }

    private void name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw wrong("\"" + name + "\" is no name for a group; use letters, digits and _", at);
        }
        if (names.contains(name)) {
            throw wrong("the name \"" + name + "\" stands twice", at);
        }
        names.add(name);
    }

    private void close() {
        if (open == 0) {
            throw wrong("a bracket ) closes nothing", at);
        }
        open--;
        copy(1);
    }

    private void quantifier() {
        copy(1);
        if (at < text.length() && text.charAt(at) == '+') {
            throw wrong("possessive quantifiers are not supported", at);
        }
    }

    private void copy(int length) {
        regex.append(text, at, at + length);
        at += length;
    }

    private IllegalArgumentException wrong(String what, int index) {
        int character = text.codePointCount(0, Math.min(index, text.length())) + 1;
        return new IllegalArgumentException(what + ", at character " + character + " of the pattern");
    }
}
