package dev.weir.read.delimited;

import java.util.Random;

/** A text as a department might send it: mostly clean, sometimes with what a department might do to it. */
final class RandomText {

    private static final String[] CELLS = {
        "张三",
        "a",
        "",
        "",
        "0012",
        "3幢2单元",
        " 空格 ",
        "𠮷",
        "会计",
        "x\ty",
        "\\",
        "a\\\"b",
        "é",
        "\u00A0",
        "\u2003",
        "\uFEFF",
        "{\"a\": 1}",
        "null",
        "NULL",
        "#x",
        "-",
        "\u007F",
        "\u0085",
        "‘’",
        "it's",
        "1,5",
        "a;b",
        "N/A",
        "\u2028"
    };
    private static final String[] SPOILERS = {
        "合计", "同上", "〃", "a\nb", "a\"b", "填表人：李", "户号", "\u0000", "\u0007", "a\rb", "''", "\"", "公共设施台账", "小计："
    };

    private final Random random;
    private final String delimiter;
    private final String end;
    private final double spoilers;
    private final boolean quotesAll;

    RandomText(Random random) {
        this.random = random;
        this.delimiter = pick(",", ",", ";", "\t", "|");
        this.end = pick("\n", "\r\n");
        this.spoilers = random.nextInt(3) == 0 ? 0.02 : 0;
        this.quotesAll = random.nextInt(4) == 0;
    }

    String text() {
        int width = 2 + random.nextInt(4);
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
        if (random.nextInt(3) == 0) {
            text.append(pick("公共设施台账", "a" + delimiter + "b", "\"台账\"", "", "填表日期：2026"))
                    .append(end);
        }
        String[] names = {"户号", "户主", pick("电话", "备注", "户主 ", ""), pick("备注", "住址"), "金额"};
        for (int i = 0; i < width; i++) {
            text.append(i == 0 ? "" : delimiter).append(quotesAll ? '"' + names[i] + '"' : names[i]);
        }
        text.append(end);
        for (int rows = random.nextInt(12); rows > 0; rows--) {
            row(text, width);
            text.append(rows == 1 && random.nextInt(3) == 0 ? "" : spoiled() ? "\r\n" : end);
        }
        return text.append(spoiled() ? end : "").toString();
    }

    private void row(StringBuilder text, int width) {
        int cells = spoiled() ? 1 + random.nextInt(6) : width;
        for (int i = 0; i < cells; i++) {
            text.append(i == 0 ? "" : delimiter).append(i == 0 && !spoiled() ? "H" + random.nextInt(1000) : cell());
        }
    }

    private String cell() {
        if (spoiled()) {
            return pick(SPOILERS);
        }
        String cell = pick(CELLS);
        boolean quoted = quotesAll || cell.contains(delimiter) || cell.contains("\"") || random.nextInt(10) == 0;
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private boolean spoiled() {
        return random.nextDouble() < spoilers;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
