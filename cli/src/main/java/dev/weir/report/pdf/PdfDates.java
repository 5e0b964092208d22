package dev.weir.report.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates in a PDF file (ISO 32000-1, 7.9.4), which Chromium takes from its clock. */
final class PdfDates {

    private static final Pattern DATE = Pattern.compile("/(?:CreationDate|ModDate) \\(D:([0-9]{14})");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private PdfDates() {}

    /** Sets them in place, so that no offset in the file changes. */
    static void set(byte[] pdf, LocalDateTime moment) {
        byte[] digits = DIGITS.format(moment).getBytes(StandardCharsets.ISO_8859_1);
        Matcher dates = DATE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (dates.find()) {
            System.arraycopy(digits, 0, pdf, dates.start(1), digits.length);
        }
    }
}
