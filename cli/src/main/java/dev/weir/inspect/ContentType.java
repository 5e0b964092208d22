package dev.weir.inspect;

import dev.weir.mapping.Converter;
import java.util.List;
import java.util.Map;

/** What type the content of a column alone speaks for. */
final class ContentType {

    /** Types that hardly anything else looks like, and the share of the rows they must read; the first that does is meant. */
    private static final List<Map.Entry<Converter, Double>> CLEAR =
            List.of(Map.entry(Converter.CN_ID, 0.7), Map.entry(Converter.USCC, 0.7), Map.entry(Converter.PLATE, 0.7));

    private static final double MOBILES = 0.7;

    private static final List<Map.Entry<Converter, Double>> OTHERS = List.of(
            Map.entry(Converter.INTEGER, 0.95),
            Map.entry(Converter.DECIMAL, 0.9),
            Map.entry(Converter.DATE, 0.8),
            Map.entry(Converter.DATETIME, 0.8),
            Map.entry(Converter.MONEY, 0.95),
            Map.entry(Converter.BOOLEAN, 0.95),
            Map.entry(Converter.ADDRESS, 0.7));

    private static final double WORDS = 0.9;

    private ContentType() {}

    static ColumnType of(Evidence evidence) {
        for (Map.Entry<Converter, Double> clear : CLEAR) {
            if (evidence.share(ColumnType.of(clear.getKey())) >= clear.getValue()) {
                return ColumnType.of(clear.getKey());
            }
        }
        if (evidence.mobiles() >= MOBILES) {
            return ColumnType.of(Converter.PHONE);
        }
        boolean number = evidence.share(ColumnType.of(Converter.DECIMAL)) >= WORDS;
        List<String> lists = evidence.lists().entrySet().stream()
                .filter(list -> list.getValue() >= WORDS && !number)
                .map(Map.Entry::getKey)
                .toList();
        if (lists.size() == 1) {
            return ColumnType.code(lists.get(0));
        }
        for (Map.Entry<Converter, Double> other : OTHERS) {
            if (evidence.share(ColumnType.of(other.getKey())) >= other.getValue()) {
                return ColumnType.of(other.getKey());
            }
        }
        return ColumnType.TEXT;
    }

    /** Whether only one kind of thing looks like that. */
    static boolean isClear(ColumnType type) {
        return type.converter() == Converter.PHONE
                || CLEAR.stream().anyMatch(clear -> clear.getKey() == type.converter());
    }
}
