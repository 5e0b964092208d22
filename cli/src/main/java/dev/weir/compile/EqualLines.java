package dev.weir.compile;

import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LogInput;
import dev.weir.mapping.Mapping;
import dev.weir.sql.SqlTemplate;
import java.util.List;
import java.util.Optional;

/**
 * Equal lines of a log that are several events: a counter writes the same line for each of three persons. The first keeps its key, the n-th
 * gets {@code |#n} behind it, so that another delivery of the same piece gives the same keys. What a growing file gained is counted on from
 * what was read of it before.
 */
final class EqualLines {

    /** The entity whose records are what happened. */
    static final String EVENT = "event";

    private final Mapping mapping;
    private final EntityCandidates events;

    private EqualLines(Mapping mapping, EntityCandidates events) {
        this.mapping = mapping;
        this.events = events;
    }

    /** Empty where equal lines are one, or make no event. */
    static Optional<EqualLines> of(Mapping mapping, List<EntityCandidates> entities) {
        if (mapping.input().format() != Format.LOG || mapping.input().log().equalLines() == LogInput.EqualLines.ONCE) {
            return Optional.empty();
        }
        return entities.stream()
                .filter(entity -> entity.name().equals(EVENT) && entity.hasOwnRules())
                .findFirst()
                .map(entity -> new EqualLines(mapping, entity));
    }

    EntityCandidates events() {
        return events;
    }

    /** Before anything is compared by its key. */
    List<Statement> statements() {
        return List.of(mapping.input().growing() ? goneOn() : counted(), keys());
    }

    private Statement counted() {
        return Statement.table("equal_line", "the how-manieth of equal lines each is", """
                SELECT _row, _nth FROM repeated""");
    }

    private Statement goneOn() {
        String sql = SqlTemplate.of("""
                SELECT candidate._row, max(coalesce(repeated._nth, 1) + coalesce(before.lines, 0)) AS _nth
                FROM ${candidate} AS candidate
                LEFT JOIN repeated ON repeated._row = candidate._row
                LEFT JOIN (
                  SELECT scope, regexp_replace(source_key, '[|]#[0-9]+$', '') AS source_key, count(*) AS lines
                  FROM ${history}
                  WHERE mapping = ${mapping} AND until_load IS NULL AND from_load IN (
                    SELECT load_id FROM weir.load JOIN input ON load.input IN (input._input, input._continues)
                    WHERE input._continues IS NOT NULL AND load.mapping = ${mapping})
                  GROUP BY ALL
                ) AS before ON before.scope = candidate.scope AND before.source_key = candidate.source_key
                GROUP BY candidate._row
                HAVING _nth > 1""")
                .sql("candidate", events.table("candidate"))
                .name("history", "history", EVENT)
                .text("mapping", mapping.name())
                .sql();
        return Statement.table(
                "equal_line", "the how-manieth of equal lines each is, what was read before of the file counted", sql);
    }

    private Statement keys() {
        String sql =
                SqlTemplate.of("""
                UPDATE ${candidate} AS candidate SET source_key = source_key || '|#' || equal_line._nth
                FROM equal_line
                WHERE equal_line._row = candidate._row""").sql("candidate", events.table("candidate")).sql();
        return Statement.change(events.table("candidate"), "equal lines are several events, each with its number", sql);
    }
}
