package dev.weir.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rows such as clerks write: mostly right, with every kind of mistake among them. The same seed gives the same rows. */
final class RandomLedger {

    /** Register number, head, phone, address, amount; the total row counts only data. */
    private static final String COLUMNS = """
            columns:
              hukou_no: {names: [户号]}
              head: {names: [户主], required: true}
              phone: {names: [电话], as: phone}
              address: {names: [住址], as: address}
              amount: {names: [金额], as: money, check: "amount between 1 and 20000"}
              community: {names: [社区]}
            skip:
              - {rule: total, when: "hukou_no = '合计'"}
            records:
              - entity: household
                key: hukou_no
                fields:
                  household_no: hukou_no
                  household_type: "'benefit'"
                  head_name: head
                  phone: phone
                  place: address
              - entity: event
                when: amount is not null
                key: [hukou_no, "'2026'"]
                fields:
                  event_type: "'subsidy'"
                  amount: amount
                  household: {ref: hukou_no}
            """;

    private final Random random;

    RandomLedger(long seed) {
        this.random = new Random(seed);
    }

    static String mapping(String settings) {
        return mappingWithPlaces(settings).replace("      place: address\n", "").replace(", as: address", "");
    }

    /** The addresses make records too; taking them apart is half of a load's time. */
    static String mappingWithPlaces(String settings) {
        return """
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                """ + settings + COLUMNS;
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            rows.add(row());
            if (random.nextInt(10) == 0) {
                rows.add(rows.get(random.nextInt(rows.size())));
            }
        }
        if (random.nextBoolean()) {
            rows.add(cells("合计", null, null, null, null));
        }
        return rows;
    }

    /** The ledgers of many communities in one file; the last column says whose each row is. */
    static List<List<String>> together(int communities, long seed) {
        List<List<String>> all = new ArrayList<>();
        for (int community = 0; community < communities; community++) {
            for (List<String> row : new RandomLedger(seed * communities + community).rows()) {
                List<String> cells = new ArrayList<>(row);
                cells.add("社区" + community);
                all.add(cells);
            }
        }
        return all;
    }

    private List<String> row() {
        return cells(
                one("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "Ｈ１", " H2 ", null),
                one("张三", "李四", "王 五", "欧阳娜娜", "　赵六", "张三", "李四", "钱七", "孙八", null),
                one("13912345678", "0574-87654321", "１３９１２３４５６７８", "12", "无", null),
                one("3-2-501", "3幢2单元502室", "3-2-501", "月湖小区8幢1单元101室", "不知道", null),
                one("800", "900.50", "1,200", "九百", "0", "20001", null));
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static List<String> cells(String... cells) {
        List<String> all = new ArrayList<>();
        Collections.addAll(all, cells);
        return Collections.unmodifiableList(all);
    }

    List<List<String>> shuffled(List<List<String>> rows) {
        List<List<String>> other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        return other;
    }

    /** Any text a cell may hold: all of Unicode but NUL and lone surrogates. */
    String anyText() {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(anyCodePoint());
        }
        return text.toString();
    }

    private int anyCodePoint() {
        return switch (random.nextInt(6)) {
            case 0 -> "'\"\\|`{}$%;,\t\r\n".charAt(random.nextInt(14));
            case 1 -> 0x1F600 + random.nextInt(0x50);
            case 2 -> 0x4E00 + random.nextInt(0x5000);
            case 3 -> 1 + random.nextInt(0x7F);
            default -> {
                int point = 1 + random.nextInt(Character.MAX_CODE_POINT);
                yield point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point;
            }
        };
    }
}
