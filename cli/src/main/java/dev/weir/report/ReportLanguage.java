package dev.weir.report;

import dev.weir.schema.Title;
import java.util.Locale;

/** The languages of reports. */
public enum ReportLanguage {
    EN,
    ZH;

    /** @param tag {@code en} or {@code zh} */
    public static ReportLanguage named(String tag) {
        return tag.equals("en") ? EN : ZH;
    }

    /** Chinese for a Chinese locale, English for every other. */
    public static ReportLanguage of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    /** As the HTML attribute {@code lang} and file names have it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The sentence of this language, as {@link String#format} fills it. Without parts it stays as it is. */
    public String say(String en, String zh, Object... parts) {
        String sentence = this == ZH ? zh : en;
        return parts.length == 0 ? sentence : String.format(locale(), sentence, parts);
    }

    /** What stands between two sentences. */
    String space() {
        return this == ZH ? "" : " ";
    }

    /** The part of the title that is in this language. */
    public String of(Title title) {
        return this == ZH ? title.zh() : title.en();
    }
}
