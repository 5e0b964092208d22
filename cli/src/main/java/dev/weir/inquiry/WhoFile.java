package dev.weir.inquiry;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Problems;
import dev.weir.schema.CsvLine;
import dev.weir.schema.CsvLines;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which thing each record means, as somebody who knows has written it down: a CSV file. */
public record WhoFile(List<CsvLine> lines) {

    private static final List<String> COLUMNS = List.of("night", "entity", "mapping", "scope", "source_key", "thing");

    private static final int BLOCK = 50_000;
    private static final String SEPARATOR = "\u001f";

    /**
     * @param text with the columns {@code night,entity,mapping,scope,source_key,thing}; a line holds from its night on
     * @param file as messages name it
     * @throws ConfigurationException with everything that is wrong with it
     */
    public static WhoFile read(String text, String file) {
        Problems found = new Problems();
        List<CsvLine> lines = CsvLines.read(text, file, COLUMNS, new FileProblems(found, 'C'));
        if (found.hasErrors()) {
            throw new ConfigurationException(found.all());
        }
        return new WhoFile(lines);
    }

    /** Makes {@code who (entity, mapping, scope, source_key, thing)}: the latest line of each record. */
    void stage(Session session) throws SQLException {
        session.execute(
                "CREATE OR REPLACE TEMP TABLE who_line (night VARCHAR, entity VARCHAR, mapping VARCHAR, scope VARCHAR,"
                        + " source_key VARCHAR, thing VARCHAR)");
        String insert = "INSERT INTO who_line SELECT "
                + COLUMNS.stream()
                        .map(column -> "unnest(string_split(?, chr(31)))")
                        .collect(Collectors.joining(", "));
        for (int from = 0; from < lines.size(); from += BLOCK) {
            List<CsvLine> block = lines.subList(from, Math.min(lines.size(), from + BLOCK));
            session.execute(
                    insert,
                    IntStream.range(0, COLUMNS.size())
                            .mapToObj(column -> block.stream()
                                    .map(line -> line.values().get(column))
                                    .collect(Collectors.joining(SEPARATOR)))
                            .toArray());
        }
        session.execute("""
                CREATE OR REPLACE TEMP TABLE who AS
                SELECT entity, mapping, scope, source_key, arg_max(thing, coalesce(TRY_CAST(night AS INTEGER), 0)) AS thing
                FROM who_line GROUP BY ALL""");
        session.execute("DROP TABLE who_line");
    }
}
