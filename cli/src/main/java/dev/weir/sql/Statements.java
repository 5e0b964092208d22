package dev.weir.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a text. A semicolon ends one, but not in a quoted text or name, between dollar quotes or in a comment; what is opened
 * and never closed reaches to the end, so that the database can say so.
 */
public final class Statements {

    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final String text;
    private int position;
    private boolean holdsSomething;

    private Statements(String text) {
        this.text = text;
    }

    /** In their order, without the semicolons; what is only blanks and comments is none. */
    public static List<String> of(String text) {
        return new Statements(text).split();
    }

    private List<String> split() {
        List<String> statements = new ArrayList<>();
        int start = 0;
        while (position < text.length()) {
            if (text.charAt(position) == ';') {
                add(statements, start);
                start = ++position;
            } else {
                pass();
            }
        }
        add(statements, start);
        return statements;
    }

    private void add(List<String> statements, int start) {
        if (holdsSomething) {
            statements.add(text.substring(start, position).strip());
        }
        holdsSomething = false;
    }

    /** Passes the next quoted part, comment or character. */
    private void pass() {
        if (text.startsWith("--", position)) {
            position = after("\n", position);
        } else if (text.startsWith("/*", position)) {
            passBlock();
        } else {
            holdsSomething |= !Character.isWhitespace(text.charAt(position));
            passCode();
        }
    }

    private void passCode() {
        char character = text.charAt(position);
        if (character == '\'') {
            passText(position > 0 && "eE".indexOf(text.charAt(position - 1)) >= 0 && !isWord(position - 2));
        } else if (character == '"') {
            position = after("\"", position + 1);
        } else if (character == '$' && !isWord(position - 1)) {
            Matcher quote = DOLLAR_QUOTE.matcher(text).region(position, text.length());
            position = quote.lookingAt() ? after(quote.group(), quote.end()) : position + 1;
        } else {
            position++;
        }
    }

    /** A doubled quotation mark ends one text and begins the next, which comes to the same. */
    private void passText(boolean backslashEscapes) {
        position++;
        while (position < text.length() && text.charAt(position) != '\'') {
            position += backslashEscapes && text.charAt(position) == '\\' ? 2 : 1;
        }
        position = Math.min(position + 1, text.length());
    }

    /** Comments may stand in comments. */
    private void passBlock() {
        int depth = 0;
        do {
            if (text.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (text.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && position < text.length());
        position = Math.min(position, text.length());
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private boolean isWord(int index) {
        return index >= 0 && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '_');
    }
}
