package dev.weir.read;

import java.io.EOFException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Why bytes are damaged, for people. What Weir's own readers say stands as it is. The words of a library are for those who know it: they stay in
 * the cause, which the trace of a failure shows.
 */
public final class DamageReason {

    private static final int LONGEST = 200;

    private static final Pattern CUT = Pattern.compile(
            "(?i)unexpected end|end of (?:file|stream|zlib)|\\beof\\b|truncat|not enough (?:data|bytes)");

    private DamageReason() {}

    /** {@code " (it ends too early)"}, to stand behind what is damaged; empty where only a library could say more. */
    public static String inBrackets(Exception damage) {
        return of(damage).map(reason -> " (" + reason + ")").orElse("");
    }

    /** The reason without a final stop. */
    static Optional<String> of(Exception damage) {
        String message = Optional.ofNullable(damage.getMessage())
                .flatMap(text -> text.strip().lines().findFirst())
                .orElse("");
        if (isOurs(damage) && !message.isEmpty()) {
            return Optional.of(message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message);
        }
        if (damage instanceof EOFException || CUT.matcher(message).find()) {
            return Optional.of("it ends too early");
        }
        return damage instanceof ZipException ? Optional.of("its packed data is broken") : Optional.empty();
    }

    /** Whether Weir itself found the damage and says so in its own words. */
    static boolean isOurs(Exception damage) {
        StackTraceElement[] trace = damage.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("dev.weir.");
    }
}
