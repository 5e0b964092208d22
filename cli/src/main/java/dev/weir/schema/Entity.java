package dev.weir.schema;

import java.util.List;
import java.util.Optional;

/**
 * One kind of thing the district knows.
 *
 * @param fields in the file's order; {@code as_of} is not among them: every record has it
 * @param identity rules in order of trust
 * @param vetoes fields whose different values speak against any link
 * @param matching how records that no rule links are compared; empty if they are not
 * @param distinctInLedger two records of one ledger are never the same thing (households)
 * @param golden how the golden rows come about
 * @param authority the departments in order of trust; those not named come last
 * @param rows which of its rows are more private than their columns
 * @param derived what its rows say though no record states it
 */
public record Entity(
        String name,
        Title title,
        String description,
        Golden golden,
        List<Field> fields,
        List<IdentityRule> identity,
        List<Veto> vetoes,
        Optional<Matching> matching,
        boolean distinctInLedger,
        Authority authority,
        RowPrivacy rows,
        Derived derived) {

    /** The field that says since when nobody states a row any more; it is empty in rows that stand. */
    public static final String ENDED_ON = "ended_on";

    /** How the golden rows of an entity come about. */
    public enum Golden {
        /** Linked by identity rules. */
        LINKED,
        /** One for each distinct combination of its references and its first code field (membership). */
        RELATION,
        /** Every record stands for itself (event). */
        RECORD
    }

    /** An entity whose rows are as private as their columns, which says what records state, and is linked by rules alone. */
    public Entity(
            String name,
            Title title,
            String description,
            Golden golden,
            List<Field> fields,
            List<IdentityRule> identity,
            List<Veto> vetoes,
            boolean distinctInLedger,
            Authority authority) {
        this(
                name,
                title,
                description,
                golden,
                fields,
                identity,
                vetoes,
                Optional.empty(),
                distinctInLedger,
                authority,
                RowPrivacy.NONE,
                Derived.NOTHING);
    }

    public Entity {
        fields = List.copyOf(fields);
        identity = List.copyOf(identity);
        vetoes = List.copyOf(vetoes);
    }

    /** How its rows are parts of coarser ones; empty if they are not. */
    public Optional<PartOf> partOf() {
        return derived.partOf();
    }

    /** Whether a row stays after its last record has ended, as long as an event refers to it. */
    public boolean keepsEnded() {
        return golden == Golden.LINKED && field(ENDED_ON).isPresent();
    }

    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The first field that refers to this entity. */
    public Optional<Field> referenceTo(String entity) {
        return fields.stream()
                .filter(field -> field.target().equals(Optional.of(entity)))
                .findFirst();
    }

    public Optional<IdentityRule> rule(String ruleName) {
        return identity.stream().filter(rule -> rule.name().equals(ruleName)).findFirst();
    }
}
