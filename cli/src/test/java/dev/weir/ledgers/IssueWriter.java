package dev.weir.ledgers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the issues of one ledger as its department does. */
final class IssueWriter {

    private final long seed;
    private final String name;
    private final Habit habit;
    private final Set<Trap> allTraps;
    private final FileKind usualKind;
    private final Form form;
    private final String community;
    private final boolean fromTitle;
    /** Whether the mapping compares the total with the rows; then it is always written in one way. */
    private final boolean checked;

    private FileKind kind;
    private Set<Trap> traps;
    private Random random;
    private Clutter clutter;
    private String above;
    private Handwriting hand;
    private Truth truth;
    private String month;
    private List<Page> pages;

    IssueWriter(
            long seed,
            String name,
            Habit habit,
            Set<Trap> traps,
            FileKind kind,
            Form form,
            String community,
            boolean fromTitle,
            boolean checked) {
        this.seed = seed;
        this.name = name;
        this.habit = habit;
        this.allTraps = traps;
        this.usualKind = kind;
        this.form = form;
        this.community = community;
        this.fromTitle = fromTitle;
        this.checked = checked;
    }

    /** @param parts the families of each sheet, or of each building */
    Issue issue(int number, List<List<Family>> parts, long handSeed) {
        random = new Random(seed * 31 + number);
        clutter = new Clutter(random);
        month = Ledger.MONTHS.get(number);
        kind = number == 1 && allTraps.contains(Trap.OTHER_FORMAT) ? usualKind.other(seed) : usualKind;
        traps = EnumSet.noneOf(Trap.class);
        // a mapping that splits and fills does so in each issue
        allTraps.stream()
                .filter(trap -> habit.meets(trap, kind) || trap == Trap.OTHER_FORMAT)
                .forEach(traps::add);
        truth = new Truth();
        pages = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            String own = habit == Habit.REGISTER && part == 1 ? "新" + community : community;
            hand = new Handwriting(new Random(handSeed), random, traps, own, kind);
            above = null;
            String sheet =
                    switch (habit) {
                        case SUBSIDY -> traps.contains(Trap.CONTINUATION_SHEET) ? "第1页" : "名册";
                        case REGISTER -> own;
                        case HOUSING -> (part + 1) + "幢";
                    };
            String scope = habit == Habit.HOUSING ? own + (part + 1) + "幢" : own;
            sheet(Page.of(sheet), parts.get(part), scope, part);
        }
        others(parts.get(0));
        String folder = habit == Habit.SUBSIDY ? community + "/" : "";
        String file = name + "_" + (habit == Habit.HOUSING ? "" : community) + (fromTitle ? "" : Clutter.chinese(month))
                + kind.ending();
        return truth.issue(
                month, folder + file, bytes(), pages.stream().map(Page::drawn).collect(Collectors.joining()));
    }

    private byte[] bytes() {
        if (kind.workbook()) {
            return WorkbookBytes.of(pages, kind);
        }
        if (kind == FileKind.HTML) {
            return TextBytes.webPage(pages.get(0));
        }
        char delimiter = traps.contains(Trap.SURPLUS_DELIMITER) ? ',' : new char[] {',', '\t', ';'}[(int) (seed % 3)];
        return TextBytes.delimited(
                pages.get(0), kind, delimiter, seed % 5 > 1 || traps.contains(Trap.SIDE_TABLE), seed % 7 == 0);
    }

    private void sheet(Page page, List<Family> families, String scope, int part) {
        pages.add(page);
        titles(page, scope);
        TableWriter table = new TableWriter(page, form, hand, random, traps, kind, truth, scope);
        table.above(above);
        int header = table.header();
        if (traps.contains(Trap.COLUMN_NUMBERS)) {
            clutter.columnNumbers(page, form.width());
        }
        int half = families.size() / 2;
        rows(page, table, families.subList(0, half), 0);
        if (traps.contains(Trap.CONTINUATION_SHEET)) {
            page = Page.of("第2页");
            pages.add(page);
            table = table.on(page);
            table.above(above);
        } else if (traps.contains(Trap.REPEATED_HEADER)) {
            again(page, table, scope);
        }
        rows(page, table, families.subList(half, families.size()), 1);
        below(page, families);
        if (traps.contains(Trap.SIDE_TABLE)) {
            beside(pages.get(part), header);
        }
    }

    private void titles(Page page, String scope) {
        if (traps.contains(Trap.ANNEX_LINE)) {
            clutter.annex(page);
        }
        if (fromTitle || random.nextBoolean()) {
            int row = page.texts(title(scope));
            if (random.nextBoolean() && kind != FileKind.CSV_GBK && kind != FileKind.CSV_UTF_8) {
                page.merge(row, row, 0, form.width() - 1);
            }
        }
        if (traps.contains(Trap.ABOVE_VALUE)) {
            above = clutter.officer(page, form.width());
        }
        if (traps.contains(Trap.FILLED_IN_LINE)) {
            clutter.filledIn(
                    page,
                    form.width(),
                    month.equals("2026-11") ? "2026-12" : "2026-" + (Integer.parseInt(month.substring(5)) + 1));
        }
    }

    private String title(String scope) {
        String period = Clutter.chinese(month);
        return switch (habit) {
            case SUBSIDY ->
                clutter.one(List.of(
                        scope + period + "低保家庭名册", period + "份" + scope + "低保金发放表", scope + "低保台账（" + period + "）"));
            case REGISTER -> scope + "户籍人口台账";
            case HOUSING -> clutter.one(List.of(scope + period + "住户登记表", scope + "住户登记表（" + period + "）"));
        };
    }

    private void again(Page page, TableWriter table, String scope) {
        if (random.nextBoolean()) {
            page.blank();
        }
        if (random.nextBoolean()) {
            page.texts(title(scope) + "（续）");
        }
        if (random.nextInt(3) == 0) {
            page.texts("第 2 页 共 2 页");
        }
        if (traps.contains(Trap.ABOVE_VALUE) && random.nextBoolean()) {
            above = clutter.officer(page, form.width());
            table.above(above);
        }
        table.header();
        if (traps.contains(Trap.COLUMN_NUMBERS) && random.nextBoolean()) {
            clutter.columnNumbers(page, form.width());
        }
    }

    private void rows(Page page, TableWriter table, List<Family> families, int section) {
        String grid = traps.contains(Trap.SECTIONS) ? clutter.section(page, section, form.width()) : null;
        families.forEach(family -> table.family(family, grid));
        if (traps.contains(Trap.SUBTOTALS)) {
            total(page, clutter.subtotal(), families);
        }
    }

    private void total(Page page, String word, List<Family> families) {
        Cell[] cells = new Cell[form.width()];
        cells[0] = Cell.text(word);
        int amount = form.place("amount");
        if (amount > 0) {
            int sum = families.stream().mapToInt(Family::amount).sum();
            boolean open = traps.contains(Trap.TOTAL_WITHOUT_RESULT);
            cells[amount] = open ? Cell.openFormula("SUM(C3:C9)") : hand.sum(sum);
        }
        page.add(java.util.Arrays.asList(cells));
    }

    private void below(Page page, List<Family> families) {
        if (traps.contains(Trap.UNFILLED_ROWS) && form.has("seq")) {
            page.add(List.of(Cell.whole(families.size() + 1L)));
            page.add(List.of(Cell.whole(families.size() + 2L)));
        }
        if (traps.contains(Trap.TOTAL)) {
            total(page, checked ? "合计" : clutter.total(families.size()), families);
            // what is struck out, faulty or given once to a block may not come to the total
            if (checked) {
                truth.mayHold();
            }
        }
        if (traps.contains(Trap.FOOT)) {
            clutter.foot(page);
        }
        if (traps.contains(Trap.FREE_FOOT)) {
            clutter.freeFoot(page);
        }
        if (traps.contains(Trap.SECOND_TABLE)) {
            clutter.secondTable(page, form.columns().get(form.place("no")).heading(), families, hand);
        }
        if (traps.contains(Trap.MOVED_OUT_BELOW)) {
            strangers(page, clutter.one(List.of("已迁出人员名单", "附：本月停发户", "迁出户登记")));
        }
        if (traps.contains(Trap.OTHER_LIST_BELOW)) {
            strangers(page, clutter.one(List.of("附：空置房屋", "候补户名单", "二、低保边缘户", "附表2 临时救助对象", "空置户")));
        }
    }

    /** Others, under a title of their own: no records, and it is no shame to ask. */
    private void strangers(Page page, String title) {
        page.blank();
        page.texts(title);
        TableWriter table = new TableWriter(page, form, hand, random, Set.of(), kind, new Truth(), "");
        table.header();
        table.family(new Families(random, 9001).issues().get(0).get(0), null);
        truth.mayHold();
    }

    private void beside(Page page, int header) {
        int column = form.width() + 1;
        page.put(header, column, Cell.text("网格"));
        page.put(header, column + 1, Cell.text("网格员"));
        int rows = 2 + random.nextInt(10);
        for (int i = 1; i <= rows; i++) {
            page.put(header + i, column, Cell.text("第" + i + "网格"));
            page.put(header + i, column + 1, Cell.text("王某" + i));
        }
    }

    private void others(List<Family> families) {
        Families strangers = new Families(random, 8001);
        if (traps.contains(Trap.MOVED_OUT_SHEET)) {
            extra(new Page(random.nextBoolean() ? "已迁出" : "已迁出户（2026）", false), strangers);
        }
        if (traps.contains(Trap.HIDDEN_SHEET)) {
            extra(new Page(habit == Habit.REGISTER ? "旧社区" : "上月底稿", true), strangers);
        }
        if (traps.contains(Trap.NOTE_SHEET)) {
            Page page = Page.of("说明");
            page.texts("填表说明");
            page.texts("1.户号按户口簿填写。");
            page.texts("2.本表每月5日前上报。");
            pages.add(page);
        }
    }

    private void extra(Page page, Families strangers) {
        TableWriter table = new TableWriter(page, form, hand, random, Set.of(), kind, new Truth(), "");
        table.header();
        strangers.issues().get(0).forEach(family -> table.family(family, null));
        pages.add(page);
    }
}
