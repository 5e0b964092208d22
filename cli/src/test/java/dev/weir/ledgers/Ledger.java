package dev.weir.ledgers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A ledger of three issues with all that is true of it. The same seed and traps give the same ledger.
 *
 * @param name of its mapping
 */
record Ledger(long seed, String name, Habit habit, FileKind kind, Set<Trap> traps, String mapping, List<Issue> issues) {

    static final List<String> MONTHS = List.of("2026-09", "2026-10", "2026-11");

    private static final List<String> COMMUNITIES = List.of("月湖社区", "望湖社区", "云丰社区", "东门口社区");

    static Ledger of(long seed) {
        Random random = new Random(seed * 7919 + 17);
        Habit habit = Habit.values()[(int) (seed % 3)];
        FileKind kind = kind(random);
        // every other ledger is a small one, so that a fault is not hidden by others
        int share = seed % 2 == 0 ? 8 : 25;
        Set<Trap> traps = EnumSet.noneOf(Trap.class);
        for (Trap trap : Trap.values()) {
            // such a list is held each time, which is right and would drown the rest
            int often = trap == Trap.OTHER_LIST_BELOW ? share / 4 : share;
            if (random.nextInt(100) < often && habit.meets(trap, kind)) {
                traps.add(trap);
            }
        }
        for (String name : System.getProperty("weir.without", "").split(",")) {
            traps.removeIf(trap -> trap.name().equals(name));
        }
        String only = System.getProperty("weir.traps");
        if (only != null) {
            traps.clear();
            if (only.equals("EACH")) {
                only = Trap.values()[(int) (seed / 3 % Trap.values().length)].name();
            }
            for (String name : only.split(",")) {
                Trap trap = Trap.valueOf(name);
                if (habit.meets(trap, kind)) {
                    traps.add(trap);
                }
            }
        }
        if (traps.contains(Trap.SECTION_VALUE)) {
            traps.add(Trap.SECTIONS);
        }
        return of(seed, traps, "l" + seed);
    }

    private static FileKind kind(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> FileKind.XLSX;
            case 4, 5 -> FileKind.XLS;
            case 6 -> FileKind.CSV_UTF_8;
            case 7, 8 -> FileKind.CSV_GBK;
            default -> FileKind.HTML;
        };
    }

    /** The ledger of a seed with other traps than its own. */
    static Ledger of(long seed, Set<Trap> traps, String name) {
        Habit habit = Habit.values()[(int) (seed % 3)];
        FileKind kind = kind(new Random(seed * 7919 + 17));
        Random random = new Random(seed * 104729 + 3);
        boolean serial = random.nextInt(3) == 0;
        boolean fromTitle = habit == Habit.HOUSING || habit == Habit.SUBSIDY && random.nextBoolean();
        String community = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
        long handSeed = random.nextLong();
        Handwriting first = new Handwriting(new Random(handSeed), random, traps, community, kind);
        Form form = habit.form(traps, first.amountHeading(), serial);
        boolean sheets = habit == Habit.REGISTER && kind.workbook();
        boolean checked = traps.contains(Trap.TOTAL_CHECKED)
                && traps.contains(Trap.TOTAL)
                && !traps.contains(Trap.SUBTOTALS)
                && habit == Habit.SUBSIDY
                && !serial;
        IssueWriter writer = new IssueWriter(seed, name, habit, traps, kind, form, community, fromTitle, checked);
        int parts = sheets || traps.contains(Trap.TITLE_PER_SHEET) ? 2 : 1;
        List<List<List<Family>>> families = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            families.add(new Families(random, 1001L + 500 * part).issues());
        }
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            int issue = i;
            issues.add(
                    writer.issue(i, families.stream().map(all -> all.get(issue)).toList(), handSeed));
        }
        String mapping = new MappingText(name, habit, traps, kind, form)
                .text(community, sheets, fromTitle ? "title" : "file_name", checked ? "合计" : null);
        return new Ledger(seed, name, habit, kind, traps, mapping, issues);
    }

    @Override
    public String toString() {
        return "seed " + seed + " " + habit + " " + kind + " " + traps;
    }
}
