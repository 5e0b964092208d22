package dev.weir.read.dbase;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The encodings that a .dbf file names by a number, or a .cpg file by a word. */
final class CodePages {

    /** The national encoding, which includes GBK and GB 2312: the one of files that name none. */
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final Map<Integer, String> BY_NUMBER = Map.ofEntries(
            Map.entry(0x01, "IBM437"),
            Map.entry(0x02, "IBM850"),
            Map.entry(0x03, "windows-1252"),
            Map.entry(0x13, "MS932"),
            Map.entry(0x4D, "GB18030"),
            Map.entry(0x4E, "MS949"),
            Map.entry(0x4F, "Big5"),
            Map.entry(0x57, "windows-1252"),
            Map.entry(0x58, "windows-1252"),
            Map.entry(0x78, "Big5"),
            Map.entry(0x79, "MS949"),
            Map.entry(0x7A, "GB18030"),
            Map.entry(0x7B, "MS932"),
            Map.entry(0xC8, "windows-1250"),
            Map.entry(0xC9, "windows-1251"));

    private CodePages() {}

    /** The encoding of a language byte; empty when it says nothing that is known. */
    static Optional<Charset> ofLanguage(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number))
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }

    /** @param word such as {@code UTF-8}, {@code 65001}, {@code 936} or {@code ANSI 936} */
    static Optional<Charset> ofWord(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP)[ _]?", "");
        if (name.equals("65001")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        String wanted = name.equals("936") || name.equals("GBK")
                ? "GB18030"
                : name.matches("[0-9]+") ? "x-windows-" + name : name;
        try {
            return Charset.isSupported(wanted) ? Optional.of(Charset.forName(wanted)) : Optional.empty();
        } catch (IllegalCharsetNameException noName) {
            return Optional.empty();
        }
    }
}
