package dev.weir.form;

import java.util.List;

/**
 * By what a row names somebody, the surest first.
 *
 * @param concepts what must stand in the row
 * @param sql the ids, with a question mark for each concept
 */
record Key(List<String> concepts, String sql) {

    private static final String HOUSEHOLD_OF =
            " JOIN main.membership AS m ON m.resident = r.resident_id AND m.to_on IS NULL"
                    + " JOIN main.household AS h ON h.household_id = m.household";
    private static final String PLACE_OF = " JOIN main.place AS p ON p.place_id = h.place";
    private static final String RESIDENTS = "SELECT DISTINCT r.resident_id FROM main.resident AS r";
    private static final String HOUSEHOLDS = "SELECT h.household_id FROM main.household AS h";

    static final List<Key> OF_RESIDENTS = List.of(
            of(RESIDENTS + " WHERE r.id_number = weir_cn_id(?)", "person_id"),
            of(RESIDENTS + " WHERE r.resident_no = weir_text(?)", "resident_no"),
            of(RESIDENTS + " WHERE r.name = weir_text(?) AND r.phone = weir_phone(?)", "person_name", "person_phone"),
            of(
                    RESIDENTS + HOUSEHOLD_OF + " WHERE r.name = weir_text(?) AND h.household_no = weir_text(?)",
                    "person_name",
                    "household_no"),
            of(RESIDENTS + " WHERE r.name = weir_text(?) AND r.born_on = weir_date(?)", "person_name", "person_born"),
            of(
                    RESIDENTS + HOUSEHOLD_OF + PLACE_OF
                            + " WHERE r.name = weir_text(?) AND p.address = weir_address(?, NULL)",
                    "person_name",
                    "address"));

    static final List<Key> OF_HOUSEHOLDS = List.of(
            of(HOUSEHOLDS + " WHERE h.household_no = weir_text(?)", "household_no"),
            of(HOUSEHOLDS + " WHERE h.household_no IS NOT NULL AND h.head_id_number = weir_cn_id(?)", "head_id"),
            of(HOUSEHOLDS + " WHERE h.head_name = weir_text(?) AND h.phone = weir_phone(?)", "head_name", "head_phone"),
            of(
                    HOUSEHOLDS + " WHERE h.head_name = weir_text(?) AND h.phone = weir_phone(?)",
                    "head_name",
                    "person_phone"),
            of(
                    HOUSEHOLDS + PLACE_OF + " WHERE h.household_no IS NOT NULL AND h.head_name = weir_text(?)"
                            + " AND p.address = weir_address(?, NULL)",
                    "head_name",
                    "address"),
            of(
                    HOUSEHOLDS + PLACE_OF + " WHERE h.household_no IS NOT NULL AND p.address = weir_address(?, NULL)",
                    "address"));

    Key {
        concepts = List.copyOf(concepts);
    }

    private static Key of(String sql, String... concepts) {
        return new Key(List.of(concepts), sql);
    }
}
