package dev.weir.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that a total states in words: 人民币贰仟零伍拾元叁角整 is 2050.30, 叁户 is 3. */
final class NumberInWords {

    private static final String DIGITS = "零〇一壹弌二贰弍两三叁弎四肆五伍六陆七柒八捌九玖";
    private static final String VALUES = "001112222333445566778899";
    private static final Map<Character, Integer> UNITS =
            Map.of('十', 10, '拾', 10, '百', 100, '佰', 100, '千', 1000, '仟', 1000);
    private static final String WORDS = "[" + DIGITS + "十拾百佰千仟万萬亿億]+";
    private static final String NUMBER = "(" + WORDS + "|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern YUAN =
            Pattern.compile(NUMBER + "\\s*[元圆]\\s*(?:([" + DIGITS + "])角)?\\s*[零〇]?(?:([" + DIGITS + "])分)?");
    private static final Pattern COUNT = Pattern.compile(NUMBER + "\\s*[户人名条笔件辆个家套间]");
    private static final Pattern ALONE = Pattern.compile("(?:人民币|大写|[:：¥￥(（)）\\s])*" + NUMBER + "[整正]?[)）]?");

    private NumberInWords() {}

    /** The one amount in yuan that a text names; empty for none or several. */
    static Optional<BigDecimal> yuan(String text) {
        List<BigDecimal> found = YUAN.matcher(text)
                .results()
                .map(amount ->
                        number(amount.group(1)).add(part(amount.group(2), 1)).add(part(amount.group(3), 2)))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The one number of things that a text names. */
    static Optional<BigDecimal> count(String text) {
        List<BigDecimal> found = COUNT.matcher(text)
                .results()
                .map(count -> number(count.group(1)))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The number of a text that says nothing else. */
    static Optional<BigDecimal> alone(String text) {
        Matcher whole = ALONE.matcher(text);
        return whole.matches() ? Optional.of(number(whole.group(1))) : Optional.empty();
    }

    private static BigDecimal part(String digit, int scale) {
        return digit == null ? BigDecimal.ZERO : BigDecimal.valueOf(value(digit.charAt(0)), scale);
    }

    private static int value(char digit) {
        return VALUES.charAt(DIGITS.indexOf(digit)) - '0';
    }

    private static BigDecimal number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return new BigDecimal(text.replace(",", ""));
        }
        long whole = 0;
        long section = 0;
        long digit = 0;
        for (char sign : text.toCharArray()) {
            if (UNITS.containsKey(sign)) {
                section += Math.max(digit, 1) * UNITS.get(sign);
                digit = 0;
            } else if (sign == '万' || sign == '萬') {
                section = (section + digit) * 10_000;
                whole += section;
                section = 0;
                digit = 0;
            } else if (sign == '亿' || sign == '億') {
                whole = (whole + section + digit) * 100_000_000;
                section = 0;
                digit = 0;
            } else {
                digit = value(sign);
            }
        }
        return BigDecimal.valueOf(whole + section + digit);
    }
}
