package dev.weir.ledgers;

import java.util.Map;
import java.util.Set;

/** The mapping that a steward would write for a ledger, after the reference page. */
final class MappingText {

    private static final Map<String, String> TYPES = Map.of(
            "id", ", as: cn_id",
            "phone", ", as: phone",
            "people", ", as: integer",
            "amount", ", as: money",
            "since", ", as: date",
            "share", ", as: decimal");

    private final String name;
    private final Habit habit;
    private final Set<Trap> traps;
    private final FileKind kind;
    private final Form form;
    private final StringBuilder text = new StringBuilder();

    MappingText(String name, Habit habit, Set<Trap> traps, FileKind kind, Form form) {
        this.name = name;
        this.habit = habit;
        this.traps = traps;
        this.kind = kind;
        this.form = form;
    }

    /**
     * @param community the steward knows whose ledger it is
     * @param scopes whether the ledger's sheets are communities
     * @param total the text of the total's first cell, as a rule names it; null where no total is checked
     */
    String text(String community, boolean scopes, String issueFrom, String total) {
        line("version: 1");
        line("mapping: " + name);
        line("title: {en: " + name + ", zh: 台账" + name + "}");
        line("department: " + habit.department());
        String format = traps.contains(Trap.OTHER_FORMAT) ? "table" : kind.format();
        line("input: {format: " + format + sheets() + "}");
        line("ledger: {" + scope(scopes) + ", issue: {from: " + issueFrom + ", as: month}}");
        line("columns:");
        for (Form.Column column : form.columns()) {
            if (!column.name().equals("seq") && !column.name().equals("relation")) {
                column(column, community, scopes);
            }
        }
        if (traps.contains(Trap.SECTION_VALUE) && form.has("amount")) {
            line("  grid: {from: section, pattern: '(第.网格)'}");
        }
        if (traps.contains(Trap.ABOVE_VALUE) && form.has("amount")) {
            line("  officer: {from: above, names: [包片干部]}");
        }
        if (total != null) {
            line("skip:");
            line("  - {rule: total, when: \"no = '" + total + "'\", reconcile: {amount: sum}}");
        }
        line("records:");
        household();
        if (form.has("name")) {
            record("resident", "[no, name]", "name: name, id_number: id, phone: phone");
        }
        if (traps.contains(Trap.SPLIT)) {
            line("  - entity: event");
            line("    key: [no, phone]");
            line("    when: phone is not null");
            line("    fields: {event_type: \"'contact'\", event_no: phone}");
        }
        if (form.has("amount")) {
            record(
                    "event",
                    form.has("name") ? "[no, name]" : "no",
                    "event_type: \"'subsidy'\", event_no: no, amount: amount, description: remark, household: {ref: no}"
                            + (traps.contains(Trap.SECTION_VALUE) ? ", category: grid" : "")
                            + (traps.contains(Trap.ABOVE_VALUE) ? ", handled_by: officer" : "")
                            + (form.has("share") ? ", measure: share" : ""));
        }
        return text.toString();
    }

    private String sheets() {
        if (!kind.workbook() || !traps.contains(Trap.MOVED_OUT_SHEET)) {
            return "";
        }
        return ", sheets: {exclude: [已迁出*, 说明]}";
    }

    private String scope(boolean scopes) {
        return switch (habit) {
            case SUBSIDY -> "scope: {from: folder}";
            case REGISTER -> scopes ? "scope: {from: sheet}" : "scope: {from: file_name, pattern: '([^0-9_]+社区)'}";
            case HOUSING -> "scope: {from: title, pattern: '([^0-9附（( ]+社区[0-9]+幢)'}";
        };
    }

    private void column(Form.Column column, String community, boolean scopes) {
        String names = column.group() == null ? column.heading() : column.group() + column.heading();
        String type = TYPES.getOrDefault(column.name(), "");
        if (column.name().equals("address")) {
            type = ", as: address";
            if (habit == Habit.HOUSING) {
                type += ", head: \"'" + community + "'\"";
            }
        }
        if (column.name().equals("no") || column.name().equals("name")) {
            type += ", required: true";
        }
        if (column.name().equals("phone") && traps.contains(Trap.SPLIT)) {
            type += ", split: \"、|，|,|/|;|\\n\"";
        }
        if (traps.contains(Trap.FILL_DOWN) && !column.member() && !column.name().equals("amount")) {
            type += ", fill: down";
        }
        line("  " + column.name() + ": {names: [\"" + names + "\"]" + type + "}");
    }

    private void household() {
        StringBuilder fields =
                new StringBuilder("household_no: no, household_type: \"'benefit'\", head_name: head, place: address");
        if (!form.has("name")) {
            fields.append(", head_id_number: id").append(traps.contains(Trap.SPLIT) ? "" : ", phone: phone");
        }
        fields.append(form.has("people") ? ", resident_count: people" : "");
        fields.append(form.has("since") ? ", moved_in_on: since" : "");
        record("household", "no", fields.toString());
    }

    private void record(String entity, String key, String fields) {
        line("  - entity: " + entity);
        line("    key: " + key);
        line("    fields: {" + fields + "}");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
