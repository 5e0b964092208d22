package dev.weir.inquiry;

import dev.weir.inquiry.Trace.Likeness;
import dev.weir.inquiry.Trace.Statement;
import dev.weir.match.Comparison;
import dev.weir.match.Model;
import dev.weir.resolve.KeptModel;
import dev.weir.schema.Entity;
import dev.weir.schema.Matching;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads how alike the records of a golden row are, as weir.match_pair keeps it, and what makes up each weight, as weir.match_model has it. */
final class LikenessReader {

    private record Weighed(long pattern, double weight) {}

    private final Session session;
    private final Entity entity;

    LikenessReader(Session session, Entity entity) {
        this.session = session;
        this.entity = entity;
    }

    /** The pairs that were weighed; none where the entity is linked by rules alone, or no model is kept. */
    List<Likeness> between(List<Statement> records) throws SQLException {
        Optional<Comparison> compared = entity.matching().map(Matching::compare);
        Optional<KeptModel> kept =
                compared.isPresent() ? KeptModel.read(session, entity, compared.get()) : Optional.empty();
        List<Likeness> found = new ArrayList<>();
        if (kept.isEmpty()) {
            return found;
        }
        for (Statement first : records) {
            for (Statement second : records) {
                if (first.number() < second.number()) {
                    weighed(first, second)
                            .ifPresent(pair -> found.add(new Likeness(
                                    first.number(),
                                    second.number(),
                                    pair.weight(),
                                    words(kept.get().model(), pair.pattern()))));
                }
            }
        }
        return found;
    }

    private Optional<Weighed> weighed(Statement first, Statement second) throws SQLException {
        return session.first(
                """
                SELECT pattern, weight FROM weir.match_pair WHERE entity = ? AND (
                  mapping_a = ? AND scope_a = ? AND key_a = ? AND mapping_b = ? AND scope_b = ? AND key_b = ?
                  OR mapping_b = ? AND scope_b = ? AND key_b = ? AND mapping_a = ? AND scope_a = ? AND key_a = ?)""",
                row -> new Weighed(row.getLong(1), row.getDouble(2)),
                entity.name(),
                first.mapping(),
                first.scope(),
                first.sourceKey(),
                second.mapping(),
                second.scope(),
                second.sourceKey(),
                first.mapping(),
                first.scope(),
                first.sourceKey(),
                second.mapping(),
                second.scope(),
                second.sourceKey());
    }

    private static String words(Model model, long pattern) {
        return model.parts(pattern).stream()
                .map(part -> words(model, part) + String.format(Locale.ROOT, " (%+.2f)", part.bits()))
                .collect(Collectors.joining(" · "));
    }

    private static String words(Model model, Model.Part part) {
        if (part.field() == Model.ALL_PAIRS) {
            return "few pairs are one";
        }
        if (part.field() == Model.RELATIVES) {
            return "relatives behind one door agree so";
        }
        Comparison.Field field = model.comparison().fields().get(part.field());
        return field.name() + " " + field.type().levels().get(part.level() - 1).name();
    }
}
