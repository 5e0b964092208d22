package dev.weir.report.html;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportStyle;
import dev.weir.report.ReportText;
import dev.weir.report.ValueText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param clock at what time of the day the data is of; empty where only the day counts
 * @param script that makes the page handier; empty if there is none
 */
public record PageFrame(
        ReportLanguage language,
        ReportStyle look,
        String title,
        String district,
        LocalDate day,
        Optional<LocalTime> clock,
        String style,
        String script) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static PageFrame of(ReportLanguage language, ReportStyle look, String title, String district, LocalDateTime time) {
        return new PageFrame(
                language,
                look,
                title,
                district,
                time.toLocalDate(),
                Optional.of(time.toLocalTime()),
                Templates.style(),
                "");
    }

    /** Nothing may be fetched or sent; of styles and scripts only those in the page count, which are named by their hashes. */
    public String policy() {
        String scripts = script.isEmpty() ? "" : "; script-src 'sha256-" + hash(script) + "'";
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'" + scripts
                + "; base-uri 'none'; form-action 'none'";
    }

    public String bodyClass() {
        return look.name().toLowerCase(Locale.ROOT);
    }

    public String asOf() {
        return ReportText.AS_OF.in(language, ValueText.day(day, language));
    }

    public String made() {
        return ReportText.MADE.in(
                language,
                ValueText.day(day, language)
                        + clock.map(time -> " " + CLOCK.format(time)).orElse(""));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
