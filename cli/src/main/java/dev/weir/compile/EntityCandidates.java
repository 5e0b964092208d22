package dev.weir.compile;

import dev.weir.mapping.Expression;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The table {@code candidate_<entity>}: every record of an entity that the rows state, before any is refused. */
final class EntityCandidates {

    private static final Pattern STRING = Pattern.compile("'[^']*'");
    private static final Pattern ISSUE = Pattern.compile("\\bissue\\b");

    private final Entity entity;
    private final List<CandidateSelect> selects;
    private final boolean keyedByIssue;
    private final Disagreement disagreement;

    private EntityCandidates(
            Entity entity, List<CandidateSelect> selects, boolean keyedByIssue, Disagreement disagreement) {
        this.entity = entity;
        this.selects = List.copyOf(selects);
        this.keyedByIssue = keyedByIssue;
        this.disagreement = disagreement;
    }

    /** The entities a mapping makes records of, in the schema's order; places that addresses make are among them. */
    static List<EntityCandidates> of(Mapping mapping, Schema schema, List<CompiledColumn> columns) {
        List<EntityCandidates> all = new ArrayList<>();
        for (Entity entity : schema.entities().values()) {
            List<CandidateSelect> selects = new ArrayList<>();
            for (RecordRule rule : mapping.records()) {
                if (rule.entity().equals(entity.name())) {
                    selects.addAll(RuleSelects.of(mapping, schema, entity, rule, columns));
                }
                if (entity.name().equals(AddressPlaces.ENTITY)) {
                    selects.addAll(AddressPlaces.of(mapping, schema, entity, rule, columns));
                }
            }
            if (!selects.isEmpty()) {
                all.add(new EntityCandidates(
                        entity, selects, keyedByIssue(mapping, entity), Disagreement.of(mapping, entity.name())));
            }
        }
        return all;
    }

    private static boolean keyedByIssue(Mapping mapping, Entity entity) {
        List<RecordRule> own = mapping.records().stream()
                .filter(rule -> rule.entity().equals(entity.name()))
                .toList();
        return !own.isEmpty()
                && own.stream().allMatch(rule -> rule.key().stream().anyMatch(EntityCandidates::namesIssue));
    }

    private static boolean namesIssue(Expression part) {
        return ISSUE.matcher(STRING.matcher(part.sql()).replaceAll("''")).find();
    }

    /** Whether each record's key carries the issue that states it. */
    boolean keyedByIssue() {
        return keyedByIssue;
    }

    /** What becomes of rows that say different things of one record. */
    Disagreement disagreement() {
        return disagreement;
    }

    String name() {
        return entity.name();
    }

    Entity entity() {
        return entity;
    }

    List<CandidateSelect> selects() {
        return selects;
    }

    /** Whether a record rule makes it, and not only an address. */
    boolean hasOwnRules() {
        return selects.stream().anyMatch(select -> !select.implied());
    }

    String table(String stage) {
        return Sql.name(stage + "_" + entity.name());
    }

    /** The entity's fields, {@code as_of} first, as a list for statements. */
    List<String> fieldNames() {
        List<String> names = new ArrayList<>(List.of("as_of"));
        entity.fields().stream().map(Field::name).map(Sql::name).forEach(names::add);
        return names;
    }

    /** The entity's own fields, without {@code as_of}. */
    List<String> statedFields() {
        return fieldNames().subList(1, fieldNames().size());
    }

    Statement statement() {
        StringBuilder sql = new StringBuilder(SqlTemplate.of("""
                -- all fields, of which the register may state only some
                SELECT ${fields} FROM ${history} WHERE false""")
                .sql("fields", String.join(", ", fieldNames()))
                .name("history", "history", entity.name())
                .sql());
        selects.forEach(select -> sql.append("\nUNION ALL BY NAME\n").append(select.sql()));
        return Statement.table(table("candidate"), "each " + entity.name() + " that a row states", sql.toString());
    }
}
