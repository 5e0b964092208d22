package dev.weir.problem;

import java.util.Optional;

/**
 * A character that nobody can see and that changes how a text is shown or read: controls and terminal escapes (C0, C1), line and paragraph
 * separators, and those that turn the direction of writing (Unicode UAX 9).
 */
public final class HiddenCharacter {

    private HiddenCharacter() {}

    /**
     * The first one of a text, such as {@code U+001B}.
     *
     * @param allowed those that may stand in it
     */
    public static Optional<String> in(String text, String allowed) {
        return text.chars()
                .filter(character -> isHidden(character) && allowed.indexOf(character) < 0)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    private static boolean isHidden(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
