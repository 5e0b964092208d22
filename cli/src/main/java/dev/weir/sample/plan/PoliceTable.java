package dev.weir.sample.plan;

import dev.weir.sample.input.Row;
import java.util.List;

/** The tables of the police's legacy database, and the mapping that reads each. */
public enum PoliceTable {
    HUKOU(
            "police-households",
            "household",
            "hukou_no, hu_type, head_name, head_id, address, grid, phone, people, moved_in_on, moved_out_on, status"),
    PERSON(
            "police-residents",
            "resident",
            "person_no, name, sex, born_on, id_type, id_card, other_id, phone, address, deceased_on"),
    MEMBER("police-memberships", "membership", "person_no, hukou_no, presence, relation, from_on, to_on");

    private final String mapping;
    private final String entity;
    private final List<String> columns;

    PoliceTable(String mapping, String entity, String columns) {
        this.mapping = mapping;
        this.entity = entity;
        this.columns = List.of((columns + ", deleted, updated_at").split(", "));
    }

    public String mapping() {
        return mapping;
    }

    public String entity() {
        return entity;
    }

    /** In order, after the row's {@code id}. */
    public List<String> columns() {
        return columns;
    }

    public String sqlName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A family's presence makes a registered and a living membership where it lives where it is registered. */
    public int recordsOf(Row row) {
        if (!row.recorded() || "1".equals(row.get("deleted"))) {
            return 0;
        }
        return this == MEMBER && Presence.BOTH.equals(row.get("presence")) ? 2 : 1;
    }
}
