package dev.weir.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The clusters of one entity: first what people decided, then the rules in their order of trust. Each rule's closure is taken as a whole over
 * the clusters that stand, and only then asked for contradictions, so that no order of arrival can change the result.
 */
final class Clusters {

    /** The rule's number of links that a person decided. */
    static final int DECISION = -2;

    /** The rule's number of records that stand alone. */
    static final int ALONE = -1;

    private final UnionFind components;
    private final Guards guards;
    private final int[] rules;
    private final BitSet alike = new BitSet();
    private final List<Contradiction> contradictions = new ArrayList<>();

    Clusters(Guards guards) {
        this.guards = guards;
        this.components = new UnionFind(guards.nodes().size());
        this.rules = new int[components.size()];
        Arrays.fill(rules, ALONE);
    }

    /** Joins the pairs that a person declared the same, in their order, except where that would join what a person declared different. */
    void decide(List<int[]> same) {
        BitSet touched = new BitSet();
        for (int[] pair : same) {
            if (guards.separations().forbids(components, pair[0], pair[1])) {
                contradictions.add(new Contradiction(DECISION, "decision", "different", -1, pair.clone()));
            } else if (components.union(pair[0], pair[1])) {
                touched.set(pair[0]);
            }
        }
        BitSet roots = new BitSet();
        touched.stream().forEach(node -> roots.set(components.find(node)));
        Groups groups = new Groups(components, roots);
        UnionFind apart = new UnionFind(components.size());
        roots.stream().forEach(root -> force(groups.of(root), apart));
    }

    /** Tells what speaks against a decided cluster; the vetoes it breaks fall silent for its records. */
    private void force(int[] members, UnionFind apart) {
        Guards.Objection objection = guards.against(members, apart);
        if (objection != null) {
            contradictions.add(new Contradiction(DECISION, "decision", objection.veto(), -1, members));
        }
        for (int veto = guards.vetoes().broken(members);
                veto >= 0;
                veto = guards.vetoes().broken(members)) {
            guards.vetoes().silence(veto, members);
        }
        mark(members, DECISION);
    }

    /** Joins by one rule. */
    void apply(int rule, IdentityEdges edges) {
        UnionFind candidate = components.copy();
        for (int edge = 0; edge < edges.nodes().length; edge++) {
            candidate.union(edges.nodes()[edge], edges.values()[edge]);
        }
        BitSet grown = new BitSet();
        for (int edge = 0; edge < edges.nodes().length; edge++) {
            if (components.find(edges.nodes()[edge]) != components.find(edges.values()[edge])) {
                grown.set(candidate.find(edges.nodes()[edge]));
            }
        }
        Groups groups = new Groups(candidate, grown);
        BitSet refused = new BitSet();
        Map<Integer, Guards.Objection> objections = new HashMap<>();
        grown.stream().forEach(root -> {
            int[] members = groups.of(root);
            Guards.Objection objection = guards.against(members, components);
            if (objection == null) {
                merge(members, rule);
            } else {
                refused.set(root);
                objections.put(root, objection);
            }
        });
        Map<Integer, IntList> edgesOf = new HashMap<>();
        for (int edge = 0; edge < edges.nodes().length && !refused.isEmpty(); edge++) {
            int root = candidate.find(edges.nodes()[edge]);
            if (refused.get(root)) {
                edgesOf.computeIfAbsent(root, unused -> new IntList()).add(edge);
            }
        }
        refused.stream().forEach(root -> {
            Guards.Objection objection = objections.get(root);
            ClusterSplit split = new ClusterSplit(components, guards, edges, edgesOf.get(root));
            int[] members = groups.of(root);
            contradictions.add(new Contradiction(rule, objection.reason(), objection.veto(), split.value(), members));
            split.parts(members, objection).forEach(part -> merge(part, rule));
        });
    }

    /** The members of these clusters. */
    Groups groups(BitSet roots) {
        return new Groups(components, roots);
    }

    /** What speaks against joining the clusters of these records because they are alike, or null. */
    String objection(int[] members) {
        Guards.Objection objection = guards.againstLikeness(members, components);
        return objection == null ? null : Objects.requireNonNullElse(objection.veto(), objection.reason());
    }

    /** Makes one cluster of these because they are alike. */
    void mergeAlike(int[] members, int rule) {
        merge(members, rule);
        alike.set(components.find(members[0]));
    }

    /** The roots of the clusters in which likeness has joined something. */
    BitSet alike() {
        BitSet roots = new BitSet();
        alike.stream().forEach(node -> roots.set(components.find(node)));
        return roots;
    }

    /** Makes one cluster of these. */
    void merge(int[] members, int rule) {
        for (int node : members) {
            components.union(members[0], node);
        }
        mark(members, rule);
    }

    private void mark(int[] members, int rule) {
        for (int node : members) {
            if (rules[node] == ALONE) {
                rules[node] = rule;
            }
        }
    }

    /** The smallest node of the node's cluster. */
    int root(int node) {
        return components.find(node);
    }

    /** In which ledger the node is. */
    int ledger(int node) {
        return guards.nodes().ledger()[node];
    }

    /** By which rule the node came to its cluster. */
    int rule(int node) {
        return rules[node];
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }
}
