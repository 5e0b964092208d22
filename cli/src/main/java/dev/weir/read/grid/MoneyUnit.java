package dev.weir.read.grid;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The unit of money that a text states of other cells: 收入(万元) as a heading, 单位：万元 or 单位：人、万元 as a line above the header, （万元） behind a title.
 * Several units stay together, as do those of other countries: with them no amount can be read, which is a fault of each.
 */
final class MoneyUnit {

    /** The unit of an amount that says none. */
    static final String YUAN = "元";

    private static final String UNIT = "(?:人民币)?([十百千拾佰仟]?[万亿萬億]?[百千佰仟]?[元圆]|[百千佰仟]?[万萬]?(?:美元|欧元|日元|港[元币]|英镑|澳元|美金)"
            + "|[十百千拾佰仟]?[万亿萬億]|[百千佰仟]|[角分]|US\\$|USD|HK\\$|HKD|EUR|€|\\$)";

    /** 收入(万元), 收入 单位：万元, 收入/百元: the unit stands in brackets, behind a mark or at the end. */
    private static final Pattern IN_HEADING = Pattern.compile(
            "(?:^|[(（\\[【,，:：/／、 ])(?:单位[:：]?)?" + UNIT + "(?:[/／][\\p{IsHan}]{1,3})?(?:[)）\\]】]|$)|([万亿]元)$");

    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(（\\[【]\\s*(?:金额)?(?:单位)?\\s*[:：]?\\s*" + UNIT + "\\s*[)）\\]】]");
    private static final Pattern ALONE = Pattern.compile("\\s*" + UNIT + "\\s*");
    private static final Pattern LABELLED = Pattern.compile("单\\s*位\\s*[:：为是]?\\s*((?:(?!单\\s*位)[^)）\\]】;；。])*)");

    /** 以万元计, 以万元为单位. */
    private static final Pattern COUNTED = Pattern.compile("以\\s*" + UNIT + "\\s*(?:计|为|填|反映|表示)");

    private static final Pattern ENGLISH =
            Pattern.compile("(?i)unit\\s*[:：]?\\s*(?:RMB|CNY)?\\s*(10,?000|1,?000)\\s*(?:yuan|RMB|CNY)");
    private static final Pattern BETWEEN = Pattern.compile("[、,，/\\s或和及]+");

    private MoneyUnit() {}

    /** What a heading states of the cells below it. */
    static Optional<String> ofHeading(String heading) {
        Matcher found = IN_HEADING.matcher(heading == null ? "" : heading);
        return found.find()
                ? Optional.of(found.group(1) == null ? found.group(2) : plain(found.group(1)))
                : Optional.empty();
    }

    /** What lines state of the whole table; of several units all, joined by 或. */
    static Optional<String> ofLines(List<String> lines) {
        Set<String> units = new LinkedHashSet<>();
        for (String line : lines) {
            add(units, line);
        }
        return units.isEmpty() ? Optional.empty() : Optional.of(String.join("或", units));
    }

    private static void add(Set<String> units, String line) {
        Matcher labelled = LABELLED.matcher(line);
        while (labelled.find()) {
            units.addAll(BETWEEN.splitAsStream(labelled.group(1))
                    .map(ALONE::matcher)
                    .filter(Matcher::matches)
                    .map(unit -> plain(unit.group(1)))
                    .collect(Collectors.toList()));
        }
        for (Pattern told : List.of(IN_BRACKETS, COUNTED)) {
            told.matcher(line).results().forEach(found -> units.add(plain(found.group(1))));
        }
        ENGLISH.matcher(line)
                .results()
                .forEach(found -> units.add(found.group(1).startsWith("10") ? "万元" : "千元"));
        Matcher alone = ALONE.matcher(line);
        if (alone.matches() && alone.group(1).endsWith("元")) {
            units.add(plain(alone.group(1)));
        }
    }

    /** As {@code weir_money} reads it: 仟元 as 千元, 万 as 万元. */
    private static String plain(String unit) {
        String plain = unit.replace('圆', '元')
                .replace('拾', '十')
                .replace('佰', '百')
                .replace('仟', '千')
                .replace('萬', '万')
                .replace('億', '亿');
        return plain.matches("[十百千]?[万亿]|[百千]") ? plain + YUAN : plain;
    }
}
