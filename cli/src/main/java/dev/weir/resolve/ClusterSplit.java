package dev.weir.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * What may still be joined of a cluster that contradicts itself. First the less trusted party of each pair declared different leaves; what
 * is then still contradictory falls apart by its veto values: components that agree in all of them and share a value stay together, if
 * nothing else speaks against it. Everything else stays apart.
 */
final class ClusterSplit {

    private final UnionFind components;
    private final Guards guards;
    private final IdentityEdges edges;
    private final IntList own;

    /** @param own the edges of the cluster */
    ClusterSplit(UnionFind components, Guards guards, IdentityEdges edges, IntList own) {
        this.components = components;
        this.guards = guards;
        this.edges = edges;
        this.own = own;
    }

    /** The smallest node by whose value the cluster is known. */
    int value() {
        int smallest = Integer.MAX_VALUE;
        for (int index = 0; index < own.size(); index++) {
            smallest = Math.min(smallest, edges.values()[own.get(index)]);
        }
        return smallest;
    }

    /** The nodes of each part that may be merged, in the order of their smallest. */
    List<int[]> parts(int[] members, Guards.Objection objection) {
        List<int[]> parts = new ArrayList<>();
        if ("size".equals(objection.reason())) {
            return parts;
        }
        Set<Integer> leaving = leaving(members);
        for (int[] connected : connect(members, leaving, node -> 0)) {
            if (guards.against(connected, components) == null) {
                parts.add(connected);
            } else {
                Map<List<Integer>, Integer> tuples = new HashMap<>();
                Map<Integer, Integer> tupleOf = tuples(connected, tuples);
                connect(connected, leaving, node -> tupleOf.get(components.find(node))).stream()
                        .filter(part -> guards.against(part, components) == null)
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    private Set<Integer> leaving(int[] members) {
        Map<Integer, Integer> best = new HashMap<>();
        for (int node : members) {
            best.merge(components.find(node), node, (a, b) -> guards.nodes().before(a, b) ? a : b);
        }
        Set<Integer> leaving = new HashSet<>();
        for (int[] pair : guards.separations().within(members)) {
            int one = components.find(pair[0]);
            int other = components.find(pair[1]);
            leaving.add(guards.nodes().before(best.get(one), best.get(other)) ? other : one);
        }
        return leaving;
    }

    /** A number for each combination of veto values, by component. */
    private Map<Integer, Integer> tuples(int[] members, Map<List<Integer>, Integer> numbers) {
        int[][] codes = guards.vetoes().codes();
        Map<Integer, Integer[]> byComponent = new HashMap<>();
        for (int node : members) {
            Integer[] tuple = byComponent.computeIfAbsent(components.find(node), unused -> {
                Integer[] silent = new Integer[codes.length];
                Arrays.fill(silent, Vetoes.SILENT);
                return silent;
            });
            for (int veto = 0; veto < codes.length; veto++) {
                tuple[veto] = Math.max(tuple[veto], codes[veto][node]);
            }
        }
        Map<Integer, Integer> result = new HashMap<>();
        byComponent.forEach((component, tuple) ->
                result.put(component, numbers.computeIfAbsent(Arrays.asList(tuple), unused -> numbers.size())));
        return result;
    }

    /** The components among these nodes that share a value and a label, together with all their nodes; those leaving stay out. */
    private List<int[]> connect(int[] members, Set<Integer> leaving, IntUnaryOperator label) {
        Set<Integer> inside = new HashSet<>();
        for (int node : members) {
            if (!leaving.contains(components.find(node))) {
                inside.add(components.find(node));
            }
        }
        Map<Integer, Integer> parent = new HashMap<>();
        inside.forEach(component -> parent.put(component, component));
        Map<Long, Integer> firstWith = new HashMap<>();
        for (int index = 0; index < own.size(); index++) {
            int edge = own.get(index);
            int component = components.find(edges.nodes()[edge]);
            if (inside.contains(component)) {
                long meeting = (long) edges.values()[edge] << 32 | label.applyAsInt(component);
                Integer first = firstWith.putIfAbsent(meeting, component);
                if (first != null) {
                    int one = find(parent, first);
                    int other = find(parent, component);
                    parent.put(Math.max(one, other), Math.min(one, other));
                }
            }
        }
        Map<Integer, IntList> parts = new TreeMap<>();
        for (int node : members) {
            int component = components.find(node);
            if (inside.contains(component)) {
                parts.computeIfAbsent(find(parent, component), unused -> new IntList())
                        .add(node);
            }
        }
        return parts.values().stream()
                .map(IntList::toArray)
                .filter(this::several)
                .toList();
    }

    private static int find(Map<Integer, Integer> parent, int component) {
        int current = component;
        while (parent.get(current) != current) {
            current = parent.get(current);
        }
        return current;
    }

    private boolean several(int[] part) {
        return Arrays.stream(part).map(components::find).distinct().count() > 1;
    }
}
