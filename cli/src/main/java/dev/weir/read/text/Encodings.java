package dev.weir.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The encodings a text file may be in. A national encoding is read as its largest superset, as browsers do (WHATWG Encoding Standard). */
public final class Encodings {

    /** The national encoding of China; includes GBK and GB 2312. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    /** The encoding of Taiwan and Hong Kong with the Hong Kong supplement. */
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    private static final Set<String> GB_SUBSETS =
            Set.of("gb2312", "gbk", "x-mswin-936", "ms936", "windows-936", "euc-cn", "cp936", "gb18030");
    private static final Set<String> BIG5_SUBSETS = Set.of("big5", "big5-hkscs");

    /** Windows' Big5: its characters of users are others than those of Hong Kong. */
    private static final Charset WINDOWS_BIG5 = Charset.forName("x-windows-950");

    private static final Set<String> WINDOWS_BIG5_NAMES = Set.of("x-windows-950", "cp950", "ms950", "windows-950");

    static final char EURO = '\u20AC';

    private Encodings() {}

    /** Whether a byte that this Java does not know in the encoding is the euro sign of Windows. */
    static boolean isEuro(Charset charset, byte first, int length) {
        return charset.equals(GB18030) && length == 1 && first == (byte) 0x80;
    }

    /**
     * The encoding that a mapping names.
     *
     * @throws IllegalArgumentException when this Java does not know it
     */
    public static Charset named(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        if (GB_SUBSETS.contains(folded)) {
            return GB18030;
        }
        if (BIG5_SUBSETS.contains(folded)) {
            return BIG5;
        }
        if (WINDOWS_BIG5_NAMES.contains(folded)) {
            return WINDOWS_BIG5;
        }
        return switch (folded) {
            case "utf-16" -> StandardCharsets.UTF_16LE;
            case "utf-32" -> Charset.forName("UTF-32LE");
            default -> Charset.forName(folded);
        };
    }

    /** Whether it is one of the Chinese encodings before Unicode, in which ASCII is one byte and CR and LF are never part of a character. */
    static boolean isChinese(Charset charset) {
        return charset.equals(GB18030) || charset.equals(BIG5) || charset.equals(WINDOWS_BIG5);
    }

    /** Whether text of it may be well-formed UTF-8 by its bytes alone though it is something else. */
    static boolean looksLikeAscii(Charset charset) {
        String name = charset.name();
        return name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.contains("2022");
    }

    /** As people know it. */
    static String shown(Charset charset) {
        return charset.equals(BIG5) ? "Big5" : charset.name();
    }
}
