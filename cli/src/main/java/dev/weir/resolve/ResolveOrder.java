package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which entities are resolved: those linked by rules, each after those it refers to; then the relations between them; then the
 * records that stand for themselves. A circle of references is cut at the entity that the schema names first.
 */
final class ResolveOrder {

    private final Schema schema;
    private final List<Entity> order = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ResolveOrder(Schema schema) {
        this.schema = schema;
    }

    static List<Entity> of(Schema schema) {
        ResolveOrder resolve = new ResolveOrder(schema);
        for (Golden golden : List.of(Golden.LINKED, Golden.RELATION, Golden.RECORD)) {
            schema.entities().values().stream()
                    .filter(entity -> entity.golden() == golden)
                    .forEach(entity -> resolve.visit(entity, golden));
        }
        return List.copyOf(resolve.order);
    }

    private void visit(Entity entity, Golden golden) {
        if (!seen.add(entity.name())) {
            return;
        }
        References.of(entity).stream()
                .flatMap(field -> field.target().flatMap(schema::entity).stream())
                .filter(target -> target.golden() == golden)
                .forEach(target -> visit(target, golden));
        order.add(entity);
    }
}
