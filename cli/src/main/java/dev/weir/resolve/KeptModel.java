package dev.weir.resolve;

import dev.weir.match.Comparison;
import dev.weir.match.Level;
import dev.weir.match.Model;
import dev.weir.schema.Entity;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model that stays as it was learnt, so that links do not change from night to night, and the keys by which it finds candidates: the lines of
 * weir.match_model.
 */
public record KeptModel(Model model, List<List<Integer>> plan) {

    /** @return empty if there is none, or one of another comparison */
    public static Optional<KeptModel> read(Session session, Entity entity, Comparison comparison) throws SQLException {
        List<Model.Line> lines = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> plan = new ArrayList<>();
        session.read(
                row -> {
                    int field = names(comparison).indexOf(row.getString("field"));
                    boolean isAll = row.getInt("level") == 0;
                    (isAll ? plan : kinds)
                            .add(
                                    isAll
                                            ? row.getString("type")
                                            : described(
                                                    row.getString("field"),
                                                    row.getString("type"),
                                                    row.getString("agreement")));
                    lines.add(new Model.Line(
                            field, row.getInt("level"), row.getDouble("m"), row.getDouble("u"), row.getDouble("h")));
                },
                "SELECT field, type, level, agreement, m, u, h FROM weir.match_model WHERE entity = ? ORDER BY rowid",
                entity.name());
        if (plan.size() != 1 || !kinds.equals(described(comparison))) {
            return Optional.empty();
        }
        return Model.of(comparison, lines).map(model -> new KeptModel(model, sets(plan.get(0))));
    }

    /** Puts it in the place of the one that was. */
    void write(Session session, Entity entity, long loadId, long records) throws SQLException {
        forget(session, entity);
        for (Model.Line line : model.lines()) {
            boolean isAll = line.field() < 0;
            Comparison.Field field = isAll ? null : model.comparison().fields().get(line.field());
            session.execute(
                    "INSERT INTO weir.match_model (entity, load_id, records, field, type, level, agreement, m, u, h) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    entity.name(),
                    loadId,
                    records,
                    isAll ? "" : field.name(),
                    isAll ? text(plan) : field.type().word(),
                    line.level(),
                    isAll
                            ? "all pairs"
                            : field.type().levels().get(line.level() - 1).name(),
                    line.match(),
                    line.chance(),
                    line.kin());
        }
    }

    static void forget(Session session, Entity entity) throws SQLException {
        session.execute("DELETE FROM weir.match_model WHERE entity = ?", entity.name());
    }

    private static List<String> names(Comparison comparison) {
        return comparison.fields().stream().map(Comparison.Field::name).toList();
    }

    private static List<String> described(Comparison comparison) {
        return comparison.fields().stream()
                .flatMap(field -> field.type().levels().stream()
                        .map(Level::name)
                        .map(level -> described(field.name(), field.type().word(), level)))
                .toList();
    }

    private static String described(String field, String type, String level) {
        return field + " " + type + " " + level;
    }

    /** {@code 0+3 5}: the numbers of the keys of each set. */
    private static String text(List<List<Integer>> plan) {
        return plan.stream()
                .map(set -> set.stream().map(String::valueOf).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    private static List<List<Integer>> sets(String text) {
        return Stream.of(text.split(" "))
                .filter(set -> !set.isEmpty())
                .map(set -> Stream.of(set.split("\\+")).map(Integer::valueOf).toList())
                .toList();
    }
}
