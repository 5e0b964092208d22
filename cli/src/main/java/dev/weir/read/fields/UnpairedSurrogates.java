package dev.weir.read.fields;

/** Halves of characters that a program cut in two ({@code D83D} alone): each becomes U+FFFD, which is a fault of the value that has it. */
final class UnpairedSurrogates {

    private UnpairedSurrogates() {}

    static String replaced(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                i++;
                continue;
            }
            whole = whole == null ? new StringBuilder(text) : whole;
            whole.setCharAt(i, '\uFFFD');
        }
        return whole == null ? text : whole.toString();
    }
}
