package dev.weir.read.shown;

import java.util.Locale;
import java.util.Map;

/**
 * The formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30), and those that look as the system's settings say: the short
 * date (14), the long date {@code [$-F800]} and the time {@code [$-F400]}. They are those of Windows in English (United States) or Chinese.
 */
public enum SystemFormats {
    ENGLISH("m/d/yyyy", "dddd, mmmm d, yyyy", "h:mm:ss AM/PM", "$"),
    CHINESE("yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "h:mm:ss", "¥");

    private static final String DAY = "yyyy\"年\"m\"月\"d\"日\"";
    private static final String MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_DAY = "m\"月\"d\"日\"";
    private static final String TIME = "h\"时\"mm\"分\"";
    private static final String SECONDS = "h\"时\"mm\"分\"ss\"秒\"";

    private static final Map<Integer, String> FIXED = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(37, "#,##0_);(#,##0)"),
            Map.entry(38, "#,##0_);[Red](#,##0)"),
            Map.entry(39, "#,##0.00_);(#,##0.00)"),
            Map.entry(40, "#,##0.00_);[Red](#,##0.00)"),
            Map.entry(41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"),
            Map.entry(43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));

    /** 27 to 36 and 50 to 58 of Chinese Excel. */
    private static final Map<Integer, String> OF_CHINA = Map.ofEntries(
            Map.entry(27, MONTH),
            Map.entry(28, MONTH_DAY),
            Map.entry(29, MONTH_DAY),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, DAY),
            Map.entry(32, TIME),
            Map.entry(33, SECONDS),
            Map.entry(34, "上午/下午" + TIME),
            Map.entry(35, "上午/下午" + SECONDS),
            Map.entry(36, MONTH),
            Map.entry(50, MONTH),
            Map.entry(51, MONTH_DAY),
            Map.entry(52, MONTH),
            Map.entry(53, MONTH_DAY),
            Map.entry(54, MONTH_DAY),
            Map.entry(55, "上午/下午" + TIME),
            Map.entry(56, "上午/下午" + SECONDS),
            Map.entry(57, MONTH),
            Map.entry(58, MONTH_DAY));

    /** Where Chinese Excel writes a minus instead of brackets. */
    private static final Map<Integer, String> MONEY_OF_CHINA = Map.ofEntries(
            Map.entry(5, "\"¥\"#,##0;\"¥\"\\-#,##0"),
            Map.entry(6, "\"¥\"#,##0;[Red]\"¥\"\\-#,##0"),
            Map.entry(7, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"),
            Map.entry(8, "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00"),
            Map.entry(37, "#,##0;\\-#,##0"),
            Map.entry(38, "#,##0;[Red]\\-#,##0"),
            Map.entry(39, "#,##0.00;\\-#,##0.00"),
            Map.entry(40, "#,##0.00;[Red]\\-#,##0.00"),
            Map.entry(41, "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ "),
            Map.entry(42, "_ \"¥\"* #,##0_ ;_ \"¥\"* \\-#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ "),
            Map.entry(43, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
            Map.entry(44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ "));

    private final String shortDate;
    private final String longDate;
    private final String time;
    private final String currency;

    SystemFormats(String shortDate, String longDate, String time, String currency) {
        this.shortDate = shortDate;
        this.longDate = longDate;
        this.time = time;
        this.currency = currency;
    }

    /** Those of a language: Chinese, else English. */
    public static SystemFormats of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** The code of a format that has only a number; {@code General} for one that nobody has defined. */
    String code(int id) {
        String money = "\"" + currency + "\"#,##0";
        String own = this == CHINESE ? MONEY_OF_CHINA.get(id) : null;
        if (own != null) {
            return own;
        }
        return switch (id) {
            case 5 -> money + "_);(" + money + ")";
            case 6 -> money + "_);[Red](" + money + ")";
            case 7 -> money + ".00_);(" + money + ".00)";
            case 8 -> money + ".00_);[Red](" + money + ".00)";
            case 14 -> shortDate;
            case 22 -> shortDate + " h:mm";
            case 42 -> accounting("#,##0", "");
            case 44 -> accounting("#,##0.00", "??");
            default -> FIXED.getOrDefault(id, OF_CHINA.getOrDefault(id, "General"));
        };
    }

    private String accounting(String digits, String places) {
        String sign = "\"" + currency + "\"* ";
        return "_(" + sign + digits + "_);_(" + sign + "(" + digits + ");_(" + sign + "\"-\"" + places + "_);_(@_)";
    }

    /** The code itself, or that of the system's settings if it asks for them. */
    String resolved(String code) {
        if (code.startsWith("[$-F800]") || code.startsWith("[$-x-sysdate]")) {
            return longDate;
        }
        return code.startsWith("[$-F400]") || code.startsWith("[$-x-systime]") ? time : code;
    }
}
