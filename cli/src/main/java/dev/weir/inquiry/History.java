package dev.weir.inquiry;

/** What has been done, newest first. */
public final class History {

    private static final String LOADS = """
            SELECT load_id AS load, date_trunc('second', started_at)::TIMESTAMP AS started, status, mapping, issue, input,
              rows_read AS rows, rows_new AS new, rows_changed AS changed, rows_rejected AS rejected,
              rows_warned AS warned, records_removed AS removed, nullif(concat_ws('; ', error, notes), '') AS note
            FROM weir.load ORDER BY load_id DESC LIMIT ?""";
    /** Nobody writes while this reads, so a run that seems to go on was cut off. */
    private static final String RUNS = """
            SELECT run_id AS run, date_trunc('second', started_at)::TIMESTAMP AS started,
              date_trunc('second', finished_at)::TIMESTAMP AS finished,
              replace(status, 'running', 'interrupted') AS status, host, version,
              (SELECT count(*) FROM weir.load WHERE load.run_id = run.run_id) AS loads
            FROM weir.run ORDER BY run_id DESC LIMIT ?""";

    private History() {}

    /** The newest loads, so many at most. */
    public static Question loads(int most) {
        return Question.of(LOADS, most);
    }

    /** The newest runs, so many at most. */
    public static Question runs(int most) {
        return Question.of(RUNS, most);
    }
}
