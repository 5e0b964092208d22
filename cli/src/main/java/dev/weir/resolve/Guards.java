package dev.weir.resolve;

import java.util.Arrays;

/** What a cluster must not hold. */
final class Guards {

    /** @param veto the veto's name, null when the reason says all */
    record Objection(String reason, String veto) {}

    /** The veto against two records of one ledger. */
    static final String DISTINCT = "distinct_in_ledger";

    /** The objection of a person who has declared two records different. */
    static final String DECIDED = "different";

    private final Nodes nodes;
    private final Vetoes vetoes;
    private final Separations separations;
    private final boolean distinctInLedger;
    private final int largest;
    private final int[] ledgerOwner;

    /**
     * @param distinctInLedger no two records of one ledger
     * @param largest the most records that are believed to be one thing
     */
    Guards(Nodes nodes, Vetoes vetoes, Separations separations, boolean distinctInLedger, int largest) {
        this.nodes = nodes;
        this.vetoes = vetoes;
        this.separations = separations;
        this.distinctInLedger = distinctInLedger;
        this.largest = largest;
        int ledgers = Arrays.stream(nodes.ledger()).max().orElse(-1) + 1;
        this.ledgerOwner = new int[ledgers];
    }

    /** Why these records cannot be one thing, or null. What a component already holds is not asked again: a person may have joined it. */
    Objection against(int[] members, UnionFind components) {
        if (members.length > largest) {
            return new Objection("size", null);
        }
        int veto = vetoes.broken(members);
        if (veto >= 0) {
            return new Objection("veto", vetoes.names().get(veto));
        }
        if (distinctInLedger && sharesLedger(members, components)) {
            return new Objection("veto", DISTINCT);
        }
        return separations.within(members).isEmpty() ? null : new Objection("decision", DECIDED);
    }

    /** The same where nothing but likeness speaks for them: then no ledger may have two. */
    Objection againstLikeness(int[] members, UnionFind components) {
        Objection objection = against(members, components);
        return objection == null && sharesLedger(members, components) ? new Objection("veto", DISTINCT) : objection;
    }

    /** Whether one ledger has records in two of the components. */
    private boolean sharesLedger(int[] members, UnionFind components) {
        for (int node : members) {
            ledgerOwner[nodes.ledger()[node]] = -1;
        }
        for (int node : members) {
            int ledger = nodes.ledger()[node];
            int component = components.find(node);
            if (ledgerOwner[ledger] >= 0 && ledgerOwner[ledger] != component) {
                return true;
            }
            ledgerOwner[ledger] = component;
        }
        return false;
    }

    Vetoes vetoes() {
        return vetoes;
    }

    Separations separations() {
        return separations;
    }

    Nodes nodes() {
        return nodes;
    }
}
