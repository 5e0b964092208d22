package dev.weir.resolve;

import dev.weir.match.Comparison;
import dev.weir.match.Model;
import dev.weir.resolve.Decision.Kind;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.IdentityRule;
import dev.weir.schema.Matching;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links the records of one entity after another: numbers, edges, clusters, ids. */
final class EntityLinking {

    /** More records than this are not one thing, whatever they share. */
    static final int LARGEST_CLUSTER = 1000;

    private final Session session;
    private final Schema schema;
    private final Steps steps;
    private final Decisions decisions;
    private final References references;
    private final Identities identities;
    private final Reviews reviews;
    private final Links links;
    private final Set<String> linked = new HashSet<>();

    EntityLinking(
            Session session,
            Schema schema,
            Steps steps,
            Decisions decisions,
            References references,
            Identities identities,
            Reviews reviews,
            Links links)
            throws SQLException {
        this.session = session;
        this.schema = schema;
        this.steps = steps;
        this.decisions = decisions;
        this.references = references;
        this.identities = identities;
        this.reviews = reviews;
        this.links = links;
        session.execute("DELETE FROM weir.link");
    }

    /** Links an entity whose golden rows are linked by rules or made of its references. */
    void link(Entity entity) throws SQLException {
        NodeTable table = new NodeTable(entity);
        steps.run(entity.name(), "records", () -> table.create(session));
        if (entity.partOf().isPresent()) {
            steps.run(entity.name(), "wholes", () -> new Wholes(session, entity).state(table));
        }
        if (entity.golden() == Golden.RELATION) {
            steps.run(entity.name(), "links", () -> relate(entity, table));
        } else {
            linkByRules(entity, table);
        }
        reviews.unusedDecisions(entity, table);
        linked.add(entity.name());
    }

    private void linkByRules(Entity entity, NodeTable table) throws SQLException {
        steps.run(entity.name(), "moves", () -> new MovedRecords(session, entity).goOn(table));
        Set<String> followed = follow(entity, table);
        ReferenceColumns columns = new ReferenceColumns(entity, followed);
        List<IdentityEdges> edges = new ArrayList<>();
        steps.run(entity.name(), "edges", () -> {
            for (IdentityRule rule : entity.identity()) {
                IdentityEdges.stage(session, table, columns, rule);
                edges.add(IdentityEdges.read(session, table, rule));
                reviews.shared(entity, table, rule);
            }
        });
        Nodes[] nodes = new Nodes[1];
        Clusters[] clusters = new Clusters[1];
        steps.run(entity.name(), "clusters", () -> {
            nodes[0] = Nodes.read(session, table.name());
            clusters[0] = clusters(entity, table, columns, nodes[0]);
            for (int rule = 0; rule < edges.size(); rule++) {
                clusters[0].apply(rule, edges.get(rule));
            }
        });
        List<MatchClusters.Doubt> doubts = new ArrayList<>();
        if (entity.matching().isPresent()) {
            steps.run(entity.name(), "matching", () -> doubts.addAll(match(entity, table, clusters[0], followed)));
        }
        steps.run(entity.name(), "ids", () -> {
            int[] roots = new int[nodes[0].size()];
            int[] rules = new int[roots.length];
            Arrays.setAll(roots, clusters[0]::root);
            Arrays.setAll(rules, clusters[0]::rule);
            links.write(entity, table, nodes[0], roots, rules, clusters[0].alike());
        });
        steps.run(entity.name(), "identities", () -> {
            reviews.contradictions(entity, table, clusters[0].contradictions());
            reviews.doubts(entity, table, doubts);
            identities.write(entity, table);
        });
    }

    /** Links what is alike, as far as the entity says so and the model may be believed; gives what a person should look at. */
    private List<MatchClusters.Doubt> match(Entity entity, NodeTable table, Clusters clusters, Set<String> followed)
            throws SQLException {
        Matching matching = entity.matching().orElseThrow();
        MatchSource source = new MatchSource(schema, entity, followed, linked);
        for (Matching.Through through : matching.through().values()) {
            if (source.isFollowed(through)) {
                references.follow(new NodeTable(source.other(through)), source.door(through));
            }
        }
        MatchEdges edges = MatchEdges.find(session, entity, table, matching, source, links.loadId());
        if (edges.objection().isPresent()) {
            reviews.unbelieved(entity, edges.objection().get());
        }
        List<MatchClusters.Doubt> doubts = new ArrayList<>();
        if (edges.objection().isEmpty()) {
            edges.doubtful(clusters).forEach(pair -> doubts.add(new MatchClusters.Doubt(pair, "doubtful", null)));
        }
        double least = matching.link()
                .filter(link -> edges.objection().isEmpty())
                .map(Model::weightOf)
                .orElse(Double.POSITIVE_INFINITY);
        doubts.addAll(new MatchClusters(clusters, edges.pairs())
                .join(entity.identity().size(), edges.pairs(), least, edges.asked()));
        return doubts;
    }

    private Clusters clusters(Entity entity, NodeTable table, ReferenceColumns columns, Nodes nodes)
            throws SQLException {
        Vetoes vetoes = Vetoes.read(session, table, columns, entity.vetoes(), nodes.size());
        Separations separations = new Separations(decisions.pairs(entity, table, Kind.DIFFERENT));
        Clusters clusters =
                new Clusters(new Guards(nodes, vetoes, separations, entity.distinctInLedger(), LARGEST_CLUSTER));
        clusters.decide(decisions.pairs(entity, table, Kind.SAME));
        return clusters;
    }

    /** Follows the references by which rules, vetoes and matching compare, as far as their targets are linked already. */
    private Set<String> follow(Entity entity, NodeTable table) throws SQLException {
        Set<String> compared = Stream.of(
                        entity.identity().stream().flatMap(rule -> rule.by().stream()),
                        entity.vetoes().stream().flatMap(veto -> veto.fields().stream()),
                        entity.matching().stream()
                                .flatMap(matching -> matching.compare().fields().stream())
                                .map(Comparison.Field::name))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        Set<String> followed = new HashSet<>();
        for (Field field : References.of(entity)) {
            if (compared.contains(field.name())
                    && field.target().filter(linked::contains).isPresent()) {
                references.follow(table, field);
                followed.add(field.name());
            }
        }
        return followed;
    }

    /** One golden row for each combination of the references and the first code field; records with a lost reference have none. */
    private void relate(Entity entity, NodeTable table) throws SQLException {
        List<String> key = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Field field : References.of(entity)) {
            references.follow(table, field);
            joins.append(" JOIN %s %s USING (weir_node)"
                    .formatted(table.references(field.name()), Sql.name("to_" + field.name())));
            key.add(Sql.name("to_" + field.name()) + ".golden_id");
        }
        entity.fields().stream()
                .filter(field -> field.type() == FieldType.CODE)
                .findFirst()
                .ifPresent(field -> key.add("n." + Sql.name(field.name())));
        Nodes nodes = Nodes.read(session, table.name());
        int[] roots = new int[nodes.size()];
        int[] rules = new int[nodes.size()];
        Arrays.fill(roots, IdAssignment.NONE);
        Arrays.fill(rules, Clusters.ALONE);
        session.read(
                row -> roots[row.getInt(1)] = row.getInt(2),
                "SELECT weir_node, min(weir_node) OVER (PARTITION BY %s) FROM %s n%s"
                        .formatted(String.join(", ", key), table.name(), joins));
        links.write(entity, table, nodes, roots, rules, new BitSet());
    }
}
