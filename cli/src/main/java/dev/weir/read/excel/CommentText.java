package dev.weir.read.excel;

import java.util.regex.Pattern;

/** What a person has written into a comment, without what the program puts around it. */
final class CommentText {

    /**
     * Excel keeps a conversation also as one comment for older programs: a notice that ends in this link, in whatever language, then each
     * contribution below a line such as {@code Comment:} and with blanks before it.
     */
    private static final Pattern NOTICE = Pattern.compile("^\\[[^\\]\\n]+][\\s\\S]*?linkid=870924[^\\n]*\\n");

    private static final Pattern CONTRIBUTION = Pattern.compile("(?m)^\\S[^\\n]{0,30}[:：][ \\t]*\\n(?=[ \\t])");
    private static final Pattern BLANKS = Pattern.compile("(?m)^[ \\t]+|[ \\t]+$");

    private CommentText() {}

    /** @param author whose name the program writes into the first line; empty where it is not known */
    static String of(String text, String author) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (NOTICE.matcher(plain).find()) {
            String said = CONTRIBUTION
                    .matcher(NOTICE.matcher(plain).replaceFirst("").replaceFirst("^\\s*\\n", ""))
                    .replaceAll("");
            return BLANKS.matcher(said).replaceAll("").strip();
        }
        String name = author.strip();
        if (!name.isEmpty() && plain.startsWith(name)) {
            String rest = plain.substring(name.length());
            if (rest.startsWith(":") || rest.startsWith("：")) {
                return rest.substring(1).strip();
            }
        }
        return plain;
    }
}
