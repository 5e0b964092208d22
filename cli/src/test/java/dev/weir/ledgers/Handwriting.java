package dev.weir.ledgers;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How one ledger's clerks and programs write values. What is a habit of the whole ledger is drawn once, the rest cell by cell. */
final class Handwriting {

    /** How often a trap of a cell is sprung. */
    private static final int EACH = 4;

    private final Random random;
    private final Set<Trap> traps;
    private final String community;
    private final FileKind kind;
    /** 0 plain, 1 with letters, 2 of six digits. */
    private final int keyForm;
    /** 0 in the format, 1 in each cell, 2 in the heading. */
    private final int tenThousands;

    /**
     * @param random the ledger's, so that its habits stay the same from issue to issue
     * @param cells of this issue
     */
    Handwriting(Random random, Random cells, Set<Trap> traps, String community, FileKind kind) {
        this.keyForm = traps.contains(Trap.FLOAT_KEYS) ? 0 : random.nextInt(3);
        this.tenThousands = random.nextInt(3);
        this.random = cells;
        this.traps = traps;
        this.community = community;
        this.kind = kind;
    }

    private boolean springs(Trap trap) {
        return traps.contains(trap) && random.nextInt(EACH) == 0;
    }

    String key(Family family) {
        return switch (keyForm) {
            case 1 -> String.format("YH%04d", family.number() % 10000);
            case 2 -> String.format("%06d", family.number() % 10000);
            default -> Long.toString(family.number());
        };
    }

    Cell keyCell(Family family) {
        String key = key(family);
        if (traps.contains(Trap.FLOAT_KEYS)) {
            return Cell.number(family.number(), "General", key + ".0");
        }
        if (traps.contains(Trap.KEY_FORMAT) && keyForm > 0) {
            return Cell.number(family.number() % 10000, keyForm == 1 ? "\"YH\"0000" : "000000", key);
        }
        if (traps.contains(Trap.GUARDS)) {
            return Cell.text(guarded(key));
        }
        return keyForm == 0 && random.nextBoolean() ? Cell.whole(family.number()) : Cell.text(key);
    }

