package dev.weir.inquiry;

/** The rows that are no data. */
public final class Skipped {

    private static final String ROWS = """
            SELECT skip.load_id AS load, load.mapping, load.input, skip.sheet, skip.row_no AS row, skip.rule
            FROM weir.skip JOIN weir.load USING (load_id)
            WHERE load.status = 'done' AND %s
            ORDER BY skip.load_id, skip.sheet, skip.row_no""";

    private Skipped() {}

    /** One line for each row, with the rule that says so. */
    public static Question of(LoadChoice loads) {
        return new Question(ROWS.formatted(loads.currentSql()), loads.values());
    }
}
