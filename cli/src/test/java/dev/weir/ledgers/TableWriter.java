package dev.weir.ledgers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Writes the rows of one table onto a page and says what is true of them. */
final class TableWriter {

    private final Page page;
    private final Form form;
    private final Handwriting hand;
    private final Random random;
    private final Set<Trap> traps;
    private final FileKind kind;
    private final Truth truth;
    private final String scope;
    private int serial;
    private String officer;
    private Written addressAbove;

    TableWriter(
            Page page,
            Form form,
            Handwriting hand,
            Random random,
            Set<Trap> traps,
            FileKind kind,
            Truth truth,
            String scope) {
        this.page = page;
        this.form = form;
        this.hand = hand;
        this.random = random;
        this.traps = traps;
        this.kind = kind;
        this.truth = truth;
        this.scope = scope;
    }

    /** @param name of the officer that stands above the header; null for none */
    void above(String name) {
        officer = name;
    }

    TableWriter on(Page other) {
        TableWriter writer = new TableWriter(other, form, hand, random, traps, kind, truth, scope);
        writer.serial = serial;
        return writer;
    }

    /** @return the number of its last row */
    int header() {
        if (!form.twoLevels()) {
            return page.add(form.columns().stream()
                    .map(column -> Cell.text(column.heading()))
                    .toList());
        }
        Cell[] upper = new Cell[form.width()];
        Cell[] lower = new Cell[form.width()];
        int row = page.rows().size() + 1;
        for (int i = 0; i < form.width(); i++) {
            Form.Column column = form.columns().get(i);
            if (column.group() == null) {
                upper[i] = Cell.text(column.heading());
                page.merge(row, row + 1, i, i);
                continue;
            }
            lower[i] = Cell.text(column.heading());
            if (i == 0 || !column.group().equals(form.columns().get(i - 1).group())) {
                upper[i] = Cell.text(column.group());
                int last = i;
                while (last + 1 < form.width()
                        && column.group().equals(form.columns().get(last + 1).group())) {
                    last++;
                }
                page.merge(row, row, i, last);
            }
        }
        page.add(Arrays.asList(upper));
        return page.add(Arrays.asList(lower));
    }

    /** @param grid of the section; null where there is none */
    void family(Family family, String grid) {
        boolean struck = springs(Trap.STRUCK_ROW);
        boolean keyLost = !struck && springs(Trap.ERROR_KEY);
        boolean sparse = !struck && form.has("amount") && springs(Trap.SPARSE_ROW);
        Map<String, Written> family_ = values(family, sparse);
        Cell key = keyLost ? kind.text() ? Cell.text("1.00E+05") : Cell.error("#REF!") : hand.keyCell(family);
        int first = page.rows().size() + 1;
        boolean members = form.has("name");
        for (Family.Person person : members ? family.members() : List.of(family.head())) {
            Map<String, Written> written = new HashMap<>(family_);
            if (members) {
                member(person, written);
            }
            int row = line(written, key, page.rows().size() + 1 > first);
            if (struck) {
                page.strike(row);
                truth.skipped(at(row));
            } else {
                records(family, person, written, grid, row, keyLost || bare(written));
            }
            if (springs(Trap.HIDDEN_ROW) && !struck) {
                page.hide(row);
            }
        }
        if (keyLost) {
            truth.keyLost();
        }
        mergeFamily(first, page.rows().size());
        addressAbove = struck ? null : family_.get("address");
    }

    private boolean springs(Trap trap) {
        return traps.contains(trap) && random.nextInt(6) == 0;
    }

    private static boolean bare(Map<String, Written> written) {
        return written.values().stream()
                .anyMatch(one -> one.cell() != null
                        && ("bare".equals(one.cell().format())
                                || one.cell().shown().indexOf(TextBytes.CUT) >= 0));
    }

    private Map<String, Written> values(Family family, boolean sparse) {
        Map<String, Written> written = new HashMap<>();
        for (Form.Column column : form.columns()) {
            if (!column.member()
                    && !column.name().equals("no")
                    && !column.name().equals("seq")) {
                written.put(
                        column.name(),
                        sparse && !column.name().equals("head") ? nothing(column) : value(family, column));
            }
        }
        return written;
    }

    private static Written nothing(Form.Column column) {
        return new Written(null, TrueValue.blank(column.name()));
    }