    private String guarded(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> "=\"" + text + "\"";
            case 1 -> "'" + text;
            default -> text;
        };
    }

    Written head(Family family) {
        String name = family.head().name();
        if (springs(Trap.ERROR_CELL) && kind.workbook()) {
            return new Written(Cell.error("#N/A"), TrueValue.orFault("head", name));
        }
        if (springs(Trap.STRUCK_PART)) {
            return new Written(Cell.partStruck("陈旧人", name), TrueValue.of("head", name));
        }
        if (springs(Trap.DAMAGED_BYTES)) {
            return new Written(Cell.text(name + TextBytes.CUT), TrueValue.orFault("head", name));
        }
        return new Written(Cell.text(name), TrueValue.of("head", name));
    }

    Written id(String id) {
        if (springs(Trap.ID_AS_NUMBER)) {
            double number = Double.parseDouble(id.replace('X', '0').substring(0, 15) + "000");
            String shown = String.format("%.5E", number).replace("E+", "E+");
            return new Written(Cell.number(number, "General", shown), TrueValue.orFault("id", id));
        }
        if (springs(Trap.ERROR_CELL) && kind.workbook()) {
            return new Written(Cell.error("#REF!"), TrueValue.orFault("id", id));
        }
        String text = traps.contains(Trap.GUARDS) ? guarded(id) : id;
        return new Written(Cell.text(random.nextInt(8) == 0 ? text.toLowerCase() : text), TrueValue.of("id", id));
    }

    Written phone(String phone) {
        if (springs(Trap.TWO_PHONES)) {
            String between =
                    List.of("/", "、", "，", " ", ";", kind.text() ? "/" : "\n").get(random.nextInt(6));
            String second = "159" + phone.substring(3);
            return new Written(Cell.text(phone + between + second), TrueValue.orFault("phone", phone + "/" + second));
        }
        if (springs(Trap.BLANK_WORDS)) {
            return new Written(
                    Cell.text(List.of("无", "/", "不详", "NULL", "-").get(random.nextInt(5))), TrueValue.blank("phone"));
        }
        if (springs(Trap.ERROR_CELL) && kind.workbook()) {
            return new Written(Cell.error("#VALUE!"), TrueValue.orFault("phone", phone));
        }
        return new Written(
                switch (random.nextInt(5)) {
                    case 0 -> Cell.whole(Long.parseLong(phone));
                    case 1 -> Cell.text(phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7));
                    case 2 -> Cell.text(fullWidth(phone));
                    default -> Cell.text(phone);
                },
                TrueValue.of("phone", phone));
    }

    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    Written address(Family family) {
        String place = family.place(community);
        String door = family.building() + "-" + family.unit() + "-" + family.room();
        String text = family.building() + "幢" + family.unit() + "单元" + family.room();
        if (springs(Trap.BRACKETS)) {
            return brackets(text);
        }
        if (springs(Trap.DOOR_AS_DATE) && !kind.text()) {
            LocalDate date = LocalDate.of(2000 + family.building(), family.unit(), family.room() % 100);
            return new Written(
                    Cell.date(
                            date, "yyyy/m/d", date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth()),
                    TrueValue.orFault("address", place));
        }
        if (springs(Trap.SURPLUS_DELIMITER)) {
            return new Written(
                    new Cell(Cell.Kind.TEXT, text + "室,东侧", null, "bare", null, null),
                    TrueValue.orFault("address", place));
        }
        return new Written(
                Cell.text(
                        switch (random.nextInt(4)) {
                            case 0 -> door;
                            case 1 -> text + "室";
                            case 2 -> community + text;
                            default -> text;
                        }),
                TrueValue.of("address", place));
    }

    private Written brackets(String text) {
        String part = List.of("（地下室）", "(A间)", "（车库）", "（阁楼）").get(random.nextInt(4));
        return new Written(
                Cell.text(community + text + part),
                TrueValue.withPartOrFault("address", part.substring(1, part.length() - 1)));
    }

    /** 金额 as the heading says it. */
    String amountHeading() {
        return traps.contains(Trap.TEN_THOUSANDS) && tenThousands == 2 ? "月金额（万元）" : "月金额（元）";
    }

    Written amount(int amount) {
        String value = amount + ".00";
        TrueValue truth = TrueValue.of("amount", value);
        if (springs(Trap.FORMULA_WITHOUT_RESULT)) {
            return new Written(Cell.openFormula(amount / 100 + "*100"), TrueValue.orFault("amount", value));
        }
        if (traps.contains(Trap.TEN_THOUSANDS)) {
            return new Written(inTenThousands(amount), TrueValue.orFault("amount", value));
        }
        return new Written(
                switch (random.nextInt(5)) {
                    case 0 -> Cell.number(amount, "#,##0.00", String.format("%,d.00", amount));
                    case 1 -> Cell.text(String.format("%,d", amount));
                    case 2 -> Cell.text("¥" + value);
                    case 3 ->
                        kind.workbook() ? Cell.formula(amount + "*1", amount, "General", value) : Cell.text(value);
                    default -> Cell.whole(amount);
                },
                truth);
    }

    /** A sum of amounts, in the unit of the column. */
    Cell sum(int amount) {
        return traps.contains(Trap.TEN_THOUSANDS) ? inTenThousands(amount) : Cell.whole(amount);
    }

    private Cell inTenThousands(int amount) {
        String text =
                java.math.BigDecimal.valueOf(amount, 4).stripTrailingZeros().toPlainString();
        double number = Double.parseDouble(text);
        return switch (tenThousands) {
            case 0 -> Cell.number(number, "0.00\"万元\"", text + "万元");
            case 1 -> Cell.text(text + "万元");
            default -> Cell.number(number, "General", text);
        };
    }

    Written count(int count) {
        return switch (random.nextInt(4)) {
            case 0 -> new Written(Cell.text(count + ""), TrueValue.of("people", count + ""));
            case 1 -> new Written(Cell.number(count, "0\"人\"", count + "人"), TrueValue.orFault("people", count + ""));
            default -> new Written(Cell.whole(count), TrueValue.of("people", count + ""));
        };
    }

    /** How much of the amount is paid out, as a number. */
    Written share(int seed) {
        int percent = 10 * (seed % 10 + 1);
        TrueValue truth = new TrueValue(
                "share",
                recorded -> Double.parseDouble(recorded) * 100 == percent,
                false,
                true,
                percent + " % or a fault");
        return new Written(
                switch (random.nextInt(3)) {
                    case 0 -> Cell.number(percent / 100.0, "0%", percent + "%");
                    case 1 -> Cell.text(percent + "%");
                    default -> Cell.number(percent / 100.0, "0.00", String.format("%.2f", percent / 100.0));
                },
                truth);
    }

    Written since(LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return new Written(
                switch (random.nextInt(5)) {
                    case 0 -> Cell.date(day, "yyyy-mm-dd", day.toString());
                    case 1 -> Cell.date(day, "yyyy\"年\"m\"月\"d\"日\"", year + "年" + month + "月" + date + "日");
                    case 2 -> Cell.text(year + "." + month + "." + date);
                    case 3 -> Cell.text(year + "年" + month + "月" + date + "日");
                    default -> Cell.text(day.toString());
                },
                TrueValue.of("since", day.toString()));
    }

    Written remark(Family family) {
        if (springs(Trap.TOTAL_WORD_IN_REMARK)) {
            String remark =
                    List.of("共计:3人", "合计已发放", "小计", "总计:2人", "备注:见附件", "以上共2户").get(random.nextInt(6));
            return new Written(Cell.text(remark), TrueValue.of("remark", remark));
        }
        if (springs(Trap.EURO)) {
            return new Written(Cell.text("在德，月汇€200"), TrueValue.orFault("remark", "在德，月汇€200"));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Written(Cell.text("在外就读"), TrueValue.of("remark", "在外就读"));
            case 1 -> new Written(Cell.text("2026年8月核定"), TrueValue.of("remark", "2026年8月核定"));
            default -> new Written(null, TrueValue.blank("remark"));
        };
    }
}