    private Written value(Family family, Form.Column column) {
        return switch (column.name()) {
            case "head" -> hand.head(family);
            case "id" -> hand.id(family.head().id());
            case "phone" -> hand.phone(family.head().phone());
            case "address" ->
                traps.contains(Trap.DITTO) && addressAbove != null && random.nextInt(3) == 0
                        ? new Written(Cell.text(random.nextBoolean() ? "同上" : "〃"), addressAbove.truth())
                        : hand.address(family);
            case "people" -> hand.count(family.members().size());
            case "amount" -> hand.amount(family.amount());
            case "share" -> hand.share(family.amount());
            case "since" -> hand.since(family.since());
            case "remark" -> hand.remark(family);
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    private void member(Family.Person person, Map<String, Written> written) {
        written.put("name", new Written(Cell.text(person.name()), TrueValue.of("name", person.name())));
        written.put("relation", new Written(Cell.text(person.relation()), TrueValue.of("relation", person.relation())));
        written.put("id", hand.id(person.id()));
        written.put("phone", hand.phone(person.phone()));
    }

    /** @param later whether a family's further member: what is merged or filled down stands only in the first row */
    private int line(Map<String, Written> written, Cell key, boolean later) {
        if (!later) {
            serial++;
        }
        List<Cell> cells = new ArrayList<>();
        for (Form.Column column : form.columns()) {
            Cell cell =
                    switch (column.name()) {
                        case "seq" -> Cell.whole(serial);
                        case "no" -> key;
                        default -> written.get(column.name()).cell();
                    };
            boolean left =
                    later && !column.member() && (!kind.text() || traps.contains(Trap.FILL_DOWN) || once(column));
            cells.add(left ? null : cell);
        }
        return page.add(cells);
    }

    private boolean once(Form.Column column) {
        return column.name().equals("amount");
    }

    private void mergeFamily(int first, int last) {
        if (kind.text() || first >= last) {
            return;
        }
        for (int i = 0; i < form.width(); i++) {
            if (!form.columns().get(i).member()) {
                page.merge(first, last, i, i);
            }
        }
    }

    private void records(
            Family family,
            Family.Person person,
            Map<String, Written> written,
            String grid,
            int row,
            boolean mayReject) {
        String key = hand.key(family);
        Map<String, TrueValue> household = new HashMap<>();
        household.put("household_no", TrueValue.of("no", key));
        put(household, "head_name", written, "head");
        put(household, "place", written, "address");
        put(household, "resident_count", written, "people");
        put(household, "moved_in_on", written, "since");
        boolean members = form.has("name");
        if (members) {
            Map<String, TrueValue> resident = new HashMap<>();
            put(resident, "name", written, "name");
            put(resident, "id_number", written, "id");
            put(resident, "phone", written, "phone");
            truth.record("resident", scope, key + "|" + person.name(), resident, at(row), mayReject);
        } else {
            put(household, "head_id_number", written, "id");
            if (traps.contains(Trap.SPLIT)) {
                contacts(family, key, written.get("phone"), at(row), mayReject);
            } else {
                put(household, "phone", written, "phone");
            }
        }
        truth.record("household", scope, key, household, at(row), mayReject);
        if (form.has("amount")) {
            Map<String, TrueValue> event = new HashMap<>();
            boolean first = !members || person == family.head();
            event.put("amount", first ? written.get("amount").truth() : TrueValue.blank("amount"));
            put(event, "description", written, "remark");
            if (form.has("share")) {
                put(event, "measure", written, "share");
            }
            if (traps.contains(Trap.ABOVE_VALUE)) {
                event.put("handled_by", TrueValue.of("officer", officer));
            }
            if (traps.contains(Trap.SECTION_VALUE)) {
                event.put("category", grid == null ? TrueValue.blank("grid") : TrueValue.of("grid", grid));
            }
            truth.record("event", scope, members ? key + "|" + person.name() : key, event, at(row), mayReject);
        }
    }

    /** Each phone of a cell; with only a blank between them nobody can tell where one ends. */
    private void contacts(Family family, String key, Written phone, String row, boolean mayReject) {
        String first = family.head().phone();
        String second = "159" + first.substring(3);
        boolean two = phone.cell() != null && phone.cell().shown().contains(second);
        if (phone.truth().right().test(first) || two && phone.cell().shown().indexOf(' ') < 0) {
            truth.record("event", scope, key + "|" + first, Map.of(), row, mayReject);
        }
        if (two && phone.cell().shown().indexOf(' ') < 0) {
            truth.record("event", scope, key + "|" + second, Map.of(), row, mayReject);
        }
    }

    private void put(Map<String, TrueValue> fields, String field, Map<String, Written> written, String column) {
        if (form.has(column)) {
            fields.put(field, written.get(column).truth());
        }
    }

    private String at(int row) {
        return kind.sheet(page.name()) + ":" + row;
    }
}
